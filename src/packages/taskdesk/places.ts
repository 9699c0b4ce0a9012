import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type { Desk } from '../../first-paint/desks'

/** Where somebody may ask for something to be done. */
export interface Place {
  id: string
  name: string
  /** Whether one sees who did what, and not counts alone. */
  names: boolean
}

/** Groups and branches are of the Party's tree: who answers for the town asks through its committee. */
const placeOf = ({ role, nodeId, name }: Desk): Place => ({
  id: nodeId === TERRITORY_ROOT ? PARTY_ROOT : nodeId,
  name: role === 'organiser' ? '全镇' : name,
  names: role !== 'organiser',
})

/**
 * The places whose members one may set a task; one that an organiser and somebody nearer both answer for comes once.
 * @example placesOf([{ role: 'organiser', nodeId: 'root', name: '樟树坳镇' }]) // [{ id: 'n-committee', name: '全镇', names: false }]
 */
export const placesOf = (desks: readonly Desk[]): Place[] => {
  const asking = desks.filter(({ role }) => ['instructor', 'secretary', 'organiser'].includes(role))
  const places = asking.map(placeOf)
  return places.filter(({ id }, i) => places.findIndex((place) => place.id === id) === i)
}
