import { WishCategory } from '@contract/wish'
import { addDays } from '@domain/day'
import type { WishTallyRecord } from '@records/index'
import type { Share } from '../../cloudfunctions/statistics/rules/share'
import { differences, moveTally } from '../../cloudfunctions/statistics/rules/tally'
import { type TrueCloud, trueCloud } from '../functions/true-cloud'
import { inTurn, ms, type Table, times } from './figures'
import { keepInRequests } from './in-requests'

const [FEW, MANY] = [500, 500_000]
const GENERATION = 7
const VILLAGES = 14
/** People who have wishes in hand, of a large town. */
const HELPERS = 97
const STEPS = [
  ['collected', 'asked', 'inCollected'],
  ['collected', 'asked', 'inAssigned', 'through-collected', 'through-gathered'],
  ['collected', 'asked', 'met', 'rated', 'satisfied', 'through-collected', 'through-assigned'],
  ['collected', 'asked', 'unvisited', 'through-collected'],
]

const share = (i: number): Share => {
  const marks = STEPS[i % STEPS.length]!
  return {
    wishId: `w${i}`,
    villageId: `n-v${String((i % VILLAGES) + 1).padStart(2, '0')}`,
    month: `2026-${String((i % 12) + 1).padStart(2, '0')}`,
    category: WishCategory.options[i % WishCategory.options.length]!,
    marks: [...marks, ...(marks.includes('inAssigned') ? [`inHand-t${i % HELPERS}`] : [])],
    dueOn: i % STEPS.length < 2 ? addDays('2026-11-20', i % 60) : null,
    days: [{ step: 'collected', bucket: i % 15 }],
  }
}

/** What so many wishes come to, by the function's own rules: a reading looks at nothing else. */
function talliesOf(wishes: number): WishTallyRecord[] {
  const moves = Array.from({ length: wishes }, (_, i) => ({ before: null, after: share(i) }))
  return [...differences(moves, GENERATION)].flatMap(([id, terms]) => moveTally(null, id, terms) ?? [])
}

async function filled(cloud: TrueCloud, wishes: number): Promise<TrueCloud> {
  await keepInRequests(cloud, 'wishTallies', talliesOf(wishes))
  const [fold] = await cloud.kept('folds', { _id: 'wish' })
  await cloud.keep('folds', [{ ...fold, shown: GENERATION }])
  return cloud
}

/** The figures of a town with 500 wishes and of one with 500,000: the same requests, the same documents. */
export async function wishFigures(): Promise<Table> {
  const clouds = await Promise.all([trueCloud({ seed: 'town' }), trueCloud({ seed: 'town' })])
  try {
    const [small, large] = await Promise.all([filled(clouds[0], FEW), filled(clouds[1], MANY)])
    const read = (cloud: TrueCloud) => () =>
      cloud.call('o-su-wanqing', 'statistics.figures', { placeId: null, month: null })
    await inTurn(5, { small: read(small), large: read(large) })
    const took = await inTurn(40, { small: read(small), large: read(large) })
    const counted = async (cloud: TrueCloud) => {
      await cloud.local.resetMetrics()
      const { data } = await read(cloud)()
      const { database, scanned } = (await cloud.local.metrics()).operations['statistics.figures']
      const requests = Object.values<Record<string, number>>(database).flatMap((by) => Object.values(by))
      return [requests.reduce((sum, count) => sum + count, 0), scanned, data.counts.collected]
    }
    return {
      title: 'statistics.figures as wishes grow',
      columns: ['wishes', 'median', 'against 500', 'database requests', 'documents scanned', 'counted'],
      rows: [
        [FEW, ms(took.small), times(took.small, took.small), ...(await counted(small))],
        [MANY, ms(took.large), times(took.large, took.small), ...(await counted(large))],
      ],
    }
  } finally {
    await Promise.all(clouds.map((cloud) => cloud.stop()))
  }
}
