import type { ErrorOf } from '@contract/core'
import type { sessions } from '@contract/sessions'
import { dayOf } from '@domain/day'
import type { DutyRecord, NodeRecord, PersonRecord, SeasonRecord } from '@records/index'
import { type Refusal, refuse } from '../../shared/outcome'
import { nodesOf } from './access'

/** As long as a phone may keep what it couldn't send (DESIGN §9). */
const BACK_MS = 14 * 24 * 60 * 60_000
/** A phone's learned clock may be ahead by so much. */
const OFF_MS = 60_000

/**
 * The ids of places whose members somebody may visit: an instructor's groups, a secretary's branch, and the village in
 * which a representative's neighbourhood lies, because the roster knows no finer place of anybody.
 * @param nodes of the representative's duties
 */
export function visitedThrough(duties: readonly DutyRecord[], nodes: readonly NodeRecord[]): string[] {
  const own = nodesOf(duties, ['instructor', 'secretary'])
  const neighbours = nodesOf(duties, ['representative'])
  const villages = nodes
    .filter(({ _id, tree }) => tree === 'territory' && neighbours.includes(_id))
    .flatMap(({ path }) => path[1] ?? [])
  return [...new Set([...own, ...villages])]
}

/** @example mayVisit({ member: { groupId: 'g1', … } }, ['g1']) // true */
export const mayVisit = ({ member }: Pick<PersonRecord, 'member'>, through: readonly string[]): boolean =>
  member !== undefined &&
  [member.groupId, member.branchId, member.villageId].some((id) => id !== null && through.includes(id))

/** What is wrong with the moment of a visit; null when nothing is. */
export function momentProblem(
  at: Date,
  season: SeasonRecord | null,
  now: Date,
): Refusal<ErrorOf<typeof sessions.logVisit>> | null {
  if (!season) return refuse('NoSeason', 'no season is open')
  if (at.getTime() > now.getTime() + OFF_MS) return refuse('WrongTime', 'not yet', 'at')
  if (now.getTime() - at.getTime() > BACK_MS) return refuse('TooLongAgo', 'more than 14 days ago', 'at')
  const day = dayOf(at)
  return day < season.opensOn || day > season.closesOn ? refuse('NoSeason', 'outside the season', 'at') : null
}
