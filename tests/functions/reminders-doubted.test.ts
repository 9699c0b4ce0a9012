import type { Json } from '../drive/local-cloud'
import { INSTRUCTOR, key, openReminding, type Reminding } from './reminder-steps'

let town: Reminding
beforeAll(async () => {
  town = await openReminding()
})
afterAll(() => town.cloud.stop())

const begin = { purpose: 'begin' }
const send = (group: string, personIds: string[], audience: object = begin) =>
  town.call(`o-${group}-i`, 'send', { key: key(), nodeId: group, audience, personIds, note: null })

describe('what was chosen a moment ago', () => {
  it('waits behind its number by name', async () => {
    const ids = await town.people('g-ahead', 3)
    expect((await send('g-ahead', ids)).ok).toBe(true)
    const { window, counts } = await town.line('g-ahead')
    const waiting = { nodeId: 'g-ahead', purpose: 'begin', window, outcome: 'waiting' }
    const rows = async () => (await town.data('o-g-ahead-i', 'rows', waiting)).people
    expect([counts.waiting, (await rows()).map(({ personId }: Json) => personId)]).toEqual([3, ids])
    await town.tick()
    expect(await rows()).toEqual([])
  })
})

it('whoever has moved to another group is counted on, and named to the former instructor no more', async () => {
  const ids = await town.people('g-moved', 2)
  await send('g-moved', ids)
  await town.tick()
  const [person] = await town.cloud.kept('persons', { _id: ids[0] })
  const member = { ...person.member, groupId: 'g-elsewhere' }
  await town.cloud.keep('persons', [{ ...person, member, consents: undefined }])
  const input = { nodeId: 'g-moved', purpose: 'begin', window: '2026-W51', outcome: 'noGrant' }
  const { people } = await town.data('o-g-moved-i', 'rows', input)
  expect(people.map(({ name }: Json) => name)).toEqual([null, `测${ids[1]}`])
})

describe('a session that is changed in the night', () => {
  const keep = (group: string, startsAt: string, place: string) =>
    town.cloud.keep('sessions', [
      {
        ...{ _id: `s-${group}`, v: 1, kind: 'courtyard', title: '屋场会', state: 'planned', minutes: 60 },
        ...{ nodeId: group, path: ['party', 'n-b01', group], invited: [group], hostIds: [], topics: [] },
        ...{ place, startsAt: { $date: startsAt }, photos: [] },
      },
    ])
  const remind = (group: string, id: string) =>
    send(group, [id], { purpose: 'session', sessionId: `s-${group}` })

  it('is told in the morning as it is then', async () => {
    const [id] = await town.people('g-place', 1)
    await town.accept(`o-${id}`, 1, 'session')
    await keep('g-place', '2026-12-16T11:30:00Z', '村部')
    await town.at('2026-12-15T22:00:00+08:00')
    await remind('g-place', id!)
    await town.tick()
    await keep('g-place', '2026-12-16T06:00:00Z', '祠堂')
    await town.at('2026-12-16T08:00:10+08:00')
    await town.tick()
    expect(await town.wire(id)).toMatchObject([
      { data: { time2: '2026年12月16日 14:00', thing3: '祠堂' }, errcode: 0 },
    ])
  })

  it('and put off to another day is not told of the old one, whose unit goes back', async () => {
    const [id] = await town.people('g-off', 1)
    await town.accept(`o-${id}`, 1, 'session')
    await keep('g-off', '2026-12-17T11:30:00Z', '村部')
    await town.at('2026-12-16T22:00:00+08:00')
    await remind('g-off', id!)
    await town.tick()
    await keep('g-off', '2026-12-18T11:30:00Z', '村部')
    await town.at('2026-12-17T08:00:10+08:00')
    await town.tick()
    await remind('g-off', id!)
    await town.tick()
    expect((await town.wire(id)).map(({ data }: Json) => data.time2)).toEqual(['2026年12月18日 19:30'])
    const states = (await town.cloud.kept('deliveries', { personId: id })).map(({ state }) => state)
    expect(states.sort()).toEqual(['returned', 'sent'])
  })

  it('is nothing that the instructor of another group finds by its id', async () => {
    const audience = { purpose: 'session', sessionId: 's-g-off' }
    const reply = await town.call(INSTRUCTOR, 'preview', { nodeId: 'n-b01-s1', audience })
    expect(reply.error.code).toBe('NoSuchSession')
  })
})

it('what Sunday evening had no time for is too late on Monday, so that nobody gets two', async () => {
  const [id] = await town.people('g-sunday', 1)
  await town.accept(`o-${id}`, 2)
  await town.at('2026-12-20T20:59:50+08:00')
  await send('g-sunday', [id!])
  await town.at('2026-12-20T21:00:20+08:00')
  await town.tick()
  await town.at('2026-12-21T08:00:20+08:00')
  await town.tick()
  await send('g-sunday', [id!])
  await town.tick()
  expect(await town.wire(id)).toHaveLength(1)
  const kept = await town.cloud.kept('deliveries', { personId: id })
  expect(kept.map(({ window, state, reason }) => `${window} ${state} ${reason}`).sort()).toEqual([
    '2026-W51 returned late',
    '2026-W52 sent null',
  ])
})

it('who studied is whoever learned something, also in a season that has closed since', async () => {
  const ids = await town.people('g-after', 3)
  for (const id of ids) await town.accept(`o-${id}`)
  await town.at('2026-12-22T10:00:00+08:00')
  await send('g-after', ids)
  await town.tick()
  const line = (_id: string, personId: string, sec: number) => ({
    ...{ _id, v: 1, seasonId: 'season-2026', personId, topicId: 't', category: 'theory', sec },
    ...{ channel: 'online', class: 'adjusted', evidence: 'rule:x', ruleVersion: 1, day: '2026-12-23' },
    at: { $date: '2026-12-23T02:00:00Z' },
  })
  await town.cloud.keep('ledger', [line('taken-back', ids[0]!, -60), line('learned', ids[1]!, 60)])
  const [season] = await town.cloud.kept('seasons', { _id: 'season-2026' })
  await town.cloud.keep('seasons', [{ ...season, state: 'closed', closesOn: '2026-12-24' }])
  await town.at('2026-12-25T10:01:00+08:00')
  await town.tick()
  expect((await town.line('g-after')).studied).toBe(1)
  await town.cloud.keep('seasons', [season])
})

it('消息 page after page is all of them, also where a page ends amid those of one moment', async () => {
  const [id] = await town.people('g-pages', 1)
  const moment = (i: number) => new Date(Date.UTC(2026, 11, 1 + Math.floor(i / 4))).toISOString()
  await town.cloud.keep(
    'messages',
    Array.from({ length: 40 }, (_, i) => ({
      ...{ _id: `${id}:session:2026-12-01.x${i}`, v: 1, personId: id, purpose: 'session', title: '屋场会' },
      ...{ text: '来', from: '支部', subjectId: `x${i}`, at: { $date: moment(i) }, readAt: null },
    })),
  )
  const seen: string[] = []
  let before: string | null = null
  do {
    const page: Json = await town.data(`o-${id}`, 'inbox', { before })
    seen.push(...page.messages.map((one: Json) => one.id))
    before = page.before
  } while (before !== null)
  expect([seen.length, new Set(seen).size]).toEqual([40, 40])
})
