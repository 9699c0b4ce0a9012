import writeXlsx from 'write-excel-file/node'
import { parseSheet } from '../../../cloudfunctions/roster/sheets/parse'

type Told = string | { value: string; rowSpan: number } | null
interface Page {
  sheet: string
  hidden?: 'hidden' | 'veryHidden'
  rows: Told[][]
}

/** A workbook with what people make: hidden worksheets, and cells merged over several rows. */
const workbook = (pages: Page[]): Promise<Buffer> => {
  const state = (index: number | undefined) => pages[index ?? 0]?.hidden
  const hiding = {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tag: string, attributes: object, index: number | undefined) =>
            tag === 'sheet' && state(index) ? { ...attributes, state: state(index) } : attributes,
        },
      },
    },
  }
  const cell = (told: Told) =>
    told === null ? null : { type: String, ...(typeof told === 'string' ? { value: told } : told) }
  const sheets = pages.map(({ sheet, rows }) => ({ sheet, data: rows.map((row) => row.map(cell)) }))
  return writeXlsx(sheets as never, { features: [hiding] } as never).toBuffer()
}

const parsed = async (...pages: Page[]) => {
  const found = await parseSheet(await workbook(pages))
  return 'sheet' in found ? found.sheet : found
}
const people = async (...pages: Page[]) => {
  const found = await parsed(...pages)
  if (!('rows' in found)) throw new Error(JSON.stringify(found))
  return found.rows.map(({ sheet, row, cells }) => [sheet, row, cells.name, cells.branch])
}
const village = (name: string, ...names: string[]): Page => ({
  sheet: name,
  rows: [['姓名', '支部'], ...names.map((one) => [one, name])],
})

describe('a workbook', () => {
  it('is read worksheet by worksheet, a village each, and every row knows its worksheet', async () => {
    expect(await people(village('青石桥村', '张三丰', '李四光'), village('枫香坳村', '王五岳'))).toEqual([
      ['青石桥村', 2, '张三丰', '青石桥村'],
      ['青石桥村', 3, '李四光', '青石桥村'],
      ['枫香坳村', 2, '王五岳', '枫香坳村'],
    ])
  })
  it('of one roster names no worksheet, and says which others it left alone', async () => {
    const notes = { sheet: '说明', rows: [['请各支部核对'], ['谢谢']] }
    const found = await parsed(notes, village('名册', '张三丰'), { sheet: 'Sheet3', rows: [] })
    expect(found).toMatchObject({ ignored: ['工作表：说明'], rows: [{ sheet: null, row: 2 }] })
  })
  it.each(['hidden', 'veryHidden'] as const)('keeps a worksheet that is %s to itself', async (hidden) => {
    const old = { ...village('去年', '赵六一'), hidden }
    expect(await people(old, village('今年', '张三丰'))).toEqual([[null, 2, '张三丰', '今年']])
  })
  it('with a column twice in one of its rosters is not read in part', async () => {
    const twice = {
      sheet: '枫香坳村',
      rows: [
        ['姓名', '支部', '党员姓名'],
        ['王五岳', '枫香坳村', '王五岳'],
      ],
    }
    expect(await parsed(village('青石桥村', '张三丰'), twice)).toEqual({
      problem: 'columnTwice',
      detail: '枫香坳村：党员姓名',
    })
  })
})
