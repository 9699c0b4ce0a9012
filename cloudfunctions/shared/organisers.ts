import { TERRITORY_ROOT } from '@domain/territory'
import type { PersonRecord } from '@records/index'

/**
 * Whether somebody runs the town.
 * @example organises({ duties: [{ role: 'organiser', nodeIds: ['root'] }], … }) // true
 */
export const organises = ({ duties }: PersonRecord): boolean =>
  duties.some(({ role, nodeIds }) => role === 'organiser' && nodeIds.includes(TERRITORY_ROOT))

/**
 * Whether the town would be without an organiser who can act, were this one gone. Who isn't bound can't act.
 * @param atRoot everybody with a duty at the root
 */
export const isLastOrganiser = (personId: string, atRoot: readonly PersonRecord[]): boolean =>
  atRoot.some((person) => person._id === personId && organises(person)) &&
  !atRoot.some((person) => person._id !== personId && person.openid !== undefined && organises(person))
