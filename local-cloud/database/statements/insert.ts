import { randomBytes } from 'node:crypto'
import { WireError } from '../../wire'
import { type Core, tableOf } from '../core'
import { duplicateKey, requestFailed } from '../failures'
import type { Table } from '../tables/table'
import { visible } from '../transactions/transaction'
import type { Unit } from '../transactions/units'
import type { Document, DocumentId } from '../values/document'
import { assertDocument } from '../values/document-rules'
import { resolveServerDates } from '../values/server-date'

export interface Insert {
  collection: string
  documents: Record<string, unknown>[]
  transactionId?: string | undefined
}

export const newDocumentId = (): string => randomBytes(16).toString('hex')

/** With `_id` first, made up when the caller gave none. */
export function complete(fields: Record<string, unknown>): Document {
  const { _id = newDocumentId(), ...rest } = fields
  if (typeof _id !== 'string' && typeof _id !== 'number')
    throw requestFailed('_id must be a string or a number')
  return { _id, ...rest }
}

/** As MongoDB's ordered insert: what comes before a duplicate stays, unless a transaction takes it all back. */
export async function insert(core: Core, request: Insert): Promise<DocumentId[]> {
  const { collection, transactionId } = request
  const table = tableOf(core, collection)
  // Each document has one reading of the clock.
  const documents = request.documents.map((fields) =>
    core.seal(complete(resolveServerDates(fields, core.clock.now()))),
  )
  documents.forEach(assertDocument)
  const refused = await core.units.write(transactionId, (unit) => {
    try {
      for (const document of documents) insertOne(unit, table, document)
      return null
    } catch (error) {
      if (transactionId !== undefined || !(error instanceof WireError)) throw error
      return error
    }
  })
  if (refused) throw refused
  return documents.map(({ _id }) => _id)
}

function insertOne(unit: Unit, table: Table, document: Document): void {
  const slot = table.slots.get(document._id)
  if (slot && visible(slot, unit.transaction)) throw duplicateKey(table.name, '_id_', [document._id])
  unit.put(table, document._id, document)
}
