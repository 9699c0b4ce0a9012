import type { WishCard } from '@contract/wish'

/** As many as can be asked about at once. */
const AT_ONCE = 50

/**
 * Those whose holders can be told that they are late: not what waits for oneself.
 * @example toNudge([late in 彭𠮷祥's hands]) // ['wish-03']
 */
export const toNudge = (cards: readonly WishCard[]): string[] =>
  cards
    .filter(({ overdueDays, mine, end }) => overdueDays > 0 && !mine && end === null)
    .slice(0, AT_ONCE)
    .map(({ id }) => id)
