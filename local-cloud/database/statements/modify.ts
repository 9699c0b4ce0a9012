import type { Scan } from '../../wire'
import { type Core, everything, findIn, tableOf } from '../core'
import { requestFailed } from '../failures'
import type { Unit } from '../transactions/units'
import { applyUpdate } from '../updates/apply'
import { assertUpdate } from '../updates/rules'
import type { Document, DocumentId, Query } from '../values/document'
import { assertDocument, assertDocumentSize } from '../values/document-rules'
import { resolveServerDates } from '../values/server-date'

export interface Modify {
  collection: string
  query: Query
  /** Update operators. */
  update: Query
  multi: boolean
  transactionId?: string | undefined
  count: (scan: Scan) => void
}

/** The documents after the update, one for each that matched whether or not it changed. */
export function modify(core: Core, { collection, query, update, multi, transactionId, count }: Modify) {
  const table = tableOf(core, collection)
  assertUpdate(resolveServerDates(update, core.clock.now()))
  return core.units.write(transactionId, (unit): Document[] => {
    const request = { ...everything, query, limit: multi ? everything.limit : 1 }
    const { documents, scan } = findIn(core, collection, request, unit.transaction)
    count({ ...scan, returned: 0 })
    return documents.map((document) => {
      // One reading of the clock for each document.
      const next = core.seal(applyUpdate(document, resolveServerDates(update, core.clock.now()), query))
      assertDocumentSize(next)
      unit.put(table, next._id, next)
      return next
    })
  })
}

export interface Replace {
  collection: string
  query: Query
  fields: Record<string, unknown>
  transactionId?: string | undefined
  count: (scan: Scan) => void
}

/** `doc.set`: the whole document anew, made when there is none. */
export function replace(core: Core, { collection, query, fields, transactionId, count }: Replace) {
  const table = tableOf(core, collection)
  const id = query._id
  if (typeof id !== 'string' && typeof id !== 'number') throw requestFailed('a document is set by its _id')
  const document = core.seal({ ...resolveServerDates(fields, core.clock.now()), _id: id })
  assertDocument(document)
  return core.units.write(transactionId, (unit: Unit): { updated: number; upsertedId?: DocumentId } => {
    const { documents, scan } = findIn(core, collection, { ...everything, query, limit: 1 }, unit.transaction)
    count({ ...scan, returned: 0 })
    unit.put(table, id, document)
    return documents.length > 0 ? { updated: 1 } : { updated: 0, upsertedId: id }
  })
}
