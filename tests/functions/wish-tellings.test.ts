import type { Json } from '../drive/local-cloud'
import { HELPER, key, newcomer, openWishes, SECRETARY, VILLAGE } from './wish-steps'

let town: Awaited<ReturnType<typeof openWishes>>
beforeAll(async () => {
  // What a killed worker leaves open is let go of sooner than after the service's 30 s.
  town = await openWishes({ args: ['--transaction-ms', '400'] })
})
afterAll(() => town.cloud.stop())

const tick = async (): Promise<Json> => (await town.cloud.local.triggers('reminders')).reply?.data
const at = (moment: string) => town.cloud.local.clock(`${moment}+08:00`)
const reminders = async (who: string, operation: string, input: object): Promise<Json> => {
  const reply = await town.cloud.call(who, `reminders.${operation}`, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.data
}
const inbox = (who: string) => reminders(who, 'inbox', { before: null })
/** Says yes once in WeChat's panel, which nobody needs a name on the roster for. */
const accept = async (openid: string) => {
  await town.cloud.local.wechat({ grants: [{ openid, template: 'local-wish' }] })
  const results = [{ template: 'wish', result: 'accept', always: null }]
  await reminders(openid, 'accepted', { key: key(), results })
}
const wire = (openid: string) => town.cloud.local.messages(openid)
const helpers = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...{ _id: `${name}-${i}`, v: 1, name: `帮${name}${i}`, openid: `o-${name}-${i}`, textSize: 'system' },
    duties: [{ role: 'helper', nodeIds: [VILLAGE] }],
    member: { branchId: 'n-b01', villageId: VILLAGE, groupId: null, cohort: 'young', mobile: false },
    consents: { reminders: { given: true, at: { $date: '2026-11-01T02:00:00Z' } } },
  }))
const left = () => town.cloud.counted('notices', { state: 'waiting' })

it('who asks without a name on the roster finds every step in 消息, and WeChat rings once where a word is waited for', async () => {
  const who = newcomer()
  await accept(who)
  const { wishId } = await town.reported({ nameHidden: true }, who)
  await Promise.all([tick(), tick()])
  await tick()
  const { messages, unread, consent, grants } = await inbox(who)
  expect(messages.map(({ title, purpose, subjectId }: Json) => [title, purpose, subjectId])).toEqual(
    expect.arrayContaining([
      ['您提的心愿有了进展', 'wish', wishId],
      ['您提的心愿办好了，等您一句话', 'wish', wishId],
    ]),
  )
  expect([messages.length, unread, consent]).toEqual([3, 3, true])
  expect((await town.cloud.call(who, 'study.home')).data.messages).toMatchObject({ unread: 3 })
  expect(await wire(who)).toMatchObject([
    { data: { thing1: '您12月15日提的心愿', phrase2: '办好了', date3: '2026年12月15日' }, errcode: 0 },
  ])
  expect((await wire(who))[0].page).toMatch(new RegExp(`^packages/wishes/wish\\?id=${wishId}&m=account`))
  expect(grants.at(-1)).toMatchObject({ template: 'wish', left: 0 })
  const ids = messages.map(({ id }: Json) => id)
  expect((await reminders(who, 'read', { key: key(), ids })).unread).toBe(0)
  expect(await left()).toBe(0)
})

it('no message or record of one has a name, a number or a word of what was asked', async () => {
  const told = await Promise.all(
    ['messages', 'deliveries', 'campaigns'].map((each) => town.cloud.kept(each, {})),
  )
  const text = JSON.stringify([told, await town.cloud.local.messages(), town.cloud.log()])
  for (const secret of ['柏青禾', '13755550417', '路灯坏了', '渡槽边']) expect(text).not.toContain(secret)
})

it('everybody who holds the duty there is told once, however many, whoever dies on the way', async () => {
  await town.cloud.keep('persons', helpers('many', 50))
  await accept('o-many-3')
  for (const fault of [
    { on: 'database.commitTransaction', do: 'kill', when: 'after' },
    { on: 'database.commitTransaction', do: 'lose', when: 'after', skip: 1 },
    { on: 'database.modifyDocument', do: 'kill', when: 'before', skip: 60 },
  ])
    await town.cloud.local.faults({ ...fault, function: 'reminders' })
  const { wishId } = await town.offered()
  for (let n = 0; n < 4; n += 1) await tick().catch(() => null)
  await town.cloud.local.clearFaults()
  const unplanned = () => town.cloud.counted('campaigns', { state: 'planning' })
  for (let n = 0; n < 20 && (await left()) + (await unplanned()) > 0; n += 1)
    await Promise.all([tick(), tick()])
  const told: Json[] = await town.cloud.kept('messages', { subjectId: wishId, purpose: 'wishDesk' })
  const mine = told.filter(
    ({ title, personId }) => title === '有个心愿等人认领' && personId.startsWith('many-'),
  )
  expect(mine.map(({ personId }) => personId).sort()).toEqual(
    Array.from({ length: 50 }, (_, i) => `many-${i}`).sort(),
  )
  expect((await wire('o-many-3')).length).toBeLessThanOrEqual(1)
  // A wish stands on its own page, and on no board of who learns.
  const { lines } = await reminders(SECRETARY, 'board', { nodeId: 'n-b01' })
  expect(lines.filter(({ purpose }: Json) => purpose.startsWith('wish'))).toEqual([])
  expect((await inbox(HELPER)).messages[0]).toMatchObject({ purpose: 'wishDesk', subjectId: wishId })
  expect(await left()).toBe(0)
}, 120_000)

it('nobody is woken at night, and who is not needed any more in the morning is left alone', async () => {
  await town.cloud.keep('persons', helpers('night', 2))
  for (const i of [0, 1]) await accept(`o-night-${i}`)
  await at('2026-12-16T22:00:00')
  const gone = await town.offered()
  await tick()
  expect((await inbox('o-night-0')).messages[0].subjectId).toBe(gone.wishId)
  expect(await wire('o-night-0')).toEqual([])
  await town.data(HELPER, 'claim', { wishId: gone.wishId })
  await at('2026-12-17T08:01:00')
  await tick()
  expect(await wire('o-night-0')).toEqual([])
  expect((await inbox('o-night-0')).grants.at(-1).left).toBe(1)
})

it('of a muted kind WeChat says nothing, and it counts as read', async () => {
  expect(await reminders('o-night-0', 'mute', { key: key(), purpose: 'wishDesk', muted: true })).toEqual({
    muted: ['wishDesk'],
  })
  const { unread } = await inbox('o-night-0')
  await town.offered()
  await tick()
  expect((await inbox('o-night-0')).unread).toBe(unread)
  expect(await wire('o-night-0')).toEqual([])
  expect(await wire('o-night-1')).toHaveLength(1)
})

it('an overdue wish is told to who has it, by its page, and a wish that is gone to nobody', async () => {
  const { wishId } = await town.ask()
  await at('2026-12-22T10:00:00')
  await town.cloud.local.triggers('wishes')
  await tick()
  const { messages } = await inbox(SECRETARY)
  const due = messages.filter(
    ({ title, subjectId }: Json) => title === '有个心愿过了期' && subjectId === wishId,
  )
  expect(due).toMatchObject([{ purpose: 'wishDesk', text: '12 月 15 日提的，12 月 21 日前要办' }])
  const gone = { _id: 'gone:1:due:x', v: 1, wishId: 'gone', kind: 'due', state: 'waiting' }
  await town.cloud.keep('notices', [
    { ...gone, to: { role: 'secretary', nodeId: VILLAGE }, at: { $date: '2026-12-22T02:00:00Z' } },
  ])
  expect((await tick()).tellOfWishes).toEqual({ told: 0, failed: 0 })
  expect(await left()).toBe(0)
  const { unindexed } = await town.cloud.local.metrics()
  expect(unindexed.filter(({ operation }: Json) => operation.startsWith('reminders.'))).toEqual([])
})

it('an account that gets a name keeps what it was told, and erases it with the rest', async () => {
  const who = newcomer()
  const { wishId } = await town.reported({}, who)
  await tick()
  const person = { ...helpers('late', 1)[0], name: '柏青禾', openid: who, duties: [] }
  await town.cloud.keep('persons', [person])
  await town.cloud.keep('accounts', [
    { _id: who, v: 1, personId: 'late-0', tries: 0, triesFrom: null, requestId: null },
  ])
  expect((await inbox(who)).messages.every(({ subjectId }: Json) => subjectId === wishId)).toBe(true)
  expect((await inbox(who)).unread).toBe(3)
  expect(await town.cloud.call(who, 'people.eraseMe', { key: key(), name: '柏青禾' })).toMatchObject({
    ok: true,
  })
  for (const collection of ['messages', 'deliveries'])
    expect(await town.cloud.counted(collection, { personId: `account.${who}` })).toBe(0)
})
