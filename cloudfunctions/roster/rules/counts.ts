import type { BranchCounts } from '@contract/roster'
import type { NodeRecord } from '@records/index'

interface Counted {
  _id: string
  members: number
  mobile: number
  grouped: number
  bound: number
}

/**
 * Each branch with its counts, by name; one without members has zeros.
 * @example branchCounts(nodes, [])[0]?.members // 0
 */
export function branchCounts(nodes: readonly NodeRecord[], counted: readonly Counted[]): BranchCounts[] {
  const byId = new Map(counted.map((row) => [row._id, row]))
  const villages = new Map(nodes.filter(({ kind }) => kind === 'village').map((node) => [node._id, node]))
  return nodes
    .filter(({ kind }) => kind === 'branch')
    .map(({ _id, name, villageId }) => {
      const village = villages.get(villageId ?? '')
      const { members = 0, mobile = 0, grouped = 0, bound = 0 } = byId.get(_id) ?? {}
      return {
        id: _id,
        name,
        village: village?.name ?? '',
        tier: village?.tier ?? null,
        ...{ members, mobile, grouped, bound },
      }
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

/** @example totalsOf([{ members: 2, … }, { members: 3, … }]).members // 5 */
export const totalsOf = (branches: readonly BranchCounts[]) => {
  const sum = (field: 'members' | 'mobile' | 'grouped' | 'bound') =>
    branches.reduce((total, branch) => total + branch[field], 0)
  return { members: sum('members'), mobile: sum('mobile'), grouped: sum('grouped'), bound: sum('bound') }
}
