import type { Journal } from '../../store/journal'
import type { Core } from '../core'
import { duplicateKey } from '../failures'
import { compareKeys } from '../indexes/sorted-index'
import { type Slot, slotOf, type Table } from '../tables/table'
import type { Document } from '../values/document'
import { assertDocument } from '../values/document-rules'
import { complete } from './insert'

function assertUnique(table: Table, documents: readonly Document[]): void {
  for (const index of table.indexes) {
    if (!index.unique) continue
    const keys = documents.flatMap((document) => index.keysOf(document))
    keys.sort((a, b) => compareKeys(index.fields, a, b))
    for (const [i, key] of keys.entries()) {
      const { from, to } = index.span((other) => compareKeys(index.fields, other, key))
      const before = keys[i - 1]
      if (to > from || (before && compareKeys(index.fields, before, key) === 0))
        throw duplicateKey(table.name, index.name, key)
    }
  }
}

/** Puts documents whose keys are known to be unique into memory, each index sorted once. */
function fill(table: Table, documents: readonly Document[]): void {
  const added = documents.map((document): [Slot, Document] => {
    const slot = slotOf(table, document._id)
    slot.head = { seq: 0, document, older: null }
    return [slot, document]
  })
  table.size += added.length
  for (const index of table.indexes)
    index.addAll(added.flatMap(([slot, document]) => index.keysOf(document).map((key) => ({ key, slot }))))
}

/** Fills memory with what the journal holds. */
export function loadJournal(journal: Journal, table: (name: string) => Table, seal: Core['seal']): void {
  const byCollection = new Map<string, Document[]>()
  for (const { collection, document } of journal.load()) {
    const documents = byCollection.get(collection) ?? []
    byCollection.set(collection, documents)
    documents.push(seal(document))
  }
  for (const [name, documents] of byCollection) {
    assertUnique(table(name), documents)
    fill(table(name), documents)
  }
}

type Seed = Record<string, Record<string, unknown>[]>

/** Adds a seed's documents, all or none on disk. */
export async function seed(
  journal: Journal,
  table: (name: string) => Table,
  seal: Core['seal'],
  seeded: Seed,
) {
  const prepared = Object.entries(seeded).map(([name, fields]) => {
    const documents = fields.map((one) => seal(complete(one)))
    documents.forEach(assertDocument)
    assertUnique(table(name), documents)
    return { table: table(name), documents }
  })
  for (const { table, documents } of prepared) fill(table, documents)
  const changes = prepared.flatMap(({ table, documents }) =>
    documents.map((document) => ({ collection: table.name, id: document._id, document })),
  )
  await journal.commit(changes)
}
