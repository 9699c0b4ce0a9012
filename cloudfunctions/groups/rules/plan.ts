import type { PlanBranch } from '@contract/groups'
import type { Residence } from '@contract/personal'
import type { PlanBranchRecord, PlanLineRecord, PlanRecord } from '@records/index'
import { isFixed, type Room, type Seeker } from './classes'
import { fixesFor } from './fixes'
import { nearnessOf } from './nearness'

export interface Planned {
  planId: string
  branches: { id: string; name: string }[]
  seekers: Seeker[]
  rooms: Room[]
  acrossBranches: boolean
  /** Of everybody who isn't pinned. */
  to: ReadonlyMap<string, string | null>
  named: (code: string) => Residence | null
}

/**
 * One member's part of a plan.
 * @example somebody pinned in s1 → { from: 's1', to: 's1', pinned: true, … } whatever the solver says of others
 */
export function lineOf(seeker: Seeker, room: Room | null): PlanLineRecord {
  const { id, groupId, residence } = seeker
  const pinned = isFixed(seeker)
  const base = { personId: id, from: groupId, pinned, wasPinned: seeker.pinned, byHand: false, applied: null }
  const to = pinned ? groupId : (room?.id ?? null)
  const nearness = room ? nearnessOf(residence, room.region) : residence === null ? 'unknown' : 'elsewhere'
  return { ...base, to, nearness }
}

/**
 * What comes of lines: who changes group, who gets one, who has none.
 * @example lines s1→s1, s1→s2, none→s2, s1→none → { stays: 1, moves: 1, joins: 1, unplaced: 1 }
 */
export function countsOf(lines: readonly Pick<PlanLineRecord, 'from' | 'to'>[]): PlanRecord['counts'] {
  const counts = { stays: 0, moves: 0, joins: 0, unplaced: 0 }
  for (const { from, to } of lines)
    counts[to === null ? 'unplaced' : from === to ? 'stays' : from === null ? 'joins' : 'moves'] += 1
  return counts
}

/**
 * How many more each group has after some lines.
 * @example one line from s1 to s2 → Map { s1 → -1, s2 → 1 }
 */
export function shiftsOf(lines: readonly Pick<PlanLineRecord, 'from' | 'to'>[]): Map<string, number> {
  const shifts = new Map<string, number>()
  const add = (id: string | null, by: number) => id !== null && shifts.set(id, (shifts.get(id) ?? 0) + by)
  for (const { from, to } of lines) {
    add(from, -1)
    add(to, 1)
  }
  return shifts
}

/** A plan as it is kept: one document a branch, with all of its mobile members and all of its groups. */
export function planBranchesOf(planned: Planned): PlanBranchRecord[] {
  const { planId, branches, seekers, rooms, to } = planned
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const lines = new Map(branches.map(({ id }): [string, PlanLineRecord[]] => [id, []]))
  for (const seeker of seekers) {
    const room = byId.get((isFixed(seeker) ? seeker.groupId : to.get(seeker.id)) ?? '')
    lines.get(seeker.branchId)?.push(lineOf(seeker, room ?? null))
  }
  const shifts = shiftsOf([...lines.values()].flat())
  return branches.map(({ id, name }) => {
    const own = lines.get(id)!
    const groups = rooms
      .filter(({ branchId }) => branchId === id)
      .map(({ id: group, name: called, load, capacity, instructed }) => {
        const after = load + (shifts.get(group) ?? 0)
        return { id: group, name: called, before: load, after, capacity, instructed }
      })
    const branch = { id, name, members: own.length, ...tallyOf(own), groups, fixes: [] }
    const record = { _id: `${planId}:${id}`, v: 1 as const, planId, branchId: id, lines: own }
    return {
      ...record,
      toApply: own.length,
      toUndo: 0,
      branch: { ...branch, fixes: branchFixes(own, planned, id) },
    }
  })
}

/** @example tallyOf(lines) // { moves: 3, joins: 1, unplaced: 0 } */
export function tallyOf(lines: readonly PlanLineRecord[]): Pick<PlanBranch, 'moves' | 'joins' | 'unplaced'> {
  const { stays: _, ...tally } = countsOf(lines)
  return tally
}

function branchFixes(
  lines: readonly PlanLineRecord[],
  { seekers, rooms, acrossBranches, named }: Planned,
  branchId: string,
) {
  const without = new Set(lines.filter(({ to }) => to === null).map(({ personId }) => personId))
  if (without.size === 0) return []
  const open = acrossBranches ? rooms : rooms.filter((room) => room.branchId === branchId)
  return fixesFor(
    seekers.filter(({ id }) => without.has(id)),
    open,
    named,
  )
}
