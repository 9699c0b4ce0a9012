import { Category } from '@contract/categories'
import { Channel } from '@contract/lesson'
import type { Doing } from '@contract/tallies'
import { withPlan } from '@domain/plan'
import { missingOf } from '@domain/standing'
import type { HoursRecord, MemberShareRecord, PersonRecord, SeasonRecord, Terms } from '@records/index'
import { dayTerm, REQUIRED, secTerm } from './terms'
import { turnsOf } from './turns'

/** What one member adds, whichever generation counts it. */
export type Share = Omit<MemberShareRecord, '_id' | 'v' | 'generation'>

/** All that a share is made of. */
export interface Learning {
  season: SeasonRecord | null
  hours: HoursRecord | null
  doings: Record<Doing, number>
}

function seconds(hours: HoursRecord | null): Terms {
  if (hours === null) return {}
  const terms: Terms = { [secTerm(null, null)]: hours.totalSec }
  for (const category of Category.options) {
    terms[secTerm(category, null)] = hours.byCategory[category]
    for (const channel of Channel.options) {
      const sec = hours.byChannel?.[category]?.[channel] ?? 0
      terms[secTerm(category, channel)] = sec
      const all = secTerm(null, channel)
      terms[all] = (terms[all] ?? 0) + sec
    }
  }
  return { ...terms, ...hours.byWeek }
}

const standing = ({ season, hours }: Learning): Terms => {
  const started = (hours?.totalSec ?? 0) > 0
  const finished = season !== null && missingOf(season, hours) === 0
  return { started: Number(started), notBegun: Number(!started && !finished), finished: Number(finished) }
}

const place = ({ mobile, groupId }: NonNullable<PersonRecord['member']>, isBound: boolean): Terms => ({
  members: 1,
  mobile: Number(mobile),
  grouped: Number(groupId !== null),
  ungrouped: Number(mobile && groupId === null),
  bound: Number(isBound),
  unbound: Number(!isBound),
})

/**
 * What a member adds to the tallies as they are now; null for who is on no roster. Nothing in it moves with the clock: who is
 * stuck or late is told from `stuckFrom` and `lateFrom` when it is read.
 * @example shareOf(谭秀英, { season, hours, doings }).marks // ['members', 'mobile', 'grouped', 'bound', 'started', 'required', 'sec', …]
 */
export function shareOf({ _id, member, openid }: PersonRecord, learning: Learning): Share | null {
  if (!member) return null
  const season = learning.season && withPlan(learning.season, member)
  const turns = season && turnsOf(season, learning.hours)
  const adds = Object.entries({
    ...place(member, openid !== undefined),
    ...standing({ ...learning, season }),
    [REQUIRED]: season ? season.requiredHours * season.minutesPerHour * 60 : 0,
    ...seconds(learning.hours),
    ...learning.doings,
    ...(turns && { [dayTerm('stuck', turns.stuckFrom)]: 1, [dayTerm('late', turns.lateFrom)]: 1 }),
  }).filter(([, count]) => count !== 0)
  return {
    seasonId: season?._id ?? null,
    personId: _id,
    villageId: member.villageId,
    branchId: member.branchId,
    groupId: member.groupId,
    cohort: member.cohort,
    adds: Object.fromEntries(adds),
    marks: adds.map(([term]) => term),
    stuckFrom: turns?.stuckFrom ?? null,
    lateFrom: turns?.lateFrom ?? null,
  }
}
