import { Category } from '@contract/categories'
import type { PlaceLine } from '@contract/tallies'
import { dayOf, instantOf } from '@domain/day'
import { tierName } from '@domain/figure-words'
import { hoursText, missingText } from '@domain/hours'
import { categoryNames, cohortNames } from '@domain/record-words'
import type { ListedKind, PersonLine } from '@records/index'
import type { Formatted, Page, SheetCell } from '../../shared/sheets/write'
import { listWords, stateWords } from './export-words'
import { inOrder } from './pages'

/**
 * Content seconds as a cell: 学时 to the tenth, as a screen says it.
 * @example hoursCell(25_700, 2_700) // { value: 9.5, format: '0.0' }
 */
export const hoursCell = (sec: number, secPerHour: number): Formatted => ({
  value: Number(hoursText(sec, secPerHour)),
  format: '0.0',
})

/**
 * A part of a whole; nothing where there is no whole.
 * @example rateCell(3, 12) // { value: 0.25, format: '0.0%' }
 */
export const rateCell = (part: number, whole: number): Formatted | null =>
  whole === 0 ? null : { value: part / whole, format: '0.0%' }

/**
 * A moment as a sheet says it.
 * @example momentCell(new Date('2026-12-15T11:30:00Z')) // '2026-12-15 19:30'
 */
export const momentCell = (at: Date | string): string => `${dayOf(at)} ${instantOf(at).slice(11, 16)}`

/** Villages alone are of a tier. */
const placeColumns = (kind: ListedKind) => [
  { title: '名称', width: 24 },
  ...(kind === 'village' ? [{ title: '等次', width: 10 }] : []),
  { title: '党员（人）', width: 11 },
  { title: '没开始（人）', width: 12 },
  { title: '卡住了（人）', width: 12 },
  { title: '跟得上（人）', width: 12 },
  { title: '已完成（人）', width: 12 },
  { title: '已完成占党员', width: 13 },
  { title: '已学（学时）', width: 12 },
  { title: '应学（学时）', width: 12 },
  { title: '已学占应学', width: 12 },
]

/**
 * Places as a sheet, in the order of their names.
 * @example placesPage('village', [village], about).columns[0] // { title: '名称', width: 24 }
 */
export const placesPage = (
  kind: Exclude<ListedKind, 'person'>,
  places: readonly PlaceLine[],
  { place, secPerHour }: { place: string; secPerHour: number },
): Page => ({
  name: listWords[kind],
  title: `${place}${listWords[kind]}`,
  columns: placeColumns(kind),
  rows: [...places]
    .sort(inOrder)
    .map(({ name, tier, counts, totalSec, requiredSec }): SheetCell[] => [
      ...[name, ...(kind === 'village' ? [tier && tierName[tier]] : []), counts.members],
      ...[counts.notBegun, counts.stuck, counts.onPace, counts.finished],
      rateCell(counts.finished, counts.members),
      ...[hoursCell(totalSec, secPerHour), hoursCell(requiredSec, secPerHour)],
      rateCell(totalSec, requiredSec),
    ]),
})

const personColumns = [
  { title: '姓名', width: 16 },
  { title: '学习小组', width: 22 },
  { title: '类别', width: 12 },
  { title: '情况', width: 10 },
  ...Category.options.map((category) => ({ title: `${categoryNames[category]}（学时）`, width: 16 })),
  { title: '已学（学时）', width: 12 },
  { title: '应学（学时）', width: 12 },
  { title: '还差（学时）', width: 12 },
  { title: '最后一次学', width: 13 },
]

/**
 * Members as a sheet, by group and name: nobody is ranked.
 * @example peoplePage([somebody], about).rows[0] // ['谭秀英', '青石桥村第一小组', '村里', '跟得上', …]
 */
export const peoplePage = (
  people: readonly PersonLine[],
  { title, secPerHour }: { title: string; secPerHour: number },
): Page => {
  const key = ({ group, name }: PersonLine) => `${group}\n${name ?? ''}`
  return {
    name: listWords.person,
    title,
    columns: personColumns,
    rows: [...people]
      .sort((a, b) => key(a).localeCompare(key(b), 'zh') || (a.personId < b.personId ? -1 : 1))
      .map((person): SheetCell[] => [
        ...[person.name, person.group, cohortNames[person.cohort], stateWords[person.state]],
        ...Category.options.map((category) => hoursCell(person.byCategory[category], secPerHour)),
        ...[hoursCell(person.totalSec, secPerHour), hoursCell(person.requiredSec, secPerHour)],
        { value: Number(missingText(0, person.missingSec, secPerHour)), format: '0.0' },
        person.lastOn ?? '还没学过',
      ]),
  }
}
