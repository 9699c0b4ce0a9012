import { addDays, startOfDay } from '@domain/day'
import type { LedgerRecord, MemberTallyRecord, SeasonRecord, TallyLine } from '@records/index'
import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import { lineOf, pageId, tierSums, tiersOf } from '../../cloudfunctions/tallies/rules/pages'
import { type Share, shareOf } from '../../cloudfunctions/tallies/rules/share'
import { deltas, movedTally } from '../../cloudfunctions/tallies/rules/tally'
import { type TrueCloud, trueCloud } from '../functions/true-cloud'
import { inTurn, ms, type Table, times } from './figures'
import { keepInRequests } from './in-requests'

const SIZES = [1_415, 30_000, 100_000] as const
const GENERATION = 7
const A_VILLAGE = 100
const TODAY = '2026-12-15'
const CATEGORIES = ['theory', 'policy', 'spirit', 'integrity', 'skill'] as const
const CHANNELS = ['online', 'session', 'visit'] as const
const COHORTS = ['office', 'village', 'young'] as const
const TIERS = ['model', 'rising', 'growing'] as const

const line = (i: number, season: SeasonRecord): LedgerRecord => ({
  ...{
    _id: `l${i}`,
    v: 1,
    seasonId: season._id,
    personId: `x${i}`,
    topicId: 't',
    ruleVersion: 1,
    evidence: 'e',
  },
  ...{ category: CATEGORIES[i % 5]!, channel: CHANNELS[i % 3]!, class: 'verified', sec: (i * 37) % 44_000 },
  ...{ at: startOfDay(addDays(season.opensOn, i % 40)), day: addDays(season.opensOn, i % 40) },
})

/** Everybody as the function would count them, a hundred a village: the first of them those of the seeded town. */
function share(i: number, season: SeasonRecord): Share {
  const number = String(Math.floor(i / A_VILLAGE) + 1).padStart(2, '0')
  const place = {
    branchId: `n-b${number}`,
    villageId: `n-v${number}`,
    cohort: COHORTS[i % 3]!,
    mobile: i % 3 === 0,
  }
  const groupId = place.mobile ? `${place.branchId}-s${(i % 2) + 1}` : null
  const person = { _id: `x${i}`, v: 1 as const, name: '', duties: [], textSize: 'system' as const }
  const hours = i % 9 === 0 ? null : foldHours([line(i, season)])[0]!
  const doings = { tasks: i % 3, sessions: i % 5, checkIns: i % 20 }
  return shareOf({ ...person, member: { ...place, groupId } }, { season, hours, doings })!
}

/** Tallies of so many members, a village's at a time, so that a hundred thousand shares are never held at once. */
function talliesOf(members: number, season: SeasonRecord): MemberTallyRecord[] {
  const kept = new Map<string, MemberTallyRecord>()
  for (let from = 0; from < members; from += A_VILLAGE) {
    const count = Math.min(A_VILLAGE, members - from)
    const moves = Array.from({ length: count }, (_, i) => ({ before: null, after: share(from + i, season) }))
    for (const delta of deltas(moves)) {
      const before = kept.get(delta.place.placeId) ?? null
      kept.set(delta.place.placeId, movedTally(before, delta, GENERATION, TODAY)!)
    }
  }
  return [...kept.values()]
}

async function filled(members: number): Promise<TrueCloud> {
  const cloud = await trueCloud({ seed: 'town' })
  const [basis] = await cloud.kept('tallyBases')
  const tallies = talliesOf(members, basis.season)
  await keepInRequests(cloud, 'memberTallies', tallies)
  const line = ({ placeId, head }: MemberTallyRecord, i: number): TallyLine =>
    lineOf({ _id: placeId, name: `村${placeId}`, tier: TIERS[i % 3]! }, head)
  const tiers = tiersOf(tallies.filter(({ kind }) => kind === 'village').map(line))
  const pages = tiers.flatMap(({ tier, pages }) =>
    pages.map((lines, i) => ({ _id: pageId(GENERATION, tier, i), v: 1, generation: GENERATION, lines })),
  )
  await keepInRequests(cloud, 'tallyPages', pages)
  const handFirst = tallies
    .filter(({ kind }) => kind === 'branch')
    .slice(0, 5)
    .map(line)
  const one = { _id: String(GENERATION), v: 1 }
  await cloud.keep('tallyOverviews', [
    { ...one, generation: GENERATION, on: TODAY, tiers: tierSums(tiers), handFirst },
  ])
  await cloud.keep('tallyBases', [{ ...basis, ...one }])
  const [fold] = await cloud.kept('folds', { _id: 'study' })
  await cloud.keep('folds', [{ ...fold, shown: GENERATION }])
  return cloud
}

const PAGES = [
  ['o-su-wanqing', 'town', { tier: 'model' }],
  ['o-tian-jiawang', 'place', { placeId: 'n-b01' }],
  ['o-luo-xiaoman', 'place', { placeId: 'n-b01-s1' }],
] as const

/** What one reading of a page costs, exactly. */
async function costOf(cloud: TrueCloud, [who, operation, input]: (typeof PAGES)[number]) {
  await cloud.local.resetMetrics()
  const { data } = await cloud.call(who, `tallies.${operation}`, input)
  const { database, scanned } = (await cloud.local.metrics()).operations[`tallies.${operation}`]
  const requests = Object.values<Record<string, number>>(database).flatMap((by) => Object.values(by))
  const sum = requests.reduce((total, count) => total + count, 0)
  return [sum, scanned, data.figures.counts.members] as (string | number)[]
}

/** The three dashboards in towns of 1,415, 30,000 and 100,000 members: the same requests, the same documents. */
export async function tallyFigures(): Promise<Table> {
  const clouds: TrueCloud[] = []
  for (const size of SIZES) clouds.push(await filled(size))
  try {
    const rows: Table['rows'] = []
    for (const page of PAGES) {
      const [who, operation, input] = page
      const works = Object.fromEntries(
        clouds.map((cloud, i) => [SIZES[i]!, () => cloud.call(who, `tallies.${operation}`, input)]),
      ) as Record<string, () => Promise<unknown>>
      await inTurn(5, works)
      const took = await inTurn(40, works)
      for (const [i, cloud] of clouds.entries()) {
        const mine = took[SIZES[i]!]!
        const cost = await costOf(cloud, page)
        rows.push([
          `${operation} ${Object.values(input)}`,
          SIZES[i]!,
          ms(mine),
          times(mine, took[SIZES[0]]!),
          ...cost,
        ])
      }
    }
    return {
      title: 'the figures’ pages as members grow',
      columns: [
        'page',
        'members',
        'median',
        'against 1,415',
        'database requests',
        'documents scanned',
        'counted',
      ],
      rows,
    }
  } finally {
    await Promise.all(clouds.map((cloud) => cloud.stop()))
  }
}
