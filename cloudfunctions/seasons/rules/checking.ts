import type { Requirement, SeasonRules } from '@contract/seasons'
import { addMonths } from '@domain/day'
import type { SeasonRecord } from '@records/index'
import { type Refusal, refuse } from '../../shared/outcome'

/** A season is a winter and a spring; days are counted one by one, so it has an end. */
const LONGEST_MONTHS = 12

const exceeds = ({ requiredHours, rooms }: Requirement): boolean =>
  rooms.reduce((sum, room) => sum + room.requiredHours, 0) > requiredHours

/**
 * What is wrong with the rules of a season; null when nothing is.
 * @param villageIds of the town
 * @example problemWith({ …, requiredHours: 16, rooms: [{ category: 'theory', requiredHours: 17 }] }, [])?.code // 'RoomsExceed'
 */
export function problemWith(
  rules: SeasonRules,
  villageIds: readonly string[],
): Refusal<'WrongDay' | 'RoomsExceed' | 'NoSuchNode'> | null {
  const { opensOn, closesOn, plans } = rules
  if (closesOn <= opensOn) return refuse('WrongDay', 'ends before it begins', 'rules.closesOn')
  if (closesOn > addMonths(opensOn, LONGEST_MONTHS))
    return refuse('WrongDay', 'longer than a year', 'rules.closesOn')
  if (exceeds(rules)) return refuse('RoomsExceed', 'the rooms ask for more than the whole', 'rules.rooms')
  const tooMuch = plans.findIndex(exceeds)
  if (tooMuch !== -1)
    return refuse(
      'RoomsExceed',
      'the rooms of a plan ask for more than its whole',
      `rules.plans.${tooMuch}.rooms`,
    )
  const nowhere = plans.findIndex(({ villageId }) => villageId !== null && !villageIds.includes(villageId))
  return nowhere === -1
    ? null
    : refuse('NoSuchNode', 'a plan for no village', `rules.plans.${nowhere}.villageId`)
}

/**
 * What can't be changed any more of a season that is open: the day on which it began, and days that are over.
 * @example lateProblem(season of 2026-11-01, { …, opensOn: '2026-11-15' }, '2026-12-15')?.field // 'rules.opensOn'
 */
export function lateProblem(
  season: SeasonRecord,
  { opensOn, closesOn }: SeasonRules,
  today: string,
): Refusal<'WrongDay'> | null {
  if (season.state !== 'open') return null
  const begun = season.opensOn <= today
  if (opensOn !== season.opensOn && (begun || opensOn < today))
    return refuse('WrongDay', 'it has begun, or would have', 'rules.opensOn')
  return closesOn !== season.closesOn && closesOn < today
    ? refuse('WrongDay', 'that day is over', 'rules.closesOn')
    : null
}
