import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord, PersonRecord } from '@records/index'
import { withDuty } from './duties'

/**
 * The territory's root, out of which the tree grows.
 * @example townNode('樟树坳镇').path // ['root']
 */
export const townNode = (name: string): NodeRecord => ({
  _id: TERRITORY_ROOT,
  v: 1,
  tree: 'territory',
  kind: 'town',
  name,
  parentId: null,
  path: [TERRITORY_ROOT],
})

/**
 * The Party tree's root, which begins with the town.
 * @example committeeNode('樟树坳镇').name // '樟树坳镇党委'
 */
export const committeeNode = (town: string): NodeRecord => ({
  _id: PARTY_ROOT,
  v: 1,
  tree: 'party',
  kind: 'committee',
  name: `${town}党委`,
  parentId: null,
  path: [PARTY_ROOT],
})

/**
 * The first organiser: the person the caller already is, or a new one, with the duty over both trees.
 * @param fresh the id for a person who isn't there yet
 * @example firstOrganiser({ person: null }, '谭秀英', 'p1').duties // [{ role: 'organiser', nodeIds: ['root', 'n-committee'] }]
 */
export const firstOrganiser = (
  { person }: { person: PersonRecord | null },
  name: string,
  fresh: string,
): PersonRecord => {
  const before: PersonRecord = person ?? { _id: fresh, v: 1, name, textSize: 'system', duties: [] }
  const duties = withDuty(before.duties, 'organiser', [TERRITORY_ROOT, PARTY_ROOT]) ?? before.duties
  return { ...before, duties }
}
