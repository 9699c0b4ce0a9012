import type { WishRecord } from '@records/index'

/**
 * Whether a wish can stand on the town's wall: passed, in words, still asked for or met, and no child's.
 * @example mayHang(wish that is held) // false
 */
export const mayHang = ({ state, end, checked, text, onBehalf }: WishRecord): boolean =>
  state !== 'held' &&
  checked === 'passed' &&
  text !== null &&
  onBehalf?.childUnder14 !== true &&
  (end === null || end === 'met' || end === 'onTheSpot' || end === 'unvisited')
