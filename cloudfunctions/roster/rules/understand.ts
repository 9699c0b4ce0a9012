import type { Cohort } from '@contract/personal'
import type { RosterColumn, RowProblem, RowVerdict } from '@contract/roster'
import { type BranchNames, type BranchPlace, readBranch, villageNameOf } from './branch'
import { clean, isNothing, letterOf } from './cell'
import type { SheetColumn } from './columns'
import type { Header } from './header'
import { nameOf, readName } from './name'
import { readPhone, type SheetPhone } from './phone'
import { readPlace, readRegion } from './region'
import type { SheetRow } from './rows'
import { readCohort, readMobile } from './words'

export type Problem = RowVerdict['problems'][number]

/** A row with each of its cells understood, or with what is wrong with them; null is a cell that says nothing. */
export interface Understood {
  row: number
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

/** Where a residence that fills one cell is told: under its finest column. */
export const fieldOf = (column: SheetColumn): RosterColumn => (column === 'residence' ? 'district' : column)

/** A problem with one cell of a row. */
export const problemAt = (
  problem: RowProblem,
  column: SheetColumn,
  { cells }: SheetRow,
  at: Header['at'],
): Problem => ({
  problem,
  field: fieldOf(column),
  column: at[column] === undefined ? null : letterOf(at[column]),
  cell: short(clean(cells[column])),
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
 * @example understand({ row: 4, cells: { name: '谭 秀英', branch: '青石桥' } }, at, names).name // '谭秀英'
 */
export function understand(row: SheetRow, at: Header['at'], names: BranchNames): Understood {
  const { cells } = row
  const [name, branch, cohort, mobile, phone] = [
    readName(cells.name),
    readBranch(cells.branch, names),
    readCohort(cells.cohort),
    readMobile(cells.mobile),
    readPhone(cells.phone),
  ]
  const region = regionOf(row)
  const number = clean(cells.number).replace(/\.0+$/, '')
  const told: [RowProblem | null, SheetColumn][] = [
    [name.problem, 'name'],
    [branch.problem, 'branch'],
    [cohort.problem, 'cohort'],
    [mobile.problem, 'mobile'],
    [region.problem, region.at],
    [phone.problem, 'phone'],
  ]
  return {
    row: row.row,
    shown: { name: short(clean(cells.name)), branch: short(clean(cells.branch)) },
    nameText: nameOf(cells.name),
    name: name.value,
    branch: branch.value,
    cohort: cohort.value,
    mobile: mobile.value,
    region: region.code,
    regionText: regionText(row),
    regionAt: region.at,
    phone: phone.value,
    phoneEmpty: 'phone' in cells && phone.problem === null && phone.value === null,
    number: isNothing(number) ? null : number,
    problems: told.flatMap(([problem, column]) => (problem ? [problemAt(problem, column, row, at)] : [])),
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
