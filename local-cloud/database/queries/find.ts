import type { Scan } from '../../wire'
import type { Slot, Table } from '../tables/table'
import { type Transaction, visible } from '../transactions/transaction'
import type { Document, Order, Query } from '../values/document'
import { sorted } from '../values/sort'
import { compileQuery, withEngine } from './match'
import { choosePlan, type Plan } from './plan'
import { shapeOf } from './shape'

export interface FindRequest {
  query: Query
  order: Order
  skip: number
  /** Infinity for all. */
  limit: number
}

export interface Found {
  documents: Document[]
  scan: Scan
}

/** The documents that match, in order, as the transaction sees them; null stands for no transaction. */
export function find(table: Table, request: FindRequest, transaction: Transaction | null): Found {
  const { query, order, skip, limit } = request
  const wanted = skip + limit
  const matches = compileQuery(query)
  const plan = forTransaction(table, choosePlan(table, query, order, wanted), order, transaction)
  const enough = plan.ordered ? wanted : Number.POSITIVE_INFINITY
  const found: Document[] = []
  let scanned = 0
  withEngine(() => {
    if (enough === 0) return
    for (const slot of plan.slots) {
      const document = visible(slot, transaction)
      if (!document) continue
      scanned++
      if (matches(document) && found.push(document) >= enough) break
    }
  })
  const documents = (plan.ordered ? found : sorted(found, order)).slice(skip, wanted)
  const scan: Scan = { collection: table.name, scanned, returned: documents.length }
  if (readsEverything(plan, request)) scan.unindexed = shapeOf(query, order)
  return { documents, scan }
}

/** Indexes show what is committed now, so a snapshot also looks at what changed since and at its own writes. */
function forTransaction(table: Table, plan: Plan, order: Order, transaction: Transaction | null): Plan {
  if (!transaction) return plan
  const extra = new Set<Slot>()
  for (const [slot, write] of transaction.writes) if (write.table === table) extra.add(slot)
  for (const slot of table.recent)
    if (slot.head && slot.head.seq > (transaction.snapshot ?? 0)) extra.add(slot)
  if (extra.size === 0) return plan
  for (const slot of plan.slots) extra.add(slot)
  return { ...plan, slots: extra, ordered: order.length === 0 }
}

/** A page of everything in an order that an index gives is no scan; a condition or an order without an index is. */
const readsEverything = (plan: Plan, { query, limit }: FindRequest): boolean =>
  plan.wholeCollection && !(Object.keys(query).length === 0 && plan.ordered && Number.isFinite(limit))
