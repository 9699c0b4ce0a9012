import type { Json } from '../drive/local-cloud'
import { INSTRUCTOR, key, MEMBER, memberOf, openReminding, type Reminding, SECRETARY } from './reminder-steps'

let town: Reminding
beforeAll(async () => {
  town = await openReminding()
})
afterAll(() => town.cloud.stop())

const begin = { purpose: 'begin' }
const preview = (who: string, nodeId: string, audience: object = begin) =>
  town.data(who, 'preview', { nodeId, audience })
const send = (who: string, nodeId: string, personIds: string[], more: object = {}) =>
  town.call(who, 'send', { key: key(), nodeId, audience: begin, personIds, note: null, ...more })

describe('a reminder by an instructor', () => {
  let ids: string[]
  beforeAll(async () => {
    ids = await town.people('g-first', 6, (i) =>
      i === 4 ? { consents: {} } : i === 5 ? { openid: undefined } : {},
    )
    for (const id of ids.slice(0, 3)) await town.accept(`o-${id}`)
    await town.accept(`o-${ids[4]}`)
  })

  it('shows by name who needs it and whom WeChat can’t reach, before anything is sent', async () => {
    const { people, already, note, goesOutAt } = await preview('o-g-first-i', 'g-first')
    expect(people.map(({ personId }: Json) => personId)).toEqual(ids)
    expect(people.map(({ reachable }: Json) => reachable)).toEqual([true, true, true, false, false, false])
    expect(people[0].name).toBe('测g-first-000')
    expect(already).toBe(0)
    expect(note).toBe('先听一课，十来分钟就够')
    expect(goesOutAt).toMatch(/^2026-12-15T19:3/)
  })

  it('counts everybody planned before the first is sent', async () => {
    expect((await send('o-g-first-i', 'g-first', ids)).data).toMatchObject({ planned: 6, window: '2026-W51' })
    expect((await town.line('g-first')).counts).toMatchObject({ planned: 6, waiting: 6 })
  })

  it('goes out once to each who can be reached, and lies in everybody’s 消息', async () => {
    await Promise.all([town.tick(), town.tick()])
    await town.tick()
    expect((await town.line('g-first')).counts).toEqual({
      planned: 6,
      waiting: 0,
      sent: 3,
      refused: 0,
      returned: 0,
      noGrant: 3,
      unknown: 0,
      contacted: 0,
    })
    for (const [i, id] of ids.entries()) expect(await town.wire(id)).toHaveLength(i < 3 ? 1 : 0)
    const [message] = await town.wire(ids[0])
    expect(message).toMatchObject({
      title: '学习进度提醒',
      data: { phrase2: '还没开始', date3: '2027年3月20日', thing4: '先听一课，十来分钟就够' },
      errcode: 0,
    })
    for (const id of ids.slice(0, 5)) {
      const inbox = await town.data(`o-${id}`, 'inbox', { before: null })
      expect(inbox).toMatchObject({ unread: 1, messages: [{ title: '开始学第一课', read: false }] })
    }
  })

  it('is asked for nobody a second time in the same week', async () => {
    expect(await preview('o-g-first-i', 'g-first')).toMatchObject({ people: [], already: 6 })
    expect((await send('o-g-first-i', 'g-first', ids)).error.code).toBe('NobodyToRemind')
  })

  it('takes a unit each, and the person sees what is left', async () => {
    const { grants } = await town.data(`o-${ids[0]}`, 'inbox', { before: null })
    expect(grants[0]).toEqual({ template: 'study', id: 'local-study', left: 0, always: null })
    const { messages } = (await town.cloud.call(`o-${ids[0]}`, 'study.home')).data
    expect(messages).toMatchObject({ unread: 1, grants: [{ template: 'study', left: 0 }, {}, {}, {}] })
  })

  it('shows the rows behind a number to the instructor of the group alone', async () => {
    const input = { nodeId: 'g-first', purpose: 'begin', window: '2026-W51', outcome: 'noGrant' }
    const rows = await town.data('o-g-first-i', 'rows', input)
    expect(rows.people.map(({ personId }: Json) => personId)).toEqual(ids.slice(3))
    expect(rows.groupText).not.toMatch(/测/)
    for (const other of [INSTRUCTOR, MEMBER])
      expect((await town.call(other, 'rows', input)).error.code).toBe('Forbidden')
    expect(await town.data(SECRETARY, 'rows', input)).toMatchObject({ people: [], inGroups: 3 })
  })

  it('ticked off counts as contacted, whoever was sent one does not', async () => {
    const tick = (personId: string) =>
      town.call('o-g-first-i', 'contacted', {
        ...{ key: key(), personId, purpose: 'begin', window: '2026-W51', how: 'phone' },
      })
    expect((await tick(ids[3]!)).data).toEqual({ outcome: 'contacted' })
    expect((await tick(ids[0]!)).error.code).toBe('AlreadyReached')
    expect((await town.line('g-first')).counts).toMatchObject({ noGrant: 2, contacted: 1, planned: 6 })
  })

  it('read and muted is the reader’s own affair', async () => {
    const id = `${ids[1]}:begin:2026-W51`
    expect(await town.data(`o-${ids[0]}`, 'read', { key: key(), ids: [id] })).toEqual({ unread: 1 })
    expect(await town.data(`o-${ids[1]}`, 'read', { key: key(), ids: [id] })).toEqual({ unread: 0 })
    const muted = await town.data(`o-${ids[1]}`, 'mute', { key: key(), purpose: 'begin', muted: true })
    expect(muted).toEqual({ muted: ['begin'] })
  })
})

describe('what WeChat says', () => {
  const counts = async (group: string) => (await town.line(group)).counts
  /** A group of its own with a unit each, reminded. */
  const reminded = async (group: string, count: number) => {
    const ids = await town.people(group, count)
    for (const id of ids) await town.accept(`o-${id}`)
    expect((await send(`o-${group}-i`, group, ids)).ok).toBe(true)
    return ids
  }
  const left = async (id: string) =>
    (await town.data(`o-${id}`, 'inbox', { before: null })).grants[0].left as number

  it('of too many: the rest waits, longer each time, and nothing is lost', async () => {
    const [first] = await reminded('g-busy', 24)
    await town.cloud.local.faults({ on: 'subscribeMessage.send', do: 'fail', code: 45009, times: 24 })
    await town.tick()
    const { sent, returned, waiting } = await counts('g-busy')
    expect([sent, returned + waiting, returned > 0, waiting > 0]).toEqual([0, 24, true, true])
    await town.tick()
    expect(await counts('g-busy')).toMatchObject({ sent: 0, returned, waiting })
    await town.cloud.local.clearFaults()
    await town.later(6)
    await town.tick()
    expect(await counts('g-busy')).toMatchObject({ sent: waiting, returned, waiting: 0 })
    expect(await left(first!)).toBe(1)
  })

  it('refusing one empties that grant and no other', async () => {
    const ids = await reminded('g-refuse', 2)
    await town.believe(`o-${ids[0]}`)
    await town.cloud.local.faults({ on: 'subscribeMessage.send', do: 'fail', code: 43101 })
    await town.tick()
    expect(await counts('g-refuse')).toMatchObject({ sent: 1, refused: 1 })
    const [{ personId }] = await town.cloud.kept('deliveries', { path: 'g-refuse', state: 'refused' })
    expect(await left(personId)).toBe(0)
  })

  it('is waited for until morning when the quiet hours have begun, and who studied meanwhile is left alone', async () => {
    await town.at('2026-12-16T20:59:00+08:00')
    const ids = await reminded('g-quiet', 3)
    await town.at('2026-12-16T21:00:00+08:00')
    await town.tick()
    expect(await counts('g-quiet')).toMatchObject({ waiting: 3 })
    await town.cloud.keep('hours', [
      {
        ...{ _id: `season-2026:${ids[1]}`, v: 1, seasonId: 'season-2026', personId: ids[1], totalSec: 60 },
        byCategory: { theory: 60, policy: 0, spirit: 0, integrity: 0, skill: 0 },
        byClass: { verified: 60, background: 0, offline: 0, confirmed: 0 },
        lastAt: { $date: '2026-12-16T13:30:00Z' },
      },
    ])
    await town.at('2026-12-17T07:59:00+08:00')
    await town.tick()
    expect(await town.wire(ids[0])).toEqual([])
    await town.at('2026-12-17T08:00:00+08:00')
    await town.tick()
    expect(await counts('g-quiet')).toMatchObject({ sent: 2, returned: 1 })
    expect(await left(ids[1]!)).toBe(1)
  })

  it('comes with a text of one’s own once it was checked, and not with one that wasn’t', async () => {
    const [id] = await town.people('g-words', 1)
    await town.accept(`o-${id}`)
    await town.cloud.local.wechat({ msgSecCheck: { word: '坏话', suggest: 'risky', label: 20003 } })
    const own = (note: string) => send('o-g-words-i', 'g-words', [id!], { note })
    expect((await own('一句坏话')).error.code).toBe('Improper')
    expect((await own('今晚七点半一起听')).ok).toBe(true)
    await town.tick()
    expect(await town.wire(id)).toMatchObject([{ data: { thing4: '今晚七点半一起听' } }])
  })
})

describe('who is in no group', () => {
  const alone = (_id: string) => ({
    ...memberOf(_id, ''),
    member: { ...memberOf(_id, '').member, groupId: null },
  })
  const input = (window: string) => ({ nodeId: 'n-b01', purpose: 'begin', window, outcome: null })
  let window: string

  it('stands on the board of the branch, and its secretary opens them and nobody else', async () => {
    const grouped = await town.people('g-beside', 1)
    await town.cloud.keep('persons', ['alone-1', 'alone-2'].map(alone))
    const ids = ['alone-1', 'alone-2', ...grouped]
    const sent = await send(SECRETARY, 'n-b01', ids)
    expect(sent.data).toMatchObject({ planned: 3 })
    window = sent.data.window
    const before = (await town.line('n-b01')).counts.planned
    await town.tick()
    expect((await town.line('n-b01')).counts.planned).toBe(before)
    const { people, inGroups } = await town.data(SECRETARY, 'rows', input(window))
    expect(people.map(({ personId }: Json) => personId)).toEqual(['alone-1', 'alone-2'])
    expect(people[0]).toMatchObject({ name: '测alone-1', outcome: 'noGrant' })
    expect(people.length + inGroups).toBe(before)
  })

  it('is ticked off by the secretary, who ticks off nobody of a group', async () => {
    const tick = (personId: string) =>
      town.call(SECRETARY, 'contacted', { key: key(), personId, purpose: 'begin', window, how: 'visit' })
    expect((await tick('alone-1')).data).toEqual({ outcome: 'contacted' })
    expect((await tick('g-beside-000')).error.code).toBe('NoSuchItem')
  })
})

it('a narrower plan decides who is behind: whoever has what theirs asks for isn’t shown, nor written to any more', async () => {
  const [season] = await town.cloud.kept('seasons', { _id: 'season-2026' })
  const ids = await town.people('g-plan', 2, (i) => ({
    member: {
      ...{ branchId: 'n-b01', villageId: 'n-v01', groupId: 'g-plan', mobile: true },
      cohort: i === 0 ? 'young' : 'elder',
    },
  }))
  const now = await town.now()
  const hours = (personId: string) => ({
    ...{ _id: `season-2026:${personId}`, v: 1, seasonId: 'season-2026', personId, totalSec: 2_700 },
    byCategory: { theory: 2_700, policy: 0, spirit: 0, integrity: 0, skill: 0 },
    byClass: { verified: 2_700, background: 0, offline: 0, confirmed: 0 },
    lastAt: { $date: now.toISOString() },
  })
  await town.cloud.keep('hours', ids.map(hours))
  for (const id of ids) await town.accept(`o-${id}`)
  const pace = { purpose: 'pace' }
  const found = async () =>
    (await preview('o-g-plan-i', 'g-plan', pace)).people.map(({ personId }: Json) => personId)
  expect(await found()).toEqual(ids)
  const oneHour = { cohort: 'young', villageId: null, requiredHours: 1, rooms: [] }
  expect((await send('o-g-plan-i', 'g-plan', ids, { audience: pace })).ok).toBe(true)
  await town.cloud.keep('seasons', [{ ...season, plans: [oneHour] }])
  expect((await preview('o-g-plan-i', 'g-plan', pace)).already).toBe(1)
  await town.tick()
  expect((await town.line('g-plan', 'pace')).counts).toMatchObject({ sent: 1, returned: 1 })
  expect(await town.wire(ids[0])).toEqual([])
  expect(await town.wire(ids[1])).toHaveLength(1)
  await town.cloud.keep('seasons', [season])
})

it('who erases themselves takes every reminder, grant and line of its ledger along', async () => {
  const [id] = await town.people('g-erase', 1, () => ({ name: '程小满' }))
  await town.accept(`o-${id}`, 2)
  expect((await send('o-g-erase-i', 'g-erase', [id!])).ok).toBe(true)
  await town.tick()
  await town.data(`o-${id}`, 'mute', { key: key(), purpose: 'pace', muted: true })
  const erased = await town.cloud.call(`o-${id}`, 'people.eraseMe', { key: key(), name: '程小满' })
  expect(erased).toMatchObject({ ok: true })
  for (const collection of ['deliveries', 'messages'])
    expect(await town.cloud.counted(collection, { personId: id })).toBe(0)
  for (const collection of ['grants', 'grantMoves'])
    expect(await town.cloud.counted(collection, { openid: `o-${id}` })).toBe(0)
  expect(await town.cloud.counted('inboxes', { _id: id })).toBe(0)
  expect(await town.cloud.counted('campaigns', { personIds: id })).toBe(0)
})
