import type { Scan } from '../../wire'
import { type Core, everything, findIn, tableOf } from '../core'
import type { Query } from '../values/document'

export interface Remove {
  collection: string
  query: Query
  multi: boolean
  transactionId?: string | undefined
  count: (scan: Scan) => void
}

/** How many documents were removed. */
export function remove(
  core: Core,
  { collection, query, multi, transactionId, count }: Remove,
): Promise<number> {
  const table = tableOf(core, collection)
  return core.units.write(transactionId, (unit) => {
    const request = { ...everything, query, limit: multi ? everything.limit : 1 }
    const { documents, scan } = findIn(core, collection, request, unit.transaction)
    count({ ...scan, returned: 0 })
    for (const { _id } of documents) unit.put(table, _id, null)
    return documents.length
  })
}
