import type { SortedIndex, Span } from '../indexes/sorted-index'
import type { Slot, Table } from '../tables/table'
import type { Order, Query } from '../values/document'
import { boundsOf, type QueryBounds } from './bounds'
import { spansOf } from './spans'

/** Which documents to look at, and in which order they come. */
export interface Plan {
  slots: Iterable<Slot>
  /** Whether they come in the order asked for. */
  ordered: boolean
  /** How many documents will be looked at, at most. */
  cost: number
  /** Whether no index narrows the search. */
  wholeCollection: boolean
}

/**
 * The cheapest way through the indexes. `wanted` is how many documents the caller takes: an index that gives the
 * order, and whose bounds say all that the query says, needs to be read only that far.
 */
export function choosePlan(table: Table, query: Query, order: Order, wanted: number): Plan {
  const bounds = boundsOf(query)
  const plans = table.indexes.map((index) => indexPlan(index, bounds, order, wanted))
  const best = plans.reduce((a, b) =>
    b.cost < a.cost || (b.cost === a.cost && b.ordered && !a.ordered) ? b : a,
  )
  if (!best.wholeCollection || best.cost < table.size || !bounds.or) return naturalIfWhole(table, best, order)
  return orPlan(table, bounds.or) ?? naturalIfWhole(table, best, order)
}

/** Reading everything in the order it was added beats reading everything through an index. */
const naturalIfWhole = (table: Table, plan: Plan, order: Order): Plan =>
  plan.wholeCollection && order.length === 0 ? { ...plan, slots: table.slots.values() } : plan

function indexPlan(index: SortedIndex<Slot>, bounds: QueryBounds, order: Order, wanted: number): Plan {
  const { spans, pinned, used, count } = spansOf(index, bounds.fields)
  const direction = spans.length === 1 && !index.multi() ? directionFor(index, pinned, order) : 0
  const complete = bounds.complete && used === bounds.fields.size
  const ordered = order.length === 0 || direction !== 0
  return {
    slots: walk(index, spans, direction === -1, index.multi() || spans.length > 1),
    ordered,
    cost: ordered && complete ? Math.min(count, wanted) : count,
    wholeCollection: used === 0,
  }
}

/** 1 or -1 when the index, read that way after its pinned fields, gives the order; 0 when it doesn't. */
function directionFor(index: SortedIndex<Slot>, pinned: number, order: Order): 1 | -1 | 0 {
  const free = order.filter(([path]) => !index.fields.slice(0, pinned).some((field) => field.path === path))
  if (free.length === 0) return 1
  const fields = index.fields.slice(pinned)
  if (free.length > fields.length) return 0
  const ways = free.map(([path, way], i) => (fields[i]!.path === path ? way * fields[i]!.direction : 0))
  return ways.every((way) => way === ways[0]) ? (ways[0] as 1 | -1 | 0) : 0
}

function* walk(index: SortedIndex<Slot>, spans: readonly Span[], backwards: boolean, repeats: boolean) {
  const seen = repeats ? new Set<Slot>() : null
  for (const { from, to } of spans)
    for (let i = 0; i < to - from; i++) {
      const { slot } = index.at(backwards ? to - 1 - i : from + i)
      if (seen?.has(slot)) continue
      seen?.add(slot)
      yield slot
    }
}

/** Every branch of an `$or` through its own index, or none. */
function orPlan(table: Table, branches: readonly Query[]): Plan | null {
  const plans = branches.map((branch) => choosePlan(table, branch, [], Number.POSITIVE_INFINITY))
  if (plans.length === 0 || plans.some((plan) => plan.wholeCollection)) return null
  return {
    slots: new Set(plans.flatMap((plan) => [...plan.slots])),
    ordered: false,
    cost: plans.reduce((sum, plan) => sum + plan.cost, 0),
    wholeCollection: false,
  }
}
