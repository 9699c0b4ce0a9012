import fc from 'fast-check'
import { clean, isFormula, letterOf } from '../../../cloudfunctions/roster/rules/cell'
import { headerOf } from '../../../cloudfunctions/roster/rules/header'
import { readName } from '../../../cloudfunctions/roster/rules/name'
import { readPhone } from '../../../cloudfunctions/roster/rules/phone'
import { readPlace, readRegion } from '../../../cloudfunctions/roster/rules/region'
import { rowsOf } from '../../../cloudfunctions/roster/rules/rows'
import { divisionOf, divisionsUnder, residenceOf } from '../../../cloudfunctions/shared/regions'
import { neutral } from '../../../cloudfunctions/shared/rules/neutral'
import { cases } from '../../drive/cases'

const headed = (...grid: (string | null)[][]) => {
  const found = headerOf(grid)
  return 'header' in found ? found.header : found
}

describe('the row of titles', () => {
  it('is found under merged titles, notes and blank rows', () => {
    expect(
      headed(['樟树坳镇党员名册', null], [], ['说明：流动党员请填住处'], ['序号', '姓名', '所在党支部']),
    ).toEqual({
      from: 4,
      at: { name: 1, branch: 2 },
      ignored: ['序号'],
    })
  })
  it('may be two rows, the upper merged over several columns', () => {
    expect(
      headed(['姓名', '支部', '流入地', null, null, '手机'], [null, null, '省', '市', '区（县）', null]),
    ).toEqual({
      from: 2,
      at: { name: 0, branch: 1, province: 2, city: 3, district: 4, phone: 5 },
      ignored: [],
      tells: 'away',
    })
  })
  it('is known by many words, with stars, blanks, line breaks and remarks in brackets', () => {
    expect(
      headed(['*姓 名', '所在\n党支部', '类别（三选一）', '是否流动（是/否）', '县（市、区）', '手机号码：']),
    ).toMatchObject({
      at: { name: 0, branch: 1, cohort: 2, mobile: 3, district: 4, phone: 5 },
    })
  })
  it('says what is missing, what is there twice, and when there is none', () => {
    expect(headed(['姓名', '手机'])).toEqual({ problem: 'columnMissing', detail: '支部' })
    expect(headed(['姓名', '支部', '党员姓名'])).toEqual({ problem: 'columnTwice', detail: '党员姓名' })
    expect(headed(['一', '二'])).toMatchObject({ problem: 'noHeader' })
    expect(headed([null, ' '])).toMatchObject({ problem: 'empty' })
  })
})

it('totals, signatures, remarks, blank rows and repeated titles are no people, and rows keep their numbers', () => {
  const grid = [
    ['姓名', '支部'],
    ['谭秀英', '青石桥村'],
    [null, null],
    ['姓名', '支部'],
    ['合计：2人', null],
    ['罗小满', '青石桥村'],
    ['填表人：田家旺', null],
    ['备注', '以上均已核对'],
    ['注小明', '青石桥村'],
  ]
  const header = headed(...grid)
  if (!('at' in header)) throw new Error('no header')
  expect(rowsOf(grid, header).map(({ row, cells }) => [row, cells.name])).toEqual([
    [2, '谭秀英'],
    [6, '罗小满'],
    [9, '注小明'],
  ])
})

it('columns are lettered as a spreadsheet does', () => {
  expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
})

it('whatever is exported is no formula, and is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const written = neutral(text)
      expect(/^[=+\-@\t\r]/.test(written.normalize('NFKC'))).toBe(false)
      if (/^[=+\-@]/.test(text)) expect(clean(written)).toBe(clean(text))
    }),
    cases(200),
  )
  expect(isFormula(clean(neutral('=1+1')))).toBe(true)
})

it('nothing that can stand in a cell makes reading throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      readName(text)
      readPhone(text)
      readPlace(text)
      readRegion({ province: text, city: text, district: text })
    }),
    cases(200),
  )
})

it('a name is read the same again once it was read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'谭秀英 　•·．a\u200b'), maxLength: 12 }), (text) => {
      const { value } = readName(text)
      if (value !== null) expect(readName(value).value).toBe(value)
    }),
    cases(200),
  )
})

/** Every division that nothing lies under, without 市辖区, which names none. */
const finest: string[] = []
const walk = (codes: string[]): void => {
  for (const code of codes) {
    const { children, name } = divisionOf(code)!
    if (name === '市辖区') continue
    if (children.length === 0) finest.push(code)
    else walk(children)
  }
}
walk(divisionsUnder(null)!.map(({ code }) => code))

it('every district of the country is found by its own names, in three columns and in one', () => {
  const lost: string[] = []
  for (const code of finest) {
    const names = residenceOf(code)!.name.split(' ')
    const [province = '', second = '', third = ''] = names
    const columns = third
      ? { province, city: second, district: third }
      : { province, city: '', district: second }
    const same = (found: string | null) => found !== null && residenceOf(found)!.name === names.join(' ')
    if (!same(readRegion(columns).code)) lost.push(`${names.join(' ')} in columns`)
    if (!same(readPlace(names.join('')).code)) lost.push(`${names.join('')} in one`)
  }
  expect(lost).toEqual([])
})
