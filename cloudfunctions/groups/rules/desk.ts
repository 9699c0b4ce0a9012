import type { Desk, DeskPerson } from '@contract/groups'
import type { Standing, StandingState } from '@contract/standing'
import { instantOf } from '@domain/day'
import { withPlan } from '@domain/plan'
import { standingOf } from '@domain/standing'
import type { HoursRecord, PersonRecord, SeasonRecord } from '@records/index'
import { residenceOf } from '../../shared/regions'

/** One of a group as the desk shows them, measured by their own plan; what the caller may not see is taken out after. */
export function deskPerson(
  person: PersonRecord,
  season: SeasonRecord | null,
  hours: HoursRecord | null,
  now: Date,
): DeskPerson {
  const { _id, name, openid, phone, member, callbackAt } = person
  return {
    personId: _id,
    name,
    residence: member?.residence === undefined ? null : residenceOf(member.residence),
    bound: openid !== undefined,
    callable: phone !== undefined,
    study: season && member ? standingOf(withPlan(season, member), hours, now) : null,
    callbackAt: callbackAt ? instantOf(callbackAt) : null,
  }
}

const turn: readonly (StandingState | undefined)[] = ['stuck', 'notBegun', 'onPace', 'finished', undefined]

/** Days that somebody has waited for a word: without a credit, or behind the closing day. */
const waited = (study: Standing | null): number => Math.max(study?.idleDays ?? 0, study?.lateDays ?? 0)

/**
 * Those who need a hand first: who asked to be called back, oldest first; then 卡住了, longest first; 没开始; 跟得上; 已完成.
 * @example sorted([finished, stuck for 20 days, stuck for 8, asked back]) // asked back, 20 days, 8 days, finished
 */
export const sorted = (people: readonly DeskPerson[]): DeskPerson[] =>
  [...people].sort((a, b) => {
    if (a.callbackAt !== b.callbackAt) return (a.callbackAt ?? '~') < (b.callbackAt ?? '~') ? -1 : 1
    const states = turn.indexOf(a.study?.state) - turn.indexOf(b.study?.state)
    return states || waited(b.study) - waited(a.study) || (a.personId < b.personId ? -1 : 1)
  })

/**
 * How many stand how, and how it ends at today's speed: 学满 by the closing day, 会晚, 没动. Somebody who paused and is
 * well ahead of it is 卡住了 and yet in time.
 * @example one finished, one on pace, one stuck and 3 days late, one not begun
 *   // { counts: { notBegun: 1, stuck: 1, onPace: 1, finished: 1 }, forecast: { inTime: 2, late: 1, still: 1 } }
 */
export function summaryOf(studies: readonly (Standing | null)[]): Pick<Desk, 'counts' | 'forecast'> {
  const counts = { notBegun: 0, stuck: 0, onPace: 0, finished: 0 }
  const forecast = { inTime: 0, late: 0, still: 0 }
  for (const study of studies) {
    if (!study) continue
    counts[study.state] += 1
    forecast[study.state === 'notBegun' ? 'still' : study.lateDays > 0 ? 'late' : 'inTime'] += 1
  }
  return { counts, forecast }
}
