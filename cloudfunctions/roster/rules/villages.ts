import type { Tier } from '@contract/roster'
import { PARTY_ROOT, TERRITORY_ROOT } from '@domain/territory'
import type { DutyRecord, NodeRecord } from '@records/index'
import { villageNameOf } from './branch'

interface Wanted {
  name: string
  tier: Tier | null
}

/**
 * The Party tree's root, for a town that was set up without one.
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
 * An organiser of the town answers for its Party tree too.
 * @example overParty([{ role: 'organiser', nodeIds: ['root'] }]) // [{ role: 'organiser', nodeIds: ['root', 'n-committee'] }]
 */
export const overParty = (duties: readonly DutyRecord[]): DutyRecord[] =>
  duties.map((duty) =>
    duty.role === 'organiser' && duty.nodeIds.includes(TERRITORY_ROOT) && !duty.nodeIds.includes(PARTY_ROOT)
      ? { ...duty, nodeIds: [...duty.nodeIds, PARTY_ROOT] }
      : duty,
  )

/**
 * The nodes that are missing for these villages to have a branch each; what is there already stays as it is.
 * @example missingNodes([{ name: '青石桥村', tier: null }], [], '樟树坳镇', ids).length // 2
 */
export function missingNodes(
  wanted: readonly Wanted[],
  nodes: readonly NodeRecord[],
  town: string,
  fresh: () => string,
): NodeRecord[] {
  const villages = new Map(nodes.filter(({ kind }) => kind === 'village').map((node) => [node.name, node]))
  const led = new Set(
    nodes.flatMap(({ kind, villageId }) => (kind === 'branch' && villageId ? [villageId] : [])),
  )
  const missing: NodeRecord[] = []
  for (const { name: text, tier } of wanted) {
    const name = villageNameOf(text, town) || text
    const [villageId, branchId] = [villages.get(name)?._id ?? fresh(), fresh()]
    if (!villages.has(name)) {
      const village: NodeRecord = {
        ...{ _id: villageId, v: 1, tree: 'territory', kind: 'village', name, parentId: TERRITORY_ROOT },
        path: [TERRITORY_ROOT, villageId],
        ...(tier && { tier }),
      }
      villages.set(name, village)
      missing.push(village)
    }
    if (led.has(villageId)) continue
    led.add(villageId)
    missing.push({
      ...{ _id: branchId, v: 1, tree: 'party', kind: 'branch', name: `${name}党支部`, parentId: PARTY_ROOT },
      path: [PARTY_ROOT, branchId],
      villageId,
    })
  }
  return missing
}
