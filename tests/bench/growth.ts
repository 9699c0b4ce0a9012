import { startCloud } from '../drive/local-cloud'
import { bareSdk } from './bare-sdk'
import { inTurn, ms, type Table, times } from './figures'

const BATCH = 1_000
const MANY = 100_000
const SEEDED = 1_415

const person = (i: number) => ({
  _id: `x${i}`,
  v: 1,
  name: `党员${i}`,
  openid: `o-x${i}`,
  textSize: 'system',
  duties: [{ role: 'member', nodeIds: ['b-none'] }],
  member: { branchId: 'b-none', villageId: 'v-none', groupId: null, cohort: 'village', mobile: true },
})
const hours = (i: number) => ({
  _id: `season-2026:x${i}`,
  v: 1,
  seasonId: 'season-2026',
  personId: `x${i}`,
  totalSec: 2_700,
  byCategory: { theory: 2_700, policy: 0, spirit: 0, integrity: 0, skill: 0 },
  lastAt: new Date('2026-12-01T00:00:00Z'),
})

/** The first paint in a town of 1,415 members and in one of 100,000: the same requests, the same documents. */
export async function growth(): Promise<Table> {
  const adminToken = 'bench-admin-token'
  const [small, large] = await Promise.all([
    startCloud(),
    startCloud({ args: ['--admin-token', adminToken] }),
  ])
  try {
    const database = bareSdk(large.url, adminToken)
    for (let from = 0; from < MANY - SEEDED; from += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, MANY - SEEDED - from) }, (_, i) => from + i)
      await database.collection('persons').add({ data: numbers.map(person) } as never)
      await database.collection('hours').add({ data: numbers.map(hours) } as never)
    }
    const home = (cloud: typeof small) => () => cloud.call('o-tan-xiuying', 'study.home')
    await inTurn(30, { small: home(small), large: home(large) })
    const took = await inTurn(200, { small: home(small), large: home(large) })
    const scanned = async (cloud: typeof small) => {
      await cloud.local.resetMetrics()
      await home(cloud)()
      return (await cloud.local.metrics()).operations['study.home'].scanned
    }
    return {
      title: 'study.home as the town grows',
      columns: ['members', 'median', 'against 1,415', 'documents scanned'],
      rows: [
        [SEEDED, ms(took.small), times(took.small, took.small), await scanned(small)],
        [MANY, ms(took.large), times(took.large, took.small), await scanned(large)],
      ],
    }
  } finally {
    await Promise.all([small.stop(), large.stop()])
  }
}
