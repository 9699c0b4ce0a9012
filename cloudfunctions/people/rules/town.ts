import { TERRITORY_ROOT } from '@domain/territory'
import type { NodeRecord, PersonRecord } from '@records/index'

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
 * The first organiser: a person bound to the caller, or whom the caller already is, with the duty over the whole town.
 * @param fresh the id for a person who isn't there yet
 */
export const firstOrganiser = (
  caller: { openid: string; person: PersonRecord | null },
  name: string,
  fresh: string,
): PersonRecord => {
  const before: PersonRecord = caller.person ?? { _id: fresh, v: 1, name, textSize: 'system', duties: [] }
  const duties = [...before.duties, { role: 'organiser' as const, nodeIds: [TERRITORY_ROOT] }]
  return { ...before, openid: caller.openid, duties }
}
