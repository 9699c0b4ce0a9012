import type { HistoryLine } from '@contract/people'
import { instantOf } from '@domain/day'
import { recordWord, roleNames } from '@domain/record-words'
import type { HistoryRecord } from '@records/index'

/** Names by id, of places and of people; somebody erased has the empty one. */
export type NamesById = ReadonlyMap<string, string>

/** A duty stands as its role and its node: `instructor n-b01-s1`. */
const partsOf = (noted: string | null): string[] => noted?.split(' ') ?? []

/**
 * The ids of the places that lines of history name; words of the code among them are no places and find none.
 * @example placeIdsOf([{ from: 'n-b01', to: 'n-b02', … }]) // ['n-b01', 'n-b02']
 */
export const placeIdsOf = (records: readonly HistoryRecord[]): string[] => [
  ...new Set(records.flatMap(({ from, to }) => [...partsOf(from), ...partsOf(to)])),
]

const inWords = (noted: string | null, places: NamesById): string | null =>
  noted === null
    ? null
    : partsOf(noted)
        .flatMap((part) => recordWord(part) ?? places.get(part) ?? [])
        .join(' ')

/**
 * Who somebody is to others: the name and what they are.
 * @example whoIs('田家旺', 'secretary') // '田家旺（支书）'
 */
export const whoIs = (name: string | undefined, role: HistoryRecord['byRole']): string =>
  `${name || '已注销的人'}${role ? `（${roleNames[role]}）` : ''}`

/**
 * A line of history as a person reads it.
 * @param places names of the nodes it is about
 * @param people names of those who did it
 * @example a transfer from n-b01 to n-b02 says from '青石桥村党支部', to '枫香坳村党支部'
 */
export const historyLine = (record: HistoryRecord, places: NamesById, people: NamesById): HistoryLine => ({
  id: record._id,
  kind: record.kind,
  at: instantOf(record.at),
  by: record.byId === null ? null : whoIs(people.get(record.byId), record.byRole),
  from: inWords(record.from, places),
  to: inWords(record.to, places),
})
