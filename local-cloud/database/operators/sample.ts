import { type Iterator, Lazy } from 'mingo/lazy'

/** Random documents, none twice; mingo draws with repetition. */
export const $sample = (documents: Iterator, { size }: { size: number }): Iterator =>
  documents.transform((all) => {
    const pool = [...(all as unknown as unknown[])]
    const count = Math.min(size, pool.length)
    for (let i = 0; i < count; i++) {
      const j = i + Math.floor(Math.random() * (pool.length - i))
      ;[pool[i], pool[j]] = [pool[j], pool[i]]
    }
    return Lazy(pool.slice(0, count))
  })
