import type { Document, DocumentId } from '../database/values/document'

/** A document's new state; null removes it. */
export interface Change {
  collection: string
  id: DocumentId
  document: Document | null
}

export type StoredDocument = Change & { document: Document }

/** Where the database's documents survive. The database itself answers every read from memory. */
export interface Journal {
  load(): Iterable<StoredDocument>
  /** One call is one atomic transaction on disk; resolves once a `kill -9` can no longer undo it. Calls keep their order. */
  commit(changes: readonly Change[]): Promise<void>
  /** Small values beside the documents: the clock's offset, the seed's name. */
  meta: {
    get(key: string): unknown
    set(key: string, value: unknown): Promise<void>
  }
  close(): Promise<void>
}
