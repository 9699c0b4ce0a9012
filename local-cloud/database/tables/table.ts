import type { Collection, Index } from '../../../config/collections'
import type { IndexKey } from '../indexes/index-keys'
import { type SortedIndex, sortedIndex } from '../indexes/sorted-index'
import type { Transaction } from '../transactions/transaction'
import type { Document, DocumentId } from '../values/document'

/** One committed state of a document; null is a removal. Older ones stay as long as some open snapshot may see them. */
export interface Version {
  seq: number
  document: Document | null
  older: Version | null
}

/** A document's place in its collection, through all its versions. */
export interface Slot {
  readonly id: DocumentId
  head: Version | null
  /** The open transaction that has written here and not yet committed. */
  holder: Transaction | null
}

export interface Table {
  readonly name: string
  readonly slots: Map<DocumentId, Slot>
  /** The first is the index on `_id`. */
  readonly indexes: readonly SortedIndex<Slot>[]
  /** Slots with versions that a snapshot still needs. */
  readonly recent: Set<Slot>
  /** How many documents are there now. */
  size: number
}

export const idIndex: Index = { name: '_id_', keys: { _id: 1 }, unique: true }

export function createTable(name: string, collection: Pick<Collection, 'indexes'>): Table {
  const indexes = [idIndex, ...collection.indexes].map((index) => sortedIndex<Slot>(index, (slot) => slot.id))
  return { name, slots: new Map(), indexes, recent: new Set(), size: 0 }
}

export function slotOf(table: Table, id: DocumentId): Slot {
  const known = table.slots.get(id)
  if (known) return known
  const slot: Slot = { id, head: null, holder: null }
  table.slots.set(id, slot)
  return slot
}

/** Every place of a document in every index of the table. */
export const keysIn = (table: Table, document: Document | null): IndexKey[][] =>
  table.indexes.map((index) => (document ? index.keysOf(document) : []))

/** Makes a new state the current one, in the indexes too. */
export function publish(
  table: Table,
  slot: Slot,
  document: Document | null,
  keys: IndexKey[][],
  seq: number,
  keepOlder: boolean,
): void {
  const before = slot.head?.document ?? null
  const keysBefore = keysIn(table, before)
  for (const [i, index] of table.indexes.entries()) index.replace(slot, keysBefore[i]!, keys[i]!)
  table.size += Number(document !== null) - Number(before !== null)
  slot.head = { seq, document, older: keepOlder ? slot.head : null }
  if (keepOlder) table.recent.add(slot)
  else dropIfEmpty(table, slot)
}

export function dropIfEmpty(table: Table, slot: Slot): void {
  if (
    slot.holder === null &&
    (slot.head === null || (slot.head.document === null && !table.recent.has(slot)))
  )
    table.slots.delete(slot.id)
}

/** Forgets the versions that no snapshot at or after `oldest` can see. */
export function forgetVersions(table: Table, oldest: number): void {
  for (const slot of table.recent) {
    let version = slot.head
    while (version && version.seq > oldest) version = version.older
    if (version) version.older = null
    if (slot.head && slot.head.seq > oldest) continue
    table.recent.delete(slot)
    dropIfEmpty(table, slot)
  }
}
