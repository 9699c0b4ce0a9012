import type { Scan } from '../../wire'
import { type Core, everything, findIn, tableOf } from '../core'
import type { FindRequest } from '../queries/find'
import { project } from '../queries/match'
import type { Query } from '../values/document'
import { resolveServerDates } from '../values/server-date'

export interface Read extends FindRequest {
  collection: string
  projection: Query | null
  transactionId?: string | undefined
  count: (scan: Scan) => void
}

export function read(core: Core, { collection, projection, transactionId, count, ...request }: Read) {
  const transaction = transactionId === undefined ? null : core.units.of(transactionId)
  const query = resolveServerDates(request.query, core.clock.now())
  const { documents, scan } = findIn(core, collection, { ...request, query }, transaction)
  count(scan)
  return project(documents, projection)
}

export interface Count {
  collection: string
  query: Query
  count: (scan: Scan) => void
}

export function countMatching(core: Core, { collection, query, count }: Count): number {
  const table = tableOf(core, collection)
  if (Object.keys(query).length === 0) {
    count({ collection, scanned: 0, returned: 0 })
    return table.size
  }
  const now = core.clock.now()
  const { documents, scan } = findIn(
    core,
    collection,
    { ...everything, query: resolveServerDates(query, now) },
    null,
  )
  count({ ...scan, returned: 0 })
  return documents.length
}
