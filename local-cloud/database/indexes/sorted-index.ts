import type { Index } from '../../../config/collections'
import type { Document } from '../values/document'
import { compareValues } from '../values/order'
import { type IndexKey, keysOf } from './index-keys'

/** One place of a document in an index. `slot` is what the index points at. */
export interface Place<Slot> {
  key: IndexKey
  slot: Slot
}

export interface IndexField {
  path: string
  segments: readonly string[]
  direction: 1 | -1
}

/** Half-open: the places at `from` up to, not including, `to`. */
export interface Span {
  from: number
  to: number
}

/** Where a key stands relative to what is sought: below, inside or above. */
export type Locate = (key: IndexKey) => number

export interface SortedIndex<Slot> {
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly IndexField[]
  /** Whether some document stands at several places. */
  readonly multi: () => boolean
  readonly size: () => number
  at(position: number): Place<Slot>
  span(locate: Locate): Span
  /** Throws when a key is too long or opens two arrays. */
  keysOf(document: Document): IndexKey[]
  replace(slot: Slot, before: IndexKey[], after: IndexKey[]): void
  /** Adds many at once, to be put in order by one sort. */
  addAll(places: Iterable<Place<Slot>>): void
}

export const indexFields = (keys: Index['keys']): IndexField[] =>
  Object.entries(keys).map(([path, direction]) => ({ path, segments: path.split('.'), direction }))

export function compareKeys(fields: readonly IndexField[], a: IndexKey, b: IndexKey): number {
  for (let i = 0; i < fields.length; i++) {
    const order = compareValues(a[i], b[i]) * fields[i]!.direction
    if (order !== 0) return order
  }
  return 0
}

/** An index as one sorted array: equality, ranges, prefixes and order are all binary searches. `rank` settles ties. */
export function sortedIndex<Slot>(declared: Index, rank: (slot: Slot) => unknown): SortedIndex<Slot> {
  const fields = indexFields(declared.keys)
  const places: Place<Slot>[] = []
  let extraPlaces = 0

  const compare = (a: Place<Slot>, b: Place<Slot>): number =>
    compareKeys(fields, a.key, b.key) || compareValues(rank(a.slot), rank(b.slot))

  const firstNotBelow = (below: (place: Place<Slot>) => boolean): number => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (below(places[middle]!)) low = middle + 1
      else high = middle
    }
    return low
  }
  const positionOf = (sought: Place<Slot>): number => firstNotBelow((place) => compare(place, sought) < 0)

  return {
    name: declared.name,
    unique: declared.unique === true,
    fields,
    multi: () => extraPlaces > 0,
    size: () => places.length,
    at: (position) => places[position]!,
    span: (locate) => ({
      from: firstNotBelow(({ key }) => locate(key) < 0),
      to: firstNotBelow(({ key }) => locate(key) <= 0),
    }),
    keysOf: (document) => keysOf(document, declared.name, fields),
    replace(slot, before, after) {
      for (const key of before) places.splice(positionOf({ key, slot }), 1)
      for (const key of after) places.splice(positionOf({ key, slot }), 0, { key, slot })
      extraPlaces += Math.max(after.length - 1, 0) - Math.max(before.length - 1, 0)
    },
    addAll(added) {
      const slots = new Set<Slot>()
      for (const place of added) {
        if (slots.has(place.slot)) extraPlaces++
        slots.add(place.slot)
        places.push(place)
      }
      places.sort(compare)
    },
  }
}
