import { duplicateKey, transactionConflict } from '../failures'
import type { IndexKey } from '../indexes/index-keys'
import { compareKeys, type SortedIndex } from '../indexes/sorted-index'
import { keysIn, type Slot, slotOf, type Table } from '../tables/table'
import type { Document, DocumentId } from '../values/document'
import { Held, type Transaction } from './transaction'

/**
 * Notes a document's new state in a transaction. Throws `Held` when another open transaction has written there,
 * and a conflict when it changed since the snapshot: both on the write, as the service does (CLOUDBASE-WIRE §7).
 */
export function put(
  transaction: Transaction,
  table: Table,
  id: DocumentId,
  document: Document | null,
  open: Iterable<Transaction>,
): void {
  const known = table.slots.get(id)
  if (known?.holder && known.holder !== transaction) throw new Held(known.holder)
  assertUnchanged(known, transaction)
  const keys = keysIn(table, document)
  const unique: UniqueCheck = { transaction, table, slot: known, open }
  for (const [i, index] of table.indexes.entries())
    if (index.unique && i > 0) for (const key of keys[i]!) assertUnique(unique, i, index, key)
  const slot = slotOf(table, id)
  slot.holder = transaction
  transaction.writes.set(slot, { table, document, keys })
}

function assertUnchanged(slot: Slot | undefined, { snapshot }: Transaction): void {
  if (slot?.head && snapshot !== null && slot.head.seq > snapshot) throw transactionConflict()
}

interface UniqueCheck {
  transaction: Transaction
  table: Table
  slot: Slot | undefined
  open: Iterable<Transaction>
}

/** The key must be free among what is committed and among what open transactions, this one too, have written. */
function assertUnique(
  { transaction, table, slot, open }: UniqueCheck,
  position: number,
  index: SortedIndex<Slot>,
  key: IndexKey,
): void {
  const same = (other: IndexKey): number => compareKeys(index.fields, other, key)
  const { from, to } = index.span(same)
  for (let i = from; i < to; i++) {
    const owner = index.at(i).slot
    if (owner === slot || transaction.writes.has(owner)) continue
    assertUnchanged(owner, transaction)
    throw duplicateKey(table.name, index.name, key)
  }
  for (const other of [transaction, ...open])
    for (const [owner, write] of other.writes) {
      if (owner === slot || write.table !== table) continue
      if (!write.keys[position]!.some((taken) => same(taken) === 0)) continue
      if (other !== transaction) throw new Held(other)
      throw duplicateKey(table.name, index.name, key)
    }
}
