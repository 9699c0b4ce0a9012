import { type Iterator, Lazy } from 'mingo/lazy'

/** Counting nothing gives no document; mingo gives a zero. */
export function $count(documents: Iterator, field: string): Iterator {
  return documents.transform((all) => {
    const total = (all as unknown as unknown[]).length
    return Lazy(total === 0 ? [] : [{ [field]: total }])
  })
}
