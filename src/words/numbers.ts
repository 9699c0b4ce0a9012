/**
 * A count as one reads it.
 * @example countText(1_412) // '1,412'
 */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/**
 * How many of how many, for a bar.
 * @example percentOf(1, 3) // 33
 */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.floor((part * 100) / whole))
