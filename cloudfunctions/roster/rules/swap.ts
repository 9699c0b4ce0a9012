import type { Facts } from './facts'
import { type SheetIndex, wholePhone } from './twice'
import type { Understood } from './understand'

/**
 * The row with which a row swaps numbers: both are known by their system numbers, and each has what the other one had.
 * @example swapOf(row of A with B's phone, …) // the row of B with A's phone
 */
export function swapOf(row: Understood, index: SheetIndex, facts: Facts): Understood | null {
  const phone = wholePhone(row)
  if (row.number === null || phone === null) return null
  const own = facts.byId(row.number)
  const holder = facts.byPhone(facts.hashesOf(phone))
  if (!own?.phone || !holder?.member || holder._id === own._id) return null
  const [other, more] = index.byNumber.get(holder._id) ?? []
  const back = other && !more ? wholePhone(other) : null
  return other && back !== null && facts.hashesOf(back).includes(own.phone.hash) ? other : null
}
