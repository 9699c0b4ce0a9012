import { PARTY_ROOT } from '@domain/territory'
import type { NodeRecord } from '@records/index'

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
