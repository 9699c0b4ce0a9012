import fc from 'fast-check'
import readXlsx from 'read-excel-file/universal'
import { textsOf } from '../../cloudfunctions/roster/sheets/archive'
import { neutral } from '../../cloudfunctions/shared/rules/neutral'
import { listOf, type Sheet, workbook } from '../../cloudfunctions/shared/sheets/write'
import { figuresSheet } from '../../cloudfunctions/tallies/rules/export-figures'
import { peoplePage, placesPage } from '../../cloudfunctions/tallies/rules/export-lines'
import { Category } from '../../types/contract/categories'
import { type Figures, MemberMeasure } from '../../types/contract/tallies'
import type { PersonLine } from '../../types/records'
import { cases } from '../drive/cases'

const counts = (more: object) => ({
  ...(Object.fromEntries(MemberMeasure.options.map((measure) => [measure, 0])) as Figures['counts']),
  ...more,
})
const figures = {
  place: { id: 'n-b01', name: '青石桥村党支部', kind: 'branch' as const },
  season: {
    ...{ id: 'season-2026', name: '2026 年冬季轮训', opensOn: '2026-11-02', closesOn: '2027-03-20' },
    ...{ secPerHour: 2_700, requiredSec: 43_200, rooms: [] },
  },
  ...{ asOf: '2026-12-15T19:28:00.000+08:00', waiting: 3, rebuilding: false },
  counts: counts({ members: 138, started: 90, stuck: 12, late: 5 }),
  ...{ totalSec: 25_700, requiredSec: 43_200, evenSec: 13_000 },
  byCategory: Category.options.map((category) => ({
    category,
    channels: { online: 2_700, session: 1_350, visit: 0 },
  })),
  doings: { tasks: 4, sessions: 5, checkIns: 6 },
  weeks: [{ from: '2026-12-14', sec: 2_699 }],
}
const person = (name: string, more: Partial<PersonLine> = {}): PersonLine => ({
  ...{ personId: name, name, group: '东莞小组', cohort: 'village', state: 'onPace', lastOn: '2026-12-14' },
  byCategory: { theory: 2_700, policy: 0, spirit: 0, integrity: 0, skill: 0 },
  ...{ totalSec: 25_700, requiredSec: 43_200, missingSec: 17_500, ...more },
})
const about = { title: '名单', secPerHour: 2_700 }
const sheetsOf = async (...sheets: Sheet[]) => {
  const bytes = await workbook(sheets)
  const read = (await readXlsx(new Uint8Array(bytes).buffer, { trim: false })).map(
    ({ data }) => data as unknown[][],
  )
  return { read, xml: textsOf(bytes, 1e7) }
}

const own = figuresSheet({ figures, by: '田家旺', purpose: 'report', at: new Date('2026-12-15T11:30:00Z') })

it('a file says what it is of, up to when, in which units, by whom and what for', async () => {
  const { read } = await sheetsOf(own)
  const [title, season, until, units, by] = read[0]!.map(([cell]) => String(cell))
  expect(title).toBe('青石桥村党支部学习情况')
  expect(season).toContain('2026-11-02 到 2027-03-20')
  expect(until).toContain('算到 2026-12-15 19:28，之后有 3 处变动没算进来')
  expect(units).toContain('1 学时是 45 分钟')
  expect(by).toBe('制表：田家旺，2026-12-15 19:30，用于上报')
})

it('numbers are numbers, rates have both their terms, and the parts of the hours add up', async () => {
  const { read } = await sheetsOf(own)
  const rows = read[0]!
  const row = (name: string) => rows.find(([cell]) => cell === name)
  expect(row('开始了的')).toEqual(['开始了的', 90, 138, 90 / 138, null])
  expect(row('已学')).toEqual(['已学', 9.5, 16, 25_700 / 43_200, null])
  expect(row('政治理论')).toEqual(['政治理论', 1, 0.5, 0, 1.5])
  expect(row('2026-12-14 起一周')![1]).toBe(0.9)
})

it('nobody is ranked: people go by group and name, places by name', async () => {
  const people = [
    person('谭秀英', { totalSec: 0 }),
    person('陈一', { totalSec: 9 }),
    person('赵二', { group: '安化小组' }),
  ]
  const places = ['芷江村', '安溪村'].map((name) => ({
    ...{
      id: name,
      name,
      tier: null,
      counts: counts({ members: 2, finished: 1 }),
      totalSec: 2_700,
      requiredSec: 5_400,
    },
  }))
  const { read } = await sheetsOf(
    listOf(peoplePage(people, about)),
    listOf(placesPage('village', places, { place: '樟树坳镇', secPerHour: 2_700 })),
  )
  expect(read[0]!.slice(2).map(([name]) => name)).toEqual(['赵二', '陈一', '谭秀英'])
  expect(read[1]!.slice(2).map((row) => [row[0], row[2], row[7]])).toEqual([
    ['安溪村', 2, 0.5],
    ['芷江村', 2, 0.5],
  ])
})

const names = fc.oneof(
  fc.constantFrom(
    '=1+1',
    '+86',
    '-3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    "'x",
    '=cmd|x',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom('阿依努尔·买买提', '𠮷田𣇄', '㼆䶮', '龘'.repeat(16), '<f>&"', '👩‍🌾'),
)

it('no cell is a formula, and names come out as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(names, { minLength: 1, maxLength: 9 }), async (given) => {
      const { read, xml } = await sheetsOf(
        listOf(
          peoplePage(
            given.map((name) => person(name)),
            about,
          ),
        ),
      )
      const cells = xml('xl/worksheets/sheet1.xml')
      expect(cells).not.toMatch(/<f[ >/]/)
      expect(cells).toContain('<sheetData>')
      for (const [, attributes] of cells.matchAll(/<c ([^>]*)>/g))
        expect(attributes).toMatch(/t="(s|n)"|^(?!.*t=)/)
      const written = read[0]!.slice(2).map(([name]) => name)
      expect(new Set(written)).toEqual(new Set(given.map(neutral)))
      for (const name of written) expect(name).not.toMatch(/^[=+\-@\t\r]/)
    }),
    cases(8),
  )
})
