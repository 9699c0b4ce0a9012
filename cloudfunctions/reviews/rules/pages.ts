import type { InputOf } from '@contract/core'
import type { reviews } from '@contract/reviews'

type Mark = InputOf<typeof reviews.queue>['after']

/** Shown at once. */
const SHOWN = 40

interface Placed {
  at: string
  id: string
}

const order = (a: Placed, b: Placed): number => a.at.localeCompare(b.at) || a.id.localeCompare(b.id)

/**
 * The page after a mark, oldest first, of what all kinds have from that moment on.
 * @example pageOf([newer, older], null) // { items: [older, newer], next: null }
 */
export function pageOf<Item extends Placed>(
  found: readonly Item[],
  after: Mark,
): { items: Item[]; next: Mark } {
  const rest = found.filter((item) => after === null || order(item, after) > 0).sort(order)
  const items = rest.slice(0, SHOWN)
  const last = items.at(-1)
  return { items, next: last && rest.length > SHOWN ? { at: last.at, id: last.id } : null }
}
