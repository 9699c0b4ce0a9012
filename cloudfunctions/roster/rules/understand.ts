import type { Cohort } from '@contract/personal'
import type { RosterColumn, RowProblem, RowVerdict } from '@contract/roster'
import { type BranchNames, type BranchPlace, readBranch, villageNameOf } from './branch'
import { clean, isNothing, letterOf } from './cell'
import type { SheetColumn } from './columns'
import type { Header } from './header'
import { nameOf, readName } from './name'
import { readPhones, type SheetPhone } from './phone'
import { readPlace, readRegion } from './region'
import type { SheetRow } from './rows'
import { readCohort, readMobile } from './words'

export type Problem = RowVerdict['problems'][number]

/** A row with each of its cells understood, or with what is wrong with them; null is a cell that says nothing. */
export interface Understood {
  /** Where it comes among all the rows, from 1. */
  place: number
  sheet: string | null
  row: number
  header: Header
  shown: { name: string; branch: string }
  /** The name as it stands there, for somebody whose kept name no sheet would be let in with. */
  nameText: string
  name: string | null
  branch: BranchPlace | null
  cohort: Cohort | null
  mobile: boolean | null
  /** GB/T 2260, as finely as the sheet says. */
  region: string | null
  regionText: string
  /** The sheet says where people live, at home too: nothing of it is meant for those who are. */
  regionOfAny: boolean
  /** The column that says it. */
  regionAt: SheetColumn
  phone: SheetPhone | null
  /** The sheet has a column for phones, and this row has none in it. */
  phoneEmpty: boolean
  number: string | null
  problems: Problem[]
}

const LONGEST_CELL = 60
/** Long runs of digits are numbers of people, even of the wrong length: a slice keeps none of them whole. */
export const short = (text: string): string =>
  text.replace(/\d{9,}/g, (digits) => `${digits.slice(0, 3)}****${digits.slice(-4)}`).slice(0, LONGEST_CELL)

const STANDS_FOR = { residence: 'district', otherPhone: 'phone', serial: 'number' } as const

/** Under which column something is told; a residence that fills one cell under its finest. */
export const fieldOf = (column: SheetColumn): RosterColumn =>
  STANDS_FOR[column as keyof typeof STANDS_FOR] ?? (column as RosterColumn)

/** A problem with one cell of a row. */
export const problemAt = (
  problem: RowProblem,
  column: SheetColumn,
  { cells, header: { at } }: SheetRow,
  cell = clean(cells[column]),
): Problem => ({
  problem,
  field: fieldOf(column),
  column: at[column] === undefined ? null : letterOf(at[column]),
  cell: short(cell),
})

function regionOf({ cells }: SheetRow): { code: string | null; problem: RowProblem | null; at: SheetColumn } {
  if (cells.residence !== undefined) return { ...readPlace(cells.residence), at: 'residence' }
  const { province, city, district } = cells
  const region = readRegion({ province, city, district })
  if (region.problem !== null) return region
  const finest = (['district', 'city', 'province'] as const).find(
    (column) => !isNothing(clean(cells[column])),
  )
  return { ...region, at: finest ?? 'province' }
}

const regionText = ({ cells: { residence, province, city, district } }: SheetRow): string =>
  short([residence, province, city, district].map(clean).filter(Boolean).join(' '))

/**
 * Reads one row of a sheet.
 * @example understand({ row: 4, cells: { name: '谭 秀英', branch: '青石桥' }, … }, 1, names).name // '谭秀英'
 */
export function understand(row: SheetRow, place: number, names: BranchNames): Understood {
  const { cells, header } = row
  const { at, tells } = header
  const [name, branch, cohort, mobile, phone] = [
    readName(cells.name),
    readBranch(cells.branch, names),
    readCohort(cells.cohort),
    readMobile(cells.mobile),
    readPhones(cells.phone, cells.otherPhone),
  ]
  const region = regionOf(row)
  const number = clean(cells.number).replace(/\.0+$/, '')
  const away = at.mobile === undefined && tells === 'away' && region.code !== null
  const told: [RowProblem | null, SheetColumn, (string | undefined)?][] = [
    [name.problem, 'name'],
    [branch.problem, 'branch'],
    [cohort.problem, 'cohort'],
    [mobile.problem, 'mobile'],
    [region.problem, region.at],
    [phone.problem, 'phone', phone.cell],
  ]
  return {
    place,
    sheet: row.sheet,
    row: row.row,
    header,
    shown: { name: short(clean(cells.name)), branch: short(clean(cells.branch)) },
    nameText: nameOf(cells.name),
    name: name.value,
    branch: branch.value,
    cohort: cohort.value,
    mobile: away ? true : mobile.value,
    region: region.code,
    regionText: regionText(row),
    regionOfAny: tells === 'anywhere' && (at.mobile === undefined || mobile.value === false),
    regionAt: region.at,
    phone: phone.value,
    phoneEmpty: 'phone' in cells && phone.problem === null && phone.value === null,
    number: isNothing(number) ? null : number,
    problems: told.flatMap(([problem, column, cell]) =>
      problem ? [problemAt(problem, column, row, cell)] : [],
    ),
  }
}

const MOST_NAMED = 60

/**
 * The villages whose branches a sheet names and the town does not have, each once, as `addBranches` takes them.
 * @example a row of 新塘村党支部 in a town without it → ['新塘村']
 */
export function unknownVillages(rows: readonly SheetRow[], names: BranchNames): string[] {
  const unknown = rows
    .filter(({ cells }) => readBranch(cells.branch, names).problem === 'branchUnknown')
    .map(({ cells }) => villageNameOf(cells.branch ?? '', names.town))
    .filter((name) => name.length >= 2 && name.length <= 20)
  return [...new Set(unknown)].slice(0, MOST_NAMED)
}
