import type { RosterColumn } from '@contract/roster'
import { type Cell, clean } from './cell'

/**
 * A roster's column, or one cell that holds a whole residence, a second column for phones, or numbers that are the
 * system's only if they look like it.
 */
export type SheetColumn = RosterColumn | 'residence' | 'otherPhone' | 'serial'

const SYNONYMS: Record<SheetColumn, string[]> = {
  name: ['姓名', '党员姓名', '名字', '党员', '党员名字', '姓名党员'],
  branch: [
    '支部',
    '党支部',
    '所在支部',
    '所在党支部',
    '所属支部',
    '所属党支部',
    '党组织',
    '所在党组织',
    '所属党组织',
    '支部名称',
    '党支部名称',
    '党组织名称',
    '组织关系所在支部',
    '组织关系所在党支部',
    '村支部',
  ],
  cohort: ['类别', '培训类别', '所属类别', '培训类型', '培训对象'],
  mobile: [
    '流动',
    '是否流动',
    '流动党员',
    '是否流动党员',
    '是否为流动党员',
    '是否属于流动党员',
    '流动情况',
    '是否外出',
  ],
  province: [
    '省',
    '省份',
    '流入省',
    '流入省份',
    '所在省',
    '所在省份',
    '现居省',
    '现居省份',
    '省自治区直辖市',
    '省区市',
  ],
  city: [
    '市',
    '城市',
    '流入市',
    '流入城市',
    '所在市',
    '所在城市',
    '地市',
    '市州',
    '现居市',
    '现居城市',
    '地级市',
  ],
  district: [
    '区县',
    '县区',
    '区',
    '县',
    '县市区',
    '区县市',
    '市县区',
    '流入区县',
    '流入县区',
    '所在区县',
    '所在县区',
    '现居区县',
    '县级',
    '区市县',
  ],
  residence: [
    '现居地',
    '流入地',
    '居住地',
    '现居住地',
    '所在地',
    '流动地',
    '流动去向',
    '外出地点',
    '务工地',
    '务工地点',
    '现住地',
    '现住址',
    '现居住地址',
    '流入地点',
    '流入地址',
  ],
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '联系电话',
    '电话',
    '电话号码',
    '联系方式',
    '本人手机',
    '移动电话',
    '联系手机',
  ],
  otherPhone: [],
  number: ['系统编号'],
  serial: ['编号', '人员编号'],
}

const byTitle = new Map(
  Object.entries(SYNONYMS).flatMap(([column, titles]) =>
    titles.map((title) => [title, column as SheetColumn] as const),
  ),
)

const plain = (text: string): string => text.replace(/[\s*:：、,，/()（）[\]【】《》"“”.。?？_-]/g, '')
const BRACKETS = /[([【].*?[)\]】]/g

/**
 * Which column a header cell is about; null for one that the roster doesn't know.
 * @example columnOf('*手机号码（必填）') // 'phone'
 */
export function columnOf(cell: Cell | undefined): SheetColumn | null {
  const text = clean(cell)
  return byTitle.get(plain(text)) ?? byTitle.get(plain(text.replace(BRACKETS, ''))) ?? null
}

const AWAY = /流入|流动|外出|务工/
const ANYWHERE = /现居|现住|居住|所在|住址/
const PLACES: readonly (SheetColumn | null)[] = ['residence', 'province', 'city', 'district']

/**
 * What the titles over residences say of those who have one: `away` that they are away from home, `anywhere` that it is
 * where they live, at home perhaps; undefined when they don't say.
 * @example tellsOf(['姓名', '流入地']) // 'away'
 */
export function tellsOf(titles: readonly Cell[]): 'away' | 'anywhere' | undefined {
  const told = titles.filter((title) => PLACES.includes(columnOf(title))).map(clean)
  if (told.some((title) => AWAY.test(title))) return 'away'
  return told.some((title) => ANYWHERE.test(title)) ? 'anywhere' : undefined
}
