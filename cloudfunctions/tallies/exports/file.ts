import type { FigureExportRecord, FigureSliceRecord, ListedKind } from '@records/index'
import { listOf, type Sheet, workbook } from '../../shared/sheets/write'
import { figuresSheet } from '../rules/export-figures'
import { momentCell, peoplePage, placesPage } from '../rules/export-lines'

/** A file's bytes, out of the figures it was begun with and the rows that were read since. */
export async function fileOf(
  { figures, lists, purpose, at, elsewhere, readAt }: FigureExportRecord,
  by: string,
  slices: readonly FigureSliceRecord[],
): Promise<Buffer> {
  const season = figures?.season
  if (!figures || !season) throw new Error('a file without figures')
  const place = figures.place.name
  const { secPerHour } = season
  const sheetOf = (kind: ListedKind): Sheet => {
    const own = slices.filter((slice) => slice.kind === kind)
    if (kind !== 'person')
      return listOf(
        placesPage(
          kind,
          own.flatMap(({ places }) => places),
          { place, secPerHour },
        ),
      )
    const people = own.flatMap((slice) => slice.people)
    const more = elsewhere > 0 ? `，另有 ${elsewhere} 人是别的支部的，只算数` : ''
    const title = `${place}党员学习情况（${people.length} 人${more}；名单取于 ${momentCell(readAt ?? at)}）`
    return listOf(peoplePage(people, { title, secPerHour }))
  }
  return workbook([figuresSheet({ figures: { ...figures, season }, by, purpose, at }), ...lists.map(sheetOf)])
}
