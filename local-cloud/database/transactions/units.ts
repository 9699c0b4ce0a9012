import type { Journal } from '../../store/journal'
import { requestFailed, transactionConflict, transactionGone } from '../failures'
import { dropIfEmpty, forgetVersions, publish, type Table } from '../tables/table'
import type { Document, DocumentId } from '../values/document'
import { put } from './put'
import { Held, newTransaction, type Transaction } from './transaction'

/** What a statement may do within its unit of work. */
export interface Unit {
  readonly transaction: Transaction
  put(table: Table, id: DocumentId, document: Document | null): void
}

export interface Units {
  begin(): string
  commit(id: string): void
  abort(id: string): void
  /** The open transaction of that id, its snapshot taken now if it has none. */
  of(id: string): Transaction
  /** Runs a write at once; outside any transaction it waits for those that hold what it needs. */
  write<Result>(transactionId: string | undefined, statement: (unit: Unit) => Result): Promise<Result>
  /** Resolves when everything that has been visible so far is on disk. */
  settled(): Promise<void>
  close(): void
}

interface Dependencies {
  journal: Journal
  tables: Map<string, Table>
  /** A transaction's life, by the machine's own clock: the cloud's may be moved. */
  transactionMs: number
  newId: () => string
}

export function createUnits({ journal, tables, transactionMs, newId }: Dependencies): Units {
  const open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>()
  let seq = 0
  let onDisk: Promise<void> = Promise.resolve()

  const openTransactions = (): Transaction[] => [...open.values()].map(({ transaction }) => transaction)
  const snapshots = (): number[] => openTransactions().flatMap(({ snapshot }) => snapshot ?? [])

  const unitOf = (transaction: Transaction): Unit => ({
    transaction,
    put: (table, id, document) => put(transaction, table, id, document, openTransactions()),
  })

  const finish = (transaction: Transaction): void => {
    const entry = transaction.id === null ? undefined : open.get(transaction.id)
    clearTimeout(entry?.timer)
    if (transaction.id !== null) open.delete(transaction.id)
    const oldest = Math.min(seq, ...snapshots())
    if (entry) for (const table of tables.values()) if (table.recent.size > 0) forgetVersions(table, oldest)
    transaction.end()
  }

  const release = (transaction: Transaction): void => {
    for (const [slot, { table }] of transaction.writes) {
      slot.holder = null
      dropIfEmpty(table, slot)
    }
    finish(transaction)
  }

  const publishAll = (transaction: Transaction): void => {
    seq++
    const keepOlder = openTransactions().some((other) => other !== transaction && other.snapshot !== null)
    const changes = [...transaction.writes].map(([slot, { table, document, keys }]) => {
      slot.holder = null
      publish(table, slot, document, keys, seq, keepOlder)
      return { collection: table.name, id: slot.id, document }
    })
    if (changes.length > 0) onDisk = journal.commit(changes)
    onDisk.catch(() => {})
    finish(transaction)
  }

  const attempt = <Result>(transaction: Transaction, statement: (unit: Unit) => Result): Result => {
    try {
      return statement(unitOf(transaction))
    } catch (error) {
      release(transaction)
      throw error
    }
  }

  const outside = async <Result>(statement: (unit: Unit) => Result): Promise<Result> => {
    const until = performance.now() + transactionMs
    for (;;) {
      const transaction = newTransaction(null)
      transaction.snapshot = seq
      try {
        const result = attempt(transaction, statement)
        publishAll(transaction)
        return result
      } catch (error) {
        if (!(error instanceof Held)) throw error
        if (performance.now() >= until)
          throw requestFailed('the document is held by transactions for too long')
        await error.holder.ended
      }
    }
  }

  const of = (id: string): Transaction => {
    const found = open.get(id)?.transaction
    if (!found) throw transactionGone()
    found.snapshot ??= seq
    return found
  }

  const inside = <Result>(id: string, statement: (unit: Unit) => Result): Result => {
    try {
      return attempt(of(id), statement)
    } catch (error) {
      throw error instanceof Held ? transactionConflict() : error
    }
  }

  return {
    begin() {
      const transaction = newTransaction(newId())
      const timer = setTimeout(() => release(transaction), transactionMs)
      timer.unref()
      open.set(transaction.id!, { transaction, timer })
      return transaction.id!
    },
    commit: (id) => publishAll(of(id)),
    abort: (id) => release(of(id)),
    of,
    write: async (id, statement) => (id === undefined ? outside(statement) : inside(id, statement)),
    settled: () => onDisk,
    close: () => openTransactions().forEach(release),
  }
}
