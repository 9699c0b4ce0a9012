import { parseSheet } from '../../cloudfunctions/roster/sheets/parse'
import { type DrivenCloud, startCloud } from '../drive/local-cloud'
import { applyImport, settle, startImport, xlsxOf } from '../functions/roster/world'
import { inTurn, ms, type Table, times } from './figures'

const ROWS = 3_000
const GIVEN = [...'春夏秋冬东南西北梅兰竹菊松柏桃李杏荷风雨']
const sheetOf = (rows: number): Promise<Buffer> =>
  xlsxOf([
    ['姓名', '支部', '是否流动', '手机'],
    ...Array.from({ length: rows }, (_, i) => [
      `麦${GIVEN[i % 20]}${GIVEN[Math.floor(i / 20) % 20]}${GIVEN[Math.floor(i / 400) % 20]}`,
      '青石桥村',
      i % 3 === 0 ? '是' : '否',
      `137${String(i).padStart(8, '0')}`,
    ]),
  ])

interface Counted {
  invocations: number
  database: Record<string, Record<string, number>>
}

async function spent(cloud: DrivenCloud) {
  const { operations } = await cloud.local.metrics()
  const ours = Object.entries(operations as Record<string, Counted>).filter(([name]) =>
    name.startsWith('roster.'),
  )
  const requests = ours.flatMap(([, { database }]) =>
    Object.values(database).flatMap((by) => Object.values(by)),
  )
  await cloud.local.resetMetrics()
  return {
    calls: ours.reduce((sum, [, { invocations }]) => sum + invocations, 0),
    requests: requests.reduce((sum, count) => sum + count, 0),
  }
}

/** What 3,000 rows cost, exactly; and how reading a sheet grows with its rows. */
export async function rosterImport(): Promise<Table> {
  const [small, large] = [await sheetOf(ROWS), await sheetOf(10 * ROWS)]
  const took = await inTurn(3, { small: () => parseSheet(small), large: () => parseSheet(large) })
  const cloud = await startCloud()
  try {
    await cloud.local.resetMetrics()
    const rows: Table['rows'] = []
    const note = async (says: string) => {
      const { calls, requests } = await spent(cloud)
      rows.push([says, calls, requests, (requests / ROWS).toFixed(2)])
    }
    const view = await settle(cloud, await startImport(cloud, small))
    await note(`${ROWS} new rows are read and checked`)
    await applyImport(cloud, view.id)
    await note('they are applied')
    await settle(cloud, await startImport(cloud, small))
    await note('the same sheet is checked again')
    const growth = times(took.large, took.small)
    rows.push([
      `reading ${10 * ROWS} rows against ${ROWS}`,
      growth,
      `${ms(took.large)} / ${ms(took.small)}`,
      '',
    ])
    return { title: 'A roster of 3,000 rows', columns: ['what', 'calls', 'database requests', 'a row'], rows }
  } finally {
    await cloud.stop()
  }
}
