import { type Database, database } from './cloud'

/** A page of `find`; without `limit` at most 1,000 documents come, the service's maximum. */
export interface Page {
  /** The first decides, the next where it leaves a tie. */
  orderBy?: [field: string, direction: 'asc' | 'desc'][]
  limit?: number
  /** Only these fields, beside `_id`: for lists of documents whose body is large. */
  fields?: string[]
}

interface Stored {
  _id: string
}

/**
 * What a transaction and the database both do. Inside a transaction nothing else belongs to it: `where().update`,
 * `count` and `aggregate` would silently run outside (CLOUDBASE-WIRE §3), so they aren't offered here.
 */
export interface Documents {
  /** The SDK's query and update commands (`in`, `gt`, `inc` …). */
  command: Database['command']
  get<T extends Stored>(collection: string, id: string): Promise<T | null>
  find<T extends Stored>(collection: string, where: object, page?: Page): Promise<T[]>
  /** Replaces the whole document, or adds it. */
  put<T extends Stored>(collection: string, document: T): Promise<void>
  /** Changes the named fields; plain nested objects merge. Says whether the document was there. */
  change(collection: string, id: string, changes: object): Promise<boolean>
  remove(collection: string, id: string): Promise<boolean>
}

const MOST = 1_000

/** The SDK types its calls as `Promise | void | string` for callbacks that we never pass. */
// biome-ignore lint/suspicious/noExplicitAny: what came from the database is typed by who asked for it
type Answer = { data?: any; stats?: { updated?: number; removed?: number } }
const answer = async (call: unknown): Promise<Answer> => (await call) as Answer

export function documentsOf(source: Pick<Database, 'collection'>, command = database().command): Documents {
  return {
    command,
    async get(collection, id) {
      const { data } = await answer(source.collection(collection).doc(id).get())
      return data ?? null
    },
    async find(collection, where, page = {}) {
      let query = source.collection(collection).where(where as never)
      for (const [field, direction] of page.orderBy ?? []) query = query.orderBy(field, direction)
      if (page.fields) query = query.field(Object.fromEntries(page.fields.map((name) => [name, true])))
      const { data } = await answer(query.limit(page.limit ?? MOST).get())
      return data ?? []
    },
    async put(collection, { _id, ...data }) {
      await source
        .collection(collection)
        .doc(_id)
        .set({ data } as never)
    },
    async change(collection, id, data) {
      const { stats } = await answer(
        source
          .collection(collection)
          .doc(id)
          .update({ data } as never),
      )
      return stats?.updated === 1
    },
    async remove(collection, id) {
      const { stats } = await answer(source.collection(collection).doc(id).remove())
      return stats?.removed === 1
    },
  }
}
