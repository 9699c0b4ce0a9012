import type { Json } from '../drive/local-cloud'
import { code, HELPER, newcomer, ORGANISER, openWishes, SECRETARY } from './wish-steps'

let town: Awaited<ReturnType<typeof openWishes>>
beforeAll(async () => {
  town = await openWishes()
})
afterAll(() => town.cloud.stop())

/** To the evening of a day, with the tick that comes then. */
const evening = async (day: string) => {
  await town.cloud.local.clock(`${day}T19:30:00+08:00`)
  return (await town.cloud.local.triggers('wishes')).reply.data
}
const notices = async (wishId: string, kind: string) => town.cloud.kept('notices', { wishId, kind })

it('each count of the desk opens its own rows, and no others', async () => {
  const desk = async (who: string, show: string) => (await town.call(who, 'desk', { show, after: null })).data
  for (const who of [ORGANISER, SECRETARY, HELPER]) {
    const { counts } = await desk(who, 'open')
    for (const show of ['toGather', 'toAssign', 'inHand', 'toVisit', 'overdue'])
      expect([who, show, (await desk(who, show)).wishes.length]).toEqual([who, show, counts[show]])
    const { wishes } = await desk(who, 'overdue')
    expect(wishes.every(({ overdueDays, end }: Json) => overdueDays > 0 && end === null)).toBe(true)
  }
})

it('working days pass, not days: the asker is reminded twice, and then it is 未回访 and counted apart', async () => {
  const { wishId, who } = await town.reported()
  await evening('2026-12-17')
  expect(await notices(wishId, 'remindRating')).toHaveLength(0)
  await evening('2026-12-18')
  await evening('2026-12-20')
  expect((await notices(wishId, 'remindRating')).map(({ to }) => to)).toEqual([{ openid: who }])
  await evening('2026-12-23')
  expect(await notices(wishId, 'remindRating')).toHaveLength(2)
  expect((await town.kept(wishId)).state).toBe('feedback')
  await evening('2026-12-28')
  expect(await town.kept(wishId)).toMatchObject({ state: 'closed', end: 'unvisited' })
  expect((await town.rate(who, wishId, 'bad')).data.step).toBe('assigned')
})

it('what is late is told to who has it once, and goes up to the town after three working days', async () => {
  await town.cloud.local.clock('2026-12-29T09:00:00+08:00')
  const { wishId } = await town.ask()
  expect((await town.kept(wishId)).dueOn).toBe('2026-12-31')
  await evening('2026-12-31')
  expect(await notices(wishId, 'due')).toHaveLength(0)
  // 2027 is not in the package yet: the 1st is a Friday and counts as one.
  await evening('2027-01-01')
  await evening('2027-01-03')
  expect((await notices(wishId, 'due')).map(({ to }) => to)).toEqual([{ role: 'secretary', nodeId: 'n-v01' }])
  expect((await town.kept(wishId)).level).toBe('village')
  await evening('2027-01-05')
  expect(await town.kept(wishId)).toMatchObject({ level: 'town', state: 'collected' })
  expect(await notices(wishId, 'escalated')).toHaveLength(1)
  expect((await town.call(ORGANISER, 'wish', { wishId })).data).toMatchObject({
    mine: true,
    with: '镇里',
    overdueDays: 3,
  })
  const [first] = (await town.call(ORGANISER, 'desk', { show: 'open', after: null })).data.wishes
  expect(first.overdueDays).toBeGreaterThanOrEqual(3)
})

it('an overdue one is pressed once a day, by who answers for it', async () => {
  const who = newcomer()
  const { wishId } = await town.ask({}, who)
  expect((await town.data(SECRETARY, 'nudge', { wishIds: [wishId] })).nudged).toBe(0)
  await town.cloud.local.clock('2027-01-08T09:00:00+08:00')
  expect((await town.data(SECRETARY, 'nudge', { wishIds: [wishId, 'wish-missing'] })).nudged).toBe(1)
  expect((await town.data(SECRETARY, 'nudge', { wishIds: [wishId] })).nudged).toBe(0)
  expect(code(await town.write(HELPER, 'nudge', { wishIds: [wishId] }))).toBe('Forbidden')
})

it('a later day is promised once a step, with a reason, within two months', async () => {
  const { wishId, who } = await town.ask()
  await town.done(SECRETARY, 'gather', wishId, { category: 'road', note: null })
  const until = (dueOn: string) => town.act(SECRETARY, 'postpone', wishId, { dueOn, note: '等天晴' })
  expect(code(await until('2027-01-08'))).toBe('WrongDay')
  expect(code(await until('2027-06-01'))).toBe('WrongDay')
  expect((await until('2027-01-20')).data.wish.dueOn).toBe('2027-01-20')
  expect(code(await until('2027-01-25'))).toBe('NotNow')
  expect((await town.call(who, 'wish', { wishId })).data.lines.at(-1)).toMatchObject({
    act: 'postpone',
    note: '等天晴',
  })
  expect(await notices(wishId, 'postponed')).toHaveLength(1)
})

it('twelve months after it ended nothing is left of a wish', async () => {
  const [whole, part] = [await town.ask(), await town.ask()].map(({ wishId }) => wishId)
  await town.done(SECRETARY, 'gather', whole, { category: 'power', note: null })
  await town.done(SECRETARY, 'merge', whole, { others: [part], title: '几盏路灯' })
  const closed = await town.cloud.kept('wishes', { state: 'closed', mergedInto: null })
  const ended = closed.map(({ _id }) => _id)
  expect(ended.length).toBeGreaterThan(5)
  await evening('2028-02-20')
  expect(await town.cloud.counted('wishes', { state: 'closed', endedAt: { $date: '2026-12-01' } })).toBe(0)
  // What was merged goes with the collective one, whose end is its own.
  expect(await town.kept(part)).toMatchObject({ mergedInto: whole })
  await town.done(ORGANISER, 'refuse', whole, { why: 'alreadyDone', note: '早就修好了' })
  await evening('2029-02-19')
  expect([await town.kept(part), await town.lines(part)]).not.toEqual([undefined, []])
  ended.push(whole, part)
  await evening('2029-02-22')
  for (const wishId of ended) {
    expect(await town.kept(wishId)).toBeUndefined()
    expect(await town.lines(wishId)).toEqual([])
    expect(await town.cloud.counted('notices', { wishId })).toBe(0)
  }
})
