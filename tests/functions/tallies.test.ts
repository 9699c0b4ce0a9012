import type { Json } from '../drive/local-cloud'
import {
  key,
  memberOf,
  openTallies,
  ORGANISER as RUNS,
  SECRETARIES,
  type TallyTown,
  truthOf,
} from './tally-town'
import { type TrueCloud, trueCloud } from './true-cloud'

const [ORGANISER, SECRETARY, INSTRUCTOR, COUNTY] = [
  ...['o-su-wanqing', 'o-tian-jiawang', 'o-luo-xiaoman', 'o-gu-changming'],
] as [string, string, string, string]

const sumOf = (rows: Json[]) => rows.reduce((total, { value }) => total + (value ?? 1), 0)
const code = (reply: Json) => (reply.ok ? 'ok' : reply.error.code)

describe('the figures of the town', () => {
  let cloud: TrueCloud
  beforeAll(async () => {
    cloud = await trueCloud({ seed: 'town' })
  })
  afterAll(() => cloud.stop())
  const ask = (who: string, operation: string, input: object = {}): Promise<Json> =>
    cloud.call(who, `tallies.${operation}`, input)
  const rows = async (who: string, placeId: string, by: object) => {
    const all: { people: Json[]; parts: Json[]; value: number } = { people: [], parts: [], value: 0 }
    let after: string | null = null
    do {
      const { data }: Json = await ask(who, 'rows', { placeId, by, after })
      all.people.push(...data.people)
      all.parts.push(...data.parts)
      all.value = data.value
      after = data.after
    } while (after !== null)
    return all
  }

  it('each open as many people of a branch to its secretary, and of a group to its instructor', async () => {
    for (const [who, placeId] of [
      [SECRETARY, 'n-b01'],
      [INSTRUCTOR, 'n-b01-s1'],
    ] as const) {
      const { figures } = (await ask(who, 'place', { placeId })).data
      for (const measure of ['members', 'ungrouped', 'stuck', 'late', 'onPace', 'finished', 'notBegun']) {
        const { people, parts, value } = await rows(who, placeId, { measure })
        expect([measure, value, people.length, parts]).toEqual([measure, figures.counts[measure], value, []])
      }
      const { category, channels } = figures.byCategory[1]
      const by = { category, channel: 'online' }
      expect(sumOf((await rows(who, placeId, by)).people)).toBe(channels.online)
      expect(sumOf((await rows(who, placeId, { category: null, channel: null })).people)).toBe(
        figures.totalSec,
      )
      expect(sumOf((await rows(who, placeId, { doing: 'tasks' })).people)).toBe(figures.doings.tasks)
      const week = figures.weeks[2]
      expect(sumOf((await rows(who, placeId, { week: week.from })).people)).toBe(week.sec)
    }
  })

  it('each open to the organiser as branches, groups and those without one, which add up to it, and nobody by name', async () => {
    const { figures, cohorts } = (await ask(ORGANISER, 'town', { tier: null })).data
    const branch = (await ask(ORGANISER, 'place', { placeId: 'n-b01' })).data
    for (const measure of ['members', 'stuck', 'finished']) {
      const [town, there] = [
        await rows(ORGANISER, 'root', { measure }),
        await rows(ORGANISER, 'n-b01', { measure }),
      ]
      expect([town.people, there.people]).toEqual([[], []])
      expect([town.value, sumOf(town.parts)]).toEqual([figures.counts[measure], figures.counts[measure]])
      expect([there.value, sumOf(there.parts)]).toEqual(Array(2).fill(branch.figures.counts[measure]))
      expect(branch.parts.reduce((sum: number, { counts }: Json) => sum + counts[measure], 0)).toBe(
        there.value,
      )
    }
    for (const { cohort, counts, totalSec } of cohorts) {
      const { value, parts } = await rows(ORGANISER, 'root', { measure: 'stuck', cohort })
      expect([value, sumOf(parts)]).toEqual([counts.stuck, counts.stuck])
      const hours = await rows(ORGANISER, 'root', { category: null, channel: null, cohort })
      expect([hours.value, sumOf(hours.parts)]).toEqual([totalSec, totalSec])
      const inBranch = await rows(ORGANISER, 'n-b01', { measure: 'members', cohort })
      expect(sumOf(inBranch.parts)).toBe(inBranch.value)
    }
  })

  it('compare villages within a tier, whose sums are the tier’s', async () => {
    const { tiers, tier, villages, handFirst } = (await ask(ORGANISER, 'town', { tier: 'rising' })).data
    expect(tier).toBe('rising')
    const mine = tiers.find((each: Json) => each.tier === tier)
    expect(mine.villages).toBe(villages.length)
    expect(villages.reduce((sum: number, { totalSec }: Json) => sum + totalSec, 0)).toBe(mine.totalSec)
    const { places } = (await ask(ORGANISER, 'places', { among: { tier }, after: null })).data
    expect(places).toEqual(villages)
    const below = (await ask(ORGANISER, 'places', { among: { villageId: villages[0].id }, after: null })).data
    expect(below.places.map(({ counts }: Json) => counts)).toEqual([villages[0].counts])
    const needs = handFirst.map(({ counts }: Json) => counts.notBegun + counts.stuck)
    expect(needs).toEqual([...needs].sort((a, b) => b - a))
  })

  it('tell of overdue wishes what the statistics of wishes tell', async () => {
    const { wishes } = (await ask(ORGANISER, 'town', { tier: null })).data
    const { counts } = (await cloud.call(ORGANISER, 'statistics.figures', { placeId: null, month: null }))
      .data
    expect(wishes.overdue).toBe(counts.overdue)
    expect(wishes.longest.days).toBeGreaterThan(0)
  })

  it('are right on the next day before anybody has counted', async () => {
    const before = (await ask(ORGANISER, 'town', { tier: 'model' })).data
    await cloud.local.clock('2026-12-20T00:00:10+08:00')
    const after = (await ask(ORGANISER, 'town', { tier: 'model' })).data
    expect(after.figures.counts.stuck).toBeGreaterThan(before.figures.counts.stuck)
    const all = (await ask(ORGANISER, 'places', { among: { tier: 'rising' }, after: null })).data.places
    const growing = (await ask(ORGANISER, 'places', { among: { tier: 'growing' }, after: null })).data.places
    const stuck = [...after.villages, ...all, ...growing].reduce((sum, { counts }) => sum + counts.stuck, 0)
    expect(stuck).toBe(after.figures.counts.stuck)
    await cloud.local.clock('2026-12-15T19:40:00+08:00')
  })

  it('are the county’s to read and not to open, and no place is anybody’s but who answers for it', async () => {
    const { handFirst, wishes, figures } = (await ask(COUNTY, 'town', { tier: null })).data
    expect([handFirst, wishes, figures.counts.members]).toEqual([[], null, 1_415])
    const rowsOf = (placeId: string) => ({ placeId, by: { measure: 'members' }, after: null })
    for (const [who, operation, input] of [
      [COUNTY, 'rows', rowsOf('root')],
      [COUNTY, 'places', { among: { tier: 'model' }, after: null }],
      [SECRETARY, 'town', { tier: null }],
      [SECRETARY, 'place', { placeId: 'n-b02' }],
      [SECRETARY, 'rows', rowsOf('n-b02')],
      [INSTRUCTOR, 'rows', rowsOf('n-b01')],
      ['o-tan-xiuying', 'place', { placeId: 'n-b01-s1' }],
    ] as const)
      expect([who, operation, code(await ask(who, operation, input))]).toEqual([who, operation, 'Forbidden'])
    expect(code(await ask(ORGANISER, 'place', { placeId: 'n-v01-a1-t1' }))).toBe('NoSuchNode')
  })

  it('that were read by name stand where each can see it', async () => {
    await ask(INSTRUCTOR, 'rows', { placeId: 'n-b01-s1', by: { measure: 'members' }, after: null })
    const read = await cloud.kept('accesses', { operation: 'tallies.rows', nodeId: 'n-b01-s1' })
    expect(read[0].personIds.length).toBeGreaterThan(10)
  })
})

describe('what is counted', () => {
  let town: TallyTown
  beforeAll(async () => {
    town = await openTallies(200)
    await town.settle()
  })
  afterAll(() => town.cloud.stop())
  const figures = async () => (await town.data(RUNS, 'tallies.town', { tier: null })).figures

  it('of 200 members who finish within one second is all of it, and none of them waited for the counting', async () => {
    const lesson = { title: '一课', summary: '', medium: 'article', state: 'published', position: 1 }
    await town.cloud.keep('lessons', [
      { ...lesson, _id: 'l1', v: 1, category: 'skill', topicId: 't-skill', durationSec: 600, sections: [] },
    ])
    await town.cloud.local.resetMetrics()
    const day = '2026-12-15'
    const taps = Array.from({ length: 200 }, (_, i) =>
      town.cloud.call(`o-m${i}`, 'study.checkInDay', { key: key(), day, at: `${day}T19:30:00.000+08:00` }),
    )
    const counting = [town.tick(), town.data(RUNS, 'tallies.catchUp', {})]
    expect((await Promise.all(taps)).filter(({ ok }) => !ok)).toEqual([])
    await Promise.all(counting)
    const { operations } = await town.cloud.local.metrics()
    // One transaction each: nobody had to run again.
    const started = Object.values<number>(
      operations['study.checkInDay'].database['database.startTransaction'],
    )
    expect(started.reduce((sum, count) => sum + count, 0)).toBe(200)
    await town.settle()
    expect(await town.cloud.counted('outbox')).toBe(0)
    expect(await figures()).toMatchObject(await truthOf(town))
  })

  it('is also what comes in late, and of what comes twice one', async () => {
    const hours = async (totalSec: number) => {
      const sums = {
        totalSec,
        byCategory: { theory: totalSec, policy: 0, spirit: 0, integrity: 0, skill: 0 },
      }
      const at = { $date: '2026-12-14T12:00:00Z' }
      const _id = 's1:m7'
      await town.cloud.keep('hours', [
        { ...sums, _id, v: 1, seasonId: 's1', personId: 'm7', byClass: {}, lastAt: at },
      ])
    }
    const left = (_id: string, at: string) => ({
      ...{ _id, v: 1, kind: 'study', subjectId: 'm7', at: { $date: at }, state: 'waiting', batch: null },
    })
    await hours(600)
    await town.cloud.keep('outbox', [left('a', '2026-12-15T11:00:00Z')])
    await town.tick()
    await hours(900)
    // Committed after others that are newer were counted.
    await town.cloud.keep('outbox', [left('b', '2026-12-15T10:00:00Z'), left('c', '2026-12-15T10:00:00Z')])
    expect((await figures()).waiting).toBe(2)
    await town.tick()
    expect(await figures()).toMatchObject({ totalSec: 900, waiting: 0 })
  })

  it('is repaired by counting anew, which says what differed', async () => {
    const [tally] = await town.cloud.kept('memberTallies', { placeId: 'n-b01' })
    await town.cloud.keep('memberTallies', [{ ...tally, terms: { ...tally.terms, members: 3 } }])
    const { members } = tally.terms
    await town.data(RUNS, 'tallies.rebuild')
    await town.settle()
    const { last } = (await town.tallies(RUNS, 'check')).data
    const difference = { place: '试验支部1', term: 'members', shown: 3, anew: members }
    expect(last).toMatchObject({ differing: 1, differences: [difference] })
    expect(
      (await town.tallies(SECRETARIES[0], 'place', { placeId: 'n-b01' })).data.figures.counts.members,
    ).toBe(members)
  })

  it('of members of other branches is told to the secretary of a group’s branch as a count alone', async () => {
    const [guest] = await town.cloud.kept('persons', { _id: 'm0' })
    const moved = {
      ...guest,
      member: { ...memberOf(0).member, branchId: 'n-b02', villageId: 'n-v02', groupId: 'n-b01-s1' },
    }
    await town.cloud.keep('persons', [moved])
    await town.cloud.keep('outbox', [
      {
        _id: 'd',
        v: 1,
        kind: 'study',
        subjectId: 'm0',
        at: { $date: '2026-12-15T11:00:00Z' },
        state: 'waiting',
        batch: null,
      },
    ])
    await town.tick()
    const { data } = await town.tallies(SECRETARIES[0], 'rows', {
      ...{ placeId: 'n-b01-s1', by: { measure: 'members' }, after: 'm1' },
    })
    expect(data.parts).toEqual([{ placeId: 'n-b02', name: '试验支部2', value: 1 }])
    expect(data.people.map(({ personId }: Json) => personId)).not.toContain('m0')
  })

  it('stays as it was when its season closes, but for whom nobody is to know any more; the next season counts anew', async () => {
    await town.cloud.local.clock('2027-03-21T10:00:00+08:00')
    await town.data(RUNS, 'seasons.close', { seasonId: 's1' })
    await town.tick()
    await town.later(2)
    await town.tick()
    const before = await figures()
    await town.data(RUNS, 'roster.amend', { personId: 'm5', change: { kind: 'leave', reason: 'movedOut' } })
    await town.data('o-m9', 'people.eraseMe', { name: memberOf(9).name })
    await town.later(2)
    await town.tick()
    expect((await figures()).counts).toEqual(before.counts)
    expect(await town.cloud.kept('memberShares', { personId: 'm9' })).toEqual([])
    expect(await town.cloud.counted('memberShares', { personId: 'm5' })).toBe(1)
    expect((await town.data(RUNS, 'tallies.rebuild')).rebuilding).toBe(false)
    const [season] = await town.cloud.kept('seasons')
    const next = { _id: 's2', opensOn: '2027-03-21', closesOn: '2027-09-01', state: 'open' }
    await town.cloud.keep('seasons', [{ ...season, ...next }])
    await town.settle()
    const anew = await figures()
    expect([anew.season.id, anew.totalSec, anew.counts.members]).toEqual(['s2', 0, before.counts.members - 2])
    await town.cloud.local.clock('2028-03-22T10:00:00+08:00')
    await town.tick()
    expect(await town.cloud.counted('memberShares', { seasonId: 's1' })).toBe(0)
  })
})
