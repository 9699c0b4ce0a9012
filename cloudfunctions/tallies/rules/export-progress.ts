import type { Role } from '@contract/core'
import type { FiguresExport } from '@contract/tallies'
import { instantOf } from '@domain/day'
import type { DutyRecord, FigureExportRecord, ListedKind, NodeRecord } from '@records/index'

/** Nobody waits that long for a file; the next one is begun anew. */
const MOST_MS = 60 * 60 * 1_000
/** Who sees people by name (DESIGN §11). */
const BY_NAME: readonly Role[] = ['instructor', 'secretary']

const below: Partial<Record<NodeRecord['kind'], ListedKind[]>> = {
  town: ['village', 'branch'],
  village: ['branch'],
  branch: ['studyGroup'],
  studyGroup: [],
}

/**
 * The duties among these by which people may be named.
 * @example byName(['organiser', 'secretary']) // ['secretary']
 */
export const byName = (as: readonly Role[]): Role[] => as.filter((role) => BY_NAME.includes(role))

/**
 * What a file lists beside the figures: the parts of its place, and the people for who answers for them by name.
 * @example listsFor('branch', ['secretary']) // ['studyGroup', 'person']
 */
export const listsFor = (kind: NodeRecord['kind'], as: readonly Role[]): ListedKind[] => [
  ...(below[kind] ?? []),
  ...(byName(as).length > 0 ? (['person'] as const) : []),
]

/**
 * Whether somebody still holds every duty over a place by which their file was begun.
 * @example stillHolds([{ role: 'secretary', nodeIds: ['n-b01'] }], ['secretary'], branch) // true
 */
export const stillHolds = (
  duties: readonly DutyRecord[],
  as: readonly Role[],
  { path }: Pick<NodeRecord, 'path'>,
): boolean =>
  as.every((role) =>
    duties.some((duty) => duty.role === role && duty.nodeIds.some((id) => path.includes(id))),
  )

/**
 * Whether a file has been in the making for too long.
 * @example isOverdue(record, an hour and a minute after it was begun) // true
 */
export const isOverdue = ({ at }: Pick<FigureExportRecord, 'at'>, now: Date): boolean =>
  now.getTime() - at.getTime() > MOST_MS

const UNFIT = /[\\/:*?"<>|\s]+/g

/**
 * A file as the one who takes it sees it; ready only with an address.
 * @example exportView(record, null).state // 'making'
 */
export const exportView = (record: FigureExportRecord, url: string | null): FiguresExport => ({
  exportId: record._id,
  state: record.state === 'ready' && url === null ? 'making' : record.state,
  done: record.done,
  rows: Math.max(record.rows, record.done),
  fileName: `${(record.figures?.place.name ?? '').replace(UNFIT, ' ')}学习情况.xlsx`,
  url: record.state === 'ready' ? url : null,
  until: instantOf(record.forgetAt),
})
