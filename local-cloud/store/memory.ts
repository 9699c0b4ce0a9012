import type { Document, DocumentId } from '../database/values/document'
import type { Journal } from './journal'

/** Forgets everything when the process ends: for tests and `--memory`. */
export function memoryJournal(): Journal {
  const collections = new Map<string, Map<DocumentId, Document>>()
  const meta = new Map<string, unknown>()

  const documentsOf = (collection: string): Map<DocumentId, Document> => {
    const documents = collections.get(collection) ?? new Map<DocumentId, Document>()
    collections.set(collection, documents)
    return documents
  }

  return {
    *load() {
      for (const [collection, documents] of collections)
        for (const [id, document] of documents) yield { collection, id, document }
    },
    async commit(changes) {
      for (const { collection, id, document } of changes) {
        if (document) documentsOf(collection).set(id, document)
        else documentsOf(collection).delete(id)
      }
    },
    meta: {
      get: (key) => meta.get(key),
      set: async (key, value) => void meta.set(key, structuredClone(value)),
    },
    async close() {},
  }
}
