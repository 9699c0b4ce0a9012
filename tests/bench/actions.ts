import { type DrivenCloud, startCloud } from '../drive/local-cloud'
import type { Table } from './figures'

type Action = [says: string, openid: string, operation: string, input: object]

const actions: Action[] = [
  ['a member opens 今日', 'o-tan-xiuying', 'study.home', {}],
  ['a WeChat user nobody knows opens the app', 'o-stranger', 'study.home', {}],
  ['a member switches 大字', 'o-tan-xiuying', 'people.setTextSize', { key: 'bench-0001', textSize: 'care' }],
  ['the same, sent again', 'o-tan-xiuying', 'people.setTextSize', { key: 'bench-0001', textSize: 'care' }],
]

interface Counted {
  invocations: number
  database: Record<string, Record<string, number>>
  scanned: number
  returned: number
}

/** Exact counts of the local cloud: calls and database requests of each thing a person does. */
export async function requestsPerAction(): Promise<Table> {
  const cloud = await startCloud()
  try {
    const rows: Table['rows'] = []
    for (const action of actions) rows.push(await rowOf(cloud, action))
    return {
      title: 'Calls and database requests per action (exact)',
      columns: ['action', 'calls', 'database requests', 'of which', 'scanned', 'returned'],
      rows,
    }
  } finally {
    await cloud.stop()
  }
}

async function rowOf(cloud: DrivenCloud, [says, openid, operation, input]: Action) {
  await cloud.local.resetMetrics()
  await cloud.call(openid, operation, input)
  const { operations } = await cloud.local.metrics()
  const counted: Counted = operations[operation]
  const requests = Object.entries(counted.database).map(
    ([action, by]) =>
      [action.replace('database.', ''), Object.values(by).reduce((a, b) => a + b, 0)] as const,
  )
  const total = requests.reduce((sum, [, count]) => sum + count, 0)
  const which = requests.map(([action, count]) => `${action} ${count}`).join(', ')
  return [says, counted.invocations, total, which, counted.scanned, counted.returned]
}
