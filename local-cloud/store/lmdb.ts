import { deserialize, serialize } from 'bson'
import { open } from 'lmdb'
import type { Document, DocumentId } from '../database/values/document'
import { groupCommit } from './group-commit'
import type { Change, Journal, StoredDocument } from './journal'

type Key = [collection: string, id: DocumentId]

/**
 * Documents as BSON in one LMDB environment, keyed by collection and id.
 * LMDB leaves the last complete transaction behind whatever happens to the process, and its locks die with their holder.
 */
export function lmdbJournal(directory: string): Journal {
  // Without overlappingSync a transaction resolves only after its own fsync.
  const root = open({ path: directory, encoding: 'binary', overlappingSync: false, maxDbs: 2 })
  const documents = root.openDB<Buffer, Key>({ name: 'documents', encoding: 'binary' })
  const meta = root.openDB<unknown, string>({ name: 'meta', encoding: 'json' })

  const write = ({ collection, id, document }: Change): void => {
    if (document) documents.put([collection, id], serialize(document))
    else documents.remove([collection, id])
  }
  const commit = groupCommit<Change>(async (changes) => {
    await root.transaction(() => changes.forEach(write))
  })

  return {
    *load() {
      for (const { key, value } of documents.getRange({}))
        yield {
          collection: key[0],
          id: key[1],
          document: deserialize(value) as Document,
        } satisfies StoredDocument
    },
    commit,
    meta: {
      get: (key) => meta.get(key),
      async set(key, value) {
        await meta.put(key, value)
      },
    },
    async close() {
      await commit([])
      await root.close()
    },
  }
}
