import type { Role } from '@contract/core'
import { TERRITORY_ROOT } from '@domain/territory'
import type { DutyRecord, NodeRecord } from '@records/index'

/** Duties whose holders answer for every wish of their places, and so may see which one a number counts. */
const ANSWERING: readonly Role[] = ['organiser', 'secretary']

/**
 * Which places somebody may open, the widest first: the town for who answers for all of it, else their villages.
 * @param nodes the town and its villages
 * @example placesFor([{ role: 'secretary', nodeIds: ['n-v01'] }], nodes) // [青石桥村]
 */
export function placesFor(duties: readonly DutyRecord[], nodes: readonly NodeRecord[]): NodeRecord[] {
  const mine = duties.filter(({ role }) => ANSWERING.includes(role)).flatMap(({ nodeIds }) => nodeIds)
  const reached = nodes.filter(({ path }) => mine.some((id) => path.includes(id)))
  return reached.sort((a, b) => Number(b._id === TERRITORY_ROOT) - Number(a._id === TERRITORY_ROOT))
}
