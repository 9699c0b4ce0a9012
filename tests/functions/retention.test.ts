import type { Json } from '../drive/local-cloud'
import { bindingProblems, bindingSteps } from './binding-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

const SEASON = 'season-2026'
const NEXT = 'season-2027'
const KEPT = ['ledger', 'progress', 'hours', 'studyDays', 'makeUps']
const MEMBER = 'o-tan-xiuying'

let cloud: TrueCloud
let steps: ReturnType<typeof bindingSteps>
const tick = async (name: 'study' | 'people'): Promise<Json> => (await cloud.local.triggers(name)).reply.data
const count = (collection: string, where: object) => cloud.counted(collection, where)
const seasonOf = async (_id: string): Promise<Json> => (await cloud.kept('seasons', { _id }))[0]
/** Every document but those that a job is to delete, as they are. */
const others = async (): Promise<Json> => {
  const seasons = await cloud.kept('seasons', { _id: NEXT })
  const kept = await Promise.all(KEPT.map((collection) => cloud.kept(collection, { seasonId: NEXT })))
  const places = await Promise.all(['nodes', 'loads', 'lessons', 'topics'].map((name) => cloud.kept(name)))
  return { seasons, kept, places }
}

/** A person with a copy, under the next season, of something that the running one keeps. */
async function inNext(personId: string): Promise<void> {
  const season = await seasonOf(SEASON)
  await cloud.keep('seasons', [
    {
      ...season,
      _id: NEXT,
      name: '第二季',
      opensOn: '2027-11-01',
      closesOn: '2028-04-20',
      forgottenAt: null,
    },
  ])
  for (const collection of KEPT) {
    const [document] = await cloud.kept(collection, { personId, seasonId: SEASON })
    if (document)
      await cloud.keep(collection, [{ ...document, _id: `${NEXT}:${document._id}`, seasonId: NEXT }])
  }
}

const sessions = (_id: string, ...seasonIds: string[]) => ({
  _id,
  v: 1,
  sessions: seasonIds.map((seasonId, i) => ({ sessionId: `${_id}-${i}`, seasonId })),
  offline: { day: '', sec: 0 },
  slackMs: 0,
})

/** On no roster any more since a day. */
async function leaves(person: Json, at: string, more: object = {}): Promise<string> {
  const { member, ...rest } = person
  const { branchId, villageId } = member
  const former = { branchId, villageId, at: { $date: at }, reason: 'other' }
  await cloud.keep('persons', [{ ...rest, duties: [], former, ...more }])
  return person._id
}

beforeAll(async () => {
  cloud = await trueCloud()
  steps = bindingSteps(cloud)
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clearFaults())

describe('a season that is over for twelve months', () => {
  let before: Json
  beforeAll(async () => {
    await inNext((await steps.personOf({ openid: MEMBER }))._id)
    await cloud.keep('playback', [
      sessions('q-only', SEASON, SEASON),
      sessions('q-both', NEXT, SEASON),
      sessions('q-next', NEXT),
    ])
    before = await others()
  })

  it('is kept to the last minute of the day before', async () => {
    const lines = await count('ledger', { seasonId: SEASON })
    expect(lines).toBeGreaterThan(500)
    await cloud.local.clock('2028-03-19T23:59:00+08:00')
    expect((await tick('study')).forgetSeasons).toEqual({ removed: 0, seasons: 0 })
    expect(await count('ledger', { seasonId: SEASON })).toBe(lines)
  })

  it('whose forgetting is killed in the middle goes on where it was', async () => {
    await cloud.local.clock('2028-03-20T00:00:00+08:00')
    const lines = await count('ledger', { seasonId: SEASON })
    const removing = { on: 'database.removeDocument', function: 'study', collection: 'ledger' }
    await cloud.local.faults({ ...removing, do: 'kill', when: 'after', skip: 1 })
    expect(await cloud.local.triggers('study')).toMatchObject({ ok: false })
    const left = await count('ledger', { seasonId: SEASON })
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(lines)
    expect((await seasonOf(SEASON)).forgottenAt ?? null).toBeNull()
    // A tick has seconds; on a busy machine it takes more than one.
    for (let ticks = 0; ticks < 20 && !(await seasonOf(SEASON)).forgottenAt; ticks++) {
      const left = await count('ledger', { seasonId: SEASON })
      const { removed } = (await tick('study')).forgetSeasons
      expect(removed).toBeGreaterThan(0)
      expect(await count('ledger', { seasonId: SEASON })).toBeLessThanOrEqual(left)
    }
  })

  it('has left nothing about anybody', async () => {
    for (const collection of KEPT) expect(await count(collection, { seasonId: SEASON })).toBe(0)
    expect(await count('playback', { 'sessions.seasonId': SEASON })).toBe(0)
    expect(await count('playback', { _id: 'q-only' })).toBe(0)
    expect((await cloud.call(MEMBER, 'study.home')).ok).toBe(true)
  })

  it('takes nothing of the running season along, nor of anything else', async () => {
    expect(await others()).toEqual(before)
    const [both] = await cloud.kept('playback', { _id: 'q-both' })
    expect(both.sessions).toEqual([{ sessionId: 'q-both-0', seasonId: NEXT }])
    expect(await cloud.kept('playback', { _id: 'q-next' })).toEqual([sessions('q-next', NEXT)])
  })

  it('is not looked through again', async () => {
    expect(await seasonOf(SEASON)).toMatchObject({ forgottenAt: expect.any(String) })
    await cloud.local.resetMetrics()
    expect((await tick('study')).forgetSeasons).toEqual({ removed: 0, seasons: 0 })
    const { operations, unindexed } = await cloud.local.metrics()
    expect(unindexed).toEqual([])
    expect(operations['study.tick']).toMatchObject({
      database: { 'database.getDocument': { seasons: 1 } },
      scanned: 0,
    })
  })
})

describe('a person who left', () => {
  let gone: Json
  let early: string
  let waiting: string[]
  beforeAll(async () => {
    gone = await steps.personOf({ openid: MEMBER })
    const [first, a, b, c, d] = await steps.membersOf('n-b02')
    await leaves(gone, '2027-10-31T23:59:59+08:00')
    early = await leaves(first, '2027-10-31T00:00:00+08:00')
    waiting = [
      await leaves(a, '2027-11-01T00:00:00+08:00'),
      await leaves(b, '2027-10-01T12:00:00+08:00', { duties: [{ role: 'organiser', nodeIds: ['root'] }] }),
      c._id,
      d._id,
    ]
  })
  const named = async () => (await cloud.kept('persons')).filter(({ name }) => name !== '')

  it('before the season stays to the last minute of twelve months', async () => {
    await cloud.local.clock('2028-10-30T23:59:00+08:00')
    expect((await tick('people')).forgetLeavers).toEqual({ erased: 0 })
    expect((await steps.personOf({ _id: gone._id })).name).toBe('谭秀英')
  })

  it('waits while an import or a plan is applied', async () => {
    await cloud.local.clock('2028-10-31T00:00:00+08:00')
    await cloud.keep('roster', [{ _id: 'roster', v: 1, version: 7, running: { kind: 'plan', id: 'x' } }])
    expect((await tick('people')).forgetLeavers).toEqual({ erased: 0 })
    await cloud.keep('roster', [{ _id: 'roster', v: 1, version: 7, running: null }])
  })

  it('is erased, killed in the middle or not, and nobody else is', async () => {
    const before = (await named()).map(({ _id }) => _id)
    const killing = { on: 'database.commitTransaction', function: 'people', do: 'kill', when: 'after' }
    await cloud.local.faults(killing)
    expect(await cloud.local.triggers('people')).toMatchObject({ ok: false })
    const after = (await named()).map(({ _id }) => _id)
    expect(before.filter((id) => !after.includes(id))).toEqual([early])
    expect((await tick('people')).forgetLeavers).toEqual({ erased: 1 })
    expect((await named()).map(({ _id }) => _id)).toEqual(after.filter((id) => id !== gone._id))
    for (const _id of [early, gone._id]) {
      const left = { _id, v: 1, name: '', duties: [], textSize: 'system', erasedAt: expect.any(String) }
      expect(await steps.personOf({ _id })).toEqual(left)
      expect((await steps.historyOf(_id)).filter((kind) => kind === 'erased')).toHaveLength(1)
    }
    expect(await cloud.kept('tombstones')).toEqual([])
    expect((await cloud.kept('roster'))[0]).toMatchObject({ version: 9, running: null })
    expect((await cloud.call(MEMBER, 'study.home')).data.person).toBeNull()
    expect(await bindingProblems(cloud)).toEqual([])
  })

  it('in a season stays as long as it does, and with a duty for as long as they have it', async () => {
    await cloud.local.clock('2029-04-19T12:00:00+08:00')
    await cloud.local.resetMetrics()
    expect((await tick('people')).forgetLeavers).toEqual({ erased: 0 })
    const { unindexed } = await cloud.local.metrics()
    // Over a collection with nothing in it no index is better than none.
    const read = unindexed.map(({ collection }: Json) => collection)
    expect(read).not.toContain('persons')
    expect(read).not.toContain('seasons')
    await cloud.local.clock('2029-04-20T12:00:00+08:00')
    expect((await tick('people')).forgetLeavers).toEqual({ erased: 1 })
    const [inSeason, onDuty, ...members] = await Promise.all(waiting.map((_id) => steps.personOf({ _id })))
    expect(inSeason).toMatchObject({ name: '', erasedAt: expect.any(String) })
    for (const { name } of [onDuty, ...members]) expect(name).not.toBe('')
  })
})
