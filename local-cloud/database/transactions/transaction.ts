import type { IndexKey } from '../indexes/index-keys'
import type { Slot, Table } from '../tables/table'
import type { Document } from '../values/document'

export interface Write {
  table: Table
  document: Document | null
  /** Where the new state stands in each index of the table. */
  keys: IndexKey[][]
}

/** An open unit of work. A write outside any transaction is one too, begun and ended within one turn. */
export interface Transaction {
  /** Null for a write outside any transaction. */
  readonly id: string | null
  /** What it sees: taken at its first operation (CLOUDBASE-WIRE §7). */
  snapshot: number | null
  readonly writes: Map<Slot, Write>
  open: boolean
  /** Resolves when it has committed or aborted, however that came. */
  readonly ended: Promise<void>
  readonly end: () => void
}

export function newTransaction(id: string | null): Transaction {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { id, snapshot: null, writes: new Map(), open: true, ended, end }
}

/** Somebody else's uncommitted write stands in the way. */
export class Held extends Error {
  constructor(readonly holder: Transaction) {
    super('held by an open transaction')
  }
}

/** A document as this transaction sees it: its own write, else the newest version its snapshot covers. */
export function visible(slot: Slot, transaction: Transaction | null): Document | null {
  if (!transaction || transaction.snapshot === null) return slot.head?.document ?? null
  const own = transaction.writes.get(slot)
  if (own) return own.document
  let version = slot.head
  while (version && version.seq > transaction.snapshot) version = version.older
  return version?.document ?? null
}
