import type { Nearness } from '@contract/groups'
import { nearnessCost, nearnessOf } from './nearness'

/** A group with how many it has now. */
export interface OpenGroup {
  id: string
  name: string
  region: string | null
  capacity: number
  load: number
}

export interface Followed {
  to: string | null
  nearness: Nearness
  /** A nearer group, all of whose places are taken. */
  nearerFull: string | null
}

/**
 * The daily change (DESIGN §6): where a member belongs who lives elsewhere now, while everybody else stays. They stay
 * too where no group with a place is nearer; of equals the one with the fewest members takes them.
 * @param groups those of their branch, and their own group wherever it is
 * @example from 东莞 to 宁波, the 宁波 group with a place → { to: 's2', nearness: 'district', nearerFull: null }
 * @example the same with the 宁波 group full → { to: 's1', nearness: 'elsewhere', nearerFull: '青石桥村宁波学习小组' }
 */
export function followed(
  residence: string,
  groups: readonly OpenGroup[],
  current: string | null,
  pinned: boolean,
): Followed {
  const judged = groups
    .map((group) => ({ group, nearness: nearnessOf(residence, group.region) }))
    .sort(
      (a, b) =>
        nearnessCost[a.nearness] - nearnessCost[b.nearness] ||
        a.group.load - b.group.load ||
        (a.group.id < b.group.id ? -1 : 1),
    )
  const here = judged.find(({ group }) => group.id === current) ?? null
  const best = judged.find(({ group }) => group.load < group.capacity) ?? null
  const stays = here && (pinned || !best || nearnessCost[best.nearness] >= nearnessCost[here.nearness])
  const chosen = stays ? here : (best ?? here)
  const cost = chosen ? nearnessCost[chosen.nearness] : Number.POSITIVE_INFINITY
  const nearer = judged.find(
    ({ group, nearness }) => nearnessCost[nearness] < cost && group.load >= group.capacity,
  )
  return {
    to: chosen?.group.id ?? null,
    nearness: chosen?.nearness ?? 'elsewhere',
    nearerFull: nearer?.group.name ?? null,
  }
}
