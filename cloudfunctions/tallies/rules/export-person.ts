import { Category } from '@contract/categories'
import type { StandingState } from '@contract/standing'
import { dayOf } from '@domain/day'
import { withPlan } from '@domain/plan'
import { missingOf } from '@domain/standing'
import type { HoursRecord, MemberShareRecord, PersonLine, SeasonRecord } from '@records/index'
import { REQUIRED, secTerm } from './terms'

type Share = Pick<MemberShareRecord, 'personId' | 'villageId' | 'cohort' | 'adds' | 'stuckFrom'>

/**
 * How a member stands on a day, told from their share as the counts are.
 * @example stateOn({ adds: { started: 1 }, stuckFrom: '2026-12-21' }, '2026-12-15') // 'onPace'
 */
export const stateOn = (
  { adds, stuckFrom }: Pick<Share, 'adds' | 'stuckFrom'>,
  today: string,
): StandingState => {
  if (adds.finished) return 'finished'
  if (adds.notBegun) return 'notBegun'
  return stuckFrom !== null && stuckFrom <= today ? 'stuck' : 'onPace'
}

/**
 * A member as a row of a sheet: the seconds of the share, so that the rows add up to the figures.
 * @example personLine(share, about).totalSec // 25_700
 */
export const personLine = (
  { personId, villageId, cohort, adds, stuckFrom }: Share,
  about: { name: string; group: string; season: SeasonRecord; lastAt: Date | null; today: string },
): PersonLine => {
  const { name, group, season, lastAt, today } = about
  const byCategory = Object.fromEntries(
    Category.options.map((category) => [category, adds[secTerm(category, null)] ?? 0]),
  ) as Record<Category, number>
  const totalSec = adds[secTerm(null, null)] ?? 0
  const hours = { totalSec, byCategory } as HoursRecord
  return {
    ...{ personId, name, group, cohort, byCategory, totalSec },
    state: stateOn({ adds, stuckFrom }, today),
    requiredSec: adds[REQUIRED] ?? 0,
    missingSec: missingOf(withPlan(season, { cohort, villageId }), hours),
    lastOn: lastAt && dayOf(lastAt),
  }
}
