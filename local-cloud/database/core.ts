import type { Clock } from '../clock'
import { missingCollection } from './failures'
import { type FindRequest, type Found, find } from './queries/find'
import type { Table } from './tables/table'
import type { Transaction } from './transactions/transaction'
import type { Units } from './transactions/units'
import type { Document } from './values/document'

/** What every statement works on. */
export interface Core {
  readonly clock: Clock
  readonly tables: Map<string, Table>
  readonly units: Units
  /** Passes a new document through on its way in; tests freeze it there. */
  readonly seal: (document: Document) => Document
}

export function tableOf({ tables }: Core, name: string): Table {
  const table = tables.get(name)
  if (!table) throw missingCollection(name)
  return table
}

export const findIn = (
  core: Core,
  collection: string,
  request: FindRequest,
  transaction: Transaction | null,
): Found => find(tableOf(core, collection), request, transaction)

export const everything = { order: [], skip: 0, limit: Number.POSITIVE_INFINITY } as const
