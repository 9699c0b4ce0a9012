import { type Iterator, Lazy } from 'mingo/lazy'
import type { Order } from '../values/document'
import { sorted } from '../values/sort'

/** In the same order as `orderBy`, which mingo's differs from for arrays. */
export const $sort = (documents: Iterator, order: Record<string, 1 | -1>): Iterator =>
  documents.transform((all) =>
    Lazy(sorted(all as unknown as unknown[], Object.entries(order) as unknown as Order)),
  )
