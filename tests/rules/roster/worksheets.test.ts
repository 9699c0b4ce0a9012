import writeXlsx from 'write-excel-file/node'
import { branchNames } from '../../../cloudfunctions/roster/rules/branch'
import { understand } from '../../../cloudfunctions/roster/rules/understand'
import { parseSheet } from '../../../cloudfunctions/roster/sheets/parse'

type Told = string | { value: string; rowSpan: number } | null
const branches = branchNames([], '樟树坳镇')

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
const one = async (...rows: Told[][]) => {
  const found = await parsed({ sheet: '名册', rows })
  if (!('rows' in found)) throw new Error(JSON.stringify(found))
  const understood = found.rows.map((row, i) => understand(row, i + 1, branches))
  return { ignored: found.ignored, understood }
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

describe('a roster as offices keep it', () => {
  const over = (value: string, rowSpan: number) => ({ value, rowSpan })

  it('has a branch merged over its people, who are all in it; what is merged into blank rows is nobody', async () => {
    const rows = [
      ['花名册', null, null],
      ['序号', '所在党支部', '姓名'],
      ['1', over('青石桥村党支部', 4), '张三丰'],
      ['2', null, '李四光'],
      ['3', null, '王五岳'],
      [null, null, null],
      ['4', '枫香坳村党支部', '赵六一'],
    ]
    expect(await people({ sheet: '名册', rows })).toEqual([
      [null, 3, '张三丰', '青石桥村党支部'],
      [null, 4, '李四光', '青石桥村党支部'],
      [null, 5, '王五岳', '青石桥村党支部'],
      [null, 7, '赵六一', '枫香坳村党支部'],
    ])
  })

  it('says who is a full member and who is on probation, which is no cohort', async () => {
    const beside = await one(['姓名', '支部', '党员类别', '培训类别'], ['张三丰', '甲村', '正式党员', '青年'])
    expect(beside).toMatchObject({ ignored: ['党员类别'], understood: [{ cohort: 'young' }] })
    const alone = await one(['姓名', '支部', '类别'], ['张三丰', '甲村', '预备党员'])
    expect(alone.understood[0]).toMatchObject({ cohort: null })
    expect(alone.understood[0]!.problems.map(({ problem }) => problem)).toEqual(['branchUnknown'])
  })

  it('numbers its rows under 编号, which is nobody’s number here unless it looks like one', async () => {
    const serial = await one(['编号', '姓名', '支部'], ['1', '张三丰', '甲村'], ['DY-02', '李四光', '甲村'])
    expect(serial).toMatchObject({ ignored: ['编号'], understood: [{ number: null }, { number: null }] })
    const id = '0123456789abcdef0123456789abcdef'
    const both = await one(['编号', '姓名', '支部', '系统编号'], ['1', '张三丰', '甲村', id])
    expect(both).toMatchObject({ ignored: ['编号'], understood: [{ number: id }] })
    const ours = await one(['编号', '姓名', '支部'], [id, '张三丰', '甲村'], ['17', '李四光', '甲村'])
    expect(ours).toMatchObject({ ignored: [], understood: [{ number: id }, { number: '17' }] })
  })

  it('of those who are away says where they went, and then they are away', async () => {
    const three = await one(
      ['姓名', '所在党支部', '流入地', null, null],
      [null, null, '省', '市', '区县'],
      ['张三丰', '甲村', '广东省', '深圳市', '宝安区'],
      ['李四光', '甲村', null, null, null],
    )
    expect(three.understood).toMatchObject([{ mobile: true, region: '440306' }, { mobile: null }])
    const told = await one(['姓名', '支部', '流入地', '是否流动'], ['张三丰', '甲村', '广东省东莞市', '否'])
    expect(told.understood).toMatchObject([{ mobile: false, regionOfAny: false }])
    const lives = await one(['姓名', '支部', '现居住地'], ['张三丰', '甲村', '广东省东莞市'])
    expect(lives.understood).toMatchObject([{ mobile: null, regionOfAny: true }])
  })

  it.each([
    ['13900000061', null, '13900000061'],
    [null, '13900000061', '13900000061'],
    ['13900000061', '139 0000 0061', '13900000061'],
    ['139****0061', '13900000061', '13900000061'],
    ['13900000061', '0731-2222222', '13900000061'],
  ])('with the phones %s and %s has %s', async (first, second, phone) => {
    const rows = await one(['姓名', '支部', '手机号', '联系电话'], ['张三丰', '甲村', first, second])
    expect(rows.understood[0]).toMatchObject({ phone: { text: phone, masked: false } })
    expect(rows.understood[0]!.problems).toMatchObject([{ problem: 'branchUnknown' }])
  })

  it('with two different phones says so, and shows neither', async () => {
    const rows = await one(
      ['姓名', '支部', '手机号', '联系电话'],
      ['张三丰', '', '13900000061', '13900000062'],
    )
    expect(rows.understood[0]!.problems.at(-1)).toEqual({
      problem: 'phoneOdd',
      field: 'phone',
      column: 'C',
      cell: '139****0061 / 139****0062',
    })
  })
})
