import { momentWords } from './moments'

interface Freshness {
  /** Null before the first counting. */
  asOf: string | null
  waiting: number
  rebuilding: boolean
}

/**
 * How old figures are. The moment is theirs and not that of who looks: they may have been kept on the phone since.
 * @example asOfWords({ asOf: '2026-12-15T19:30:00.000+08:00', waiting: 3, rebuilding: false }, now) // '算到今天 19:30，之后有 3 处变动还没算进来'
 */
export function asOfWords({ asOf, waiting, rebuilding }: Freshness, now: Date): string {
  if (asOf === null) return rebuilding ? '正在头一遍算，过几分钟再看' : '还没算过'
  const left = waiting === 0 ? '都算进来了' : `之后有 ${waiting} 处变动还没算进来`
  const until = `算到${momentWords(asOf, now)}，${left}`
  return rebuilding ? `${until}；正在从头重新数，数完换上` : until
}
