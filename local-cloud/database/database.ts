import type { Collection } from '../../config/collections'
import type { Clock } from '../clock'
import { limits } from '../limits'
import type { Journal } from '../store/journal'
import { type Aggregate, aggregate } from './aggregation/aggregate'
import { type Core, tableOf } from './core'
import { requestFailed } from './failures'
import { checkIndexes } from './indexes/declarations'
import { type Insert, insert, newDocumentId } from './statements/insert'
import { loadJournal, seed } from './statements/load'
import { type Modify, modify, type Replace, replace } from './statements/modify'
import { type Count, countMatching, type Read, read } from './statements/read'
import { type Remove, remove } from './statements/remove'
import { createTable, type Table } from './tables/table'
import { createUnits } from './transactions/units'
import { type Document, type DocumentId, deepFreeze } from './values/document'

export interface Database {
  addCollection(name: string): Promise<void>
  insert(request: Insert): Promise<DocumentId[]>
  read(request: Read): readonly object[]
  count(request: Count): number
  modify(request: Modify): Promise<Document[]>
  replace(request: Replace): Promise<{ updated: number; upsertedId?: DocumentId }>
  remove(request: Remove): Promise<number>
  aggregate(request: Aggregate): object[]
  startTransaction(): string
  commitTransaction(id: string): void
  abortTransaction(id: string): void
  /** Adds many documents at once, for a seed: one atomic write, the same rules as an insert. */
  load(documents: Record<string, Record<string, unknown>[]>): Promise<void>
  /** Resolves when everything that any answer so far could show is on disk. Each action waits for it before it answers. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface DatabaseOptions {
  journal: Journal
  collections: Record<string, Collection>
  clock: Clock
  /** A transaction's life; tests shorten it. */
  transactionMs?: number
  /** Freezes every stored document, so that a test fails when one is changed in place. */
  freeze?: boolean
}

const addedCollections = 'collections'

export function createDatabase({ journal, collections, clock, ...options }: DatabaseOptions): Database {
  const { transactionMs = limits.transactionMs, freeze = false } = options
  const tables = new Map<string, Table>()
  for (const [name, collection] of Object.entries(collections)) {
    checkIndexes(name, collection.indexes)
    tables.set(name, createTable(name, collection))
  }
  const added = new Set((journal.meta.get(addedCollections) as string[] | undefined) ?? [])
  const addTable = (name: string): Table => {
    const table = createTable(name, { indexes: [] })
    tables.set(name, table)
    return table
  }
  for (const name of added) if (!tables.has(name)) addTable(name)

  const seal = freeze ? deepFreeze<Document> : (document: Document) => document
  const units = createUnits({ journal, tables, transactionMs, newId: newDocumentId })
  const core: Core = { clock, tables, units, seal }
  loadJournal(journal, (name) => tables.get(name) ?? addTable(name), seal)

  return {
    async addCollection(name) {
      if (tables.has(name)) throw requestFailed(`Table exist: ${name}`)
      addTable(name)
      await journal.meta.set(addedCollections, [...added.add(name)])
    },
    insert: (request) => insert(core, request),
    read: (request) => read(core, request),
    count: (request) => countMatching(core, request),
    modify: (request) => modify(core, request),
    replace: (request) => replace(core, request),
    remove: (request) => remove(core, request),
    aggregate: (request) => aggregate(core, request),
    startTransaction: () => units.begin(),
    commitTransaction: (id) => units.commit(id),
    abortTransaction: (id) => units.abort(id),
    load: (documents) => seed(journal, (name) => tableOf(core, name), seal, documents),
    settled: () => units.settled(),
    async close() {
      units.close()
      await units.settled()
      await journal.close()
    },
  }
}
