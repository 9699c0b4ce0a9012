/** The upper ends of the buckets that working days are counted in; beyond the last there is one more. */
export const UP_TO = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 30]

/**
 * The bucket of a number of working days.
 * @example bucketOf(11) // 11: more than 10 and at most 12
 */
export function bucketOf(days: number): number {
  const found = UP_TO.findIndex((end) => days <= end)
  return found === -1 ? UP_TO.length : found
}

/**
 * The working days within which a share of them lies, as the upper end of its bucket; null beyond the last, or of nothing.
 * @param counts how many lie in each bucket
 * @example withinDays([1, 0, 3], 0.5) // 2
 */
export function withinDays(counts: readonly number[], share: number): number | null {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const wanted = Math.ceil(all * share)
  let seen = 0
  for (const [bucket, count] of counts.entries()) {
    seen += count
    if (all > 0 && seen >= wanted) return UP_TO[bucket] ?? null
  }
  return null
}
