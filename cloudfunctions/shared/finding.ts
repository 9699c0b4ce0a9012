import type { ProgressRecord } from '@records/index'
import type { Documents } from './documents'

/** As many as one `find` answers. */
const PAGE = 1_000
/** Ids in one query. */
const IDS = 500

interface Stored {
  _id: string
}

/** Everything that a query finds, page after page in the order of the ids. Wants an index on what `where` asks. */
export async function everyOne<T extends Stored>(
  documents: Documents,
  collection: string,
  where: object,
  fields?: string[],
): Promise<T[]> {
  const { and, gt } = documents.command
  const found: T[] = []
  for (;;) {
    const last = found.at(-1)
    // Beside `where` and not within it: what it says of `_id` itself holds on every page.
    const after: object = last ? and([where, { _id: gt(last._id) }]) : where
    const page = await documents.find<T>(collection, after, {
      orderBy: [['_id', 'asc']],
      limit: PAGE,
      ...(fields && { fields }),
    })
    found.push(...page)
    if (page.length < PAGE) return found
  }
}

/** Documents by their ids, each once, however many; those that aren't there are left out. */
export async function byIds<T extends Stored>(
  documents: Documents,
  collection: string,
  ids: readonly string[],
  fields?: string[],
): Promise<T[]> {
  const wanted = [...new Set(ids)]
  const found: T[] = []
  for (let from = 0; from < wanted.length; from += IDS) {
    const where = { _id: documents.command.in(wanted.slice(from, from + IDS)) }
    found.push(...(await documents.find<T>(collection, where, fields ? { fields } : {})))
  }
  return found
}

/** Documents one of whose `field`s is among some values, each once, however many there are of either. */
export async function among<T extends Stored>(
  documents: Documents,
  collection: string,
  field: string,
  values: readonly string[],
  fields?: string[],
): Promise<T[]> {
  const found = new Map<string, T>()
  for (let from = 0; from < values.length; from += IDS) {
    const where = { [field]: documents.command.in(values.slice(from, from + IDS)) }
    for (const one of await everyOne<T>(documents, collection, where, fields)) found.set(one._id, one)
  }
  return [...found.values()]
}

/** What has been learned of some topics by some people: its documents are named by the three. */
export const progressOf = (
  documents: Documents,
  of: { seasonId: string; personIds: readonly string[]; topicIds: readonly string[] },
  fields?: string[],
): Promise<ProgressRecord[]> =>
  byIds<ProgressRecord>(
    documents,
    'progress',
    of.personIds.flatMap((personId) => of.topicIds.map((topicId) => `${of.seasonId}:${personId}:${topicId}`)),
    fields,
  )
