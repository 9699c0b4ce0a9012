import type { Audience } from '@contract/messages'
import { dayOf } from '@domain/day'
import { withPlan } from '@domain/plan'
import { standingOf } from '@domain/standing'
import { isStudyDay } from '@domain/study-days'
import type {
  AttendanceRecord,
  HoursRecord,
  LessonRecord,
  PersonRecord,
  ProgressRecord,
  SeasonRecord,
  SessionRecord,
  StudyDayRecord,
  TaskRecord,
  TaskWorkRecord,
} from '@records/index'
import { askedThrough, partsOf, stepOf } from '../../shared/task-steps'

/** What a rule is asked about: the season, and the task or session it names. */
export interface Ground {
  season: SeasonRecord | null
  task: TaskRecord | null
  lessons: Pick<LessonRecord, '_id' | 'durationSec' | 'topicId' | 'state'>[]
  session: SessionRecord | null
}

/** What is known of some people for one rule; what it doesn't ask for is empty. */
export interface Facts {
  hours: ReadonlyMap<string, HoursRecord>
  days: ReadonlyMap<string, StudyDayRecord>
  works: ReadonlyMap<string, TaskWorkRecord>
  progress: ReadonlyMap<string, ProgressRecord[]>
  attendance: ReadonlyMap<string, AttendanceRecord>
}

type Who = Pick<PersonRecord, '_id' | 'member'>

/**
 * Whether somebody needs the reminder of a rule at a moment.
 * @param at when it goes out
 * @example needs({ purpose: 'begin' }, { _id: 'p1', member }, ground, no facts, at) // true
 */
export function needs(audience: Audience, person: Who, ground: Ground, facts: Facts, at: Date): boolean {
  if (!person.member) return false
  if (audience.purpose === 'task') return owes(audience.until, person, ground, facts)
  if (audience.purpose === 'session') return isExpected(person, ground, facts, at)
  const { season } = ground
  if (!season) return false
  if (audience.purpose === 'studyDay')
    return isStudyDay(season, dayOf(at)) && !facts.days.get(person._id)?.claim
  const standing = standingOf(withPlan(season, person.member), facts.hours.get(person._id) ?? null, at)
  if (audience.purpose === 'begin') return standing.state === 'notBegun'
  if (standing.state === 'notBegun' || standing.state === 'finished') return false
  return audience.purpose === 'pace' ? standing.lateDays > 0 : standing.idleDays >= audience.days
}

/**
 * Whether a member is meant by a task or session for some places.
 * @example isIn(['n-b01'], { branchId: 'n-b01', groupId: null, … }) // true
 */
export const isIn = (places: readonly string[], member: NonNullable<PersonRecord['member']>): boolean =>
  askedThrough(member).some((id) => places.includes(id))

function owes(
  until: 'received' | 'done',
  { _id, member }: Who,
  { task, lessons }: Ground,
  facts: Facts,
): boolean {
  if (task?.state !== 'sent' || !isIn(task.groupIds, member!)) return false
  const work = facts.works.get(_id) ?? null
  const seen = (facts.progress.get(_id) ?? []).flatMap((one) => one.lessons)
  const step = stepOf(work, partsOf({ task, work, lessons, seen }))
  return step !== 'done' && (until === 'done' || step !== 'received')
}

function isExpected({ _id, member }: Who, { session }: Ground, facts: Facts, at: Date): boolean {
  if (session?.state !== 'planned' || session.startsAt <= at || !isIn(session.invited, member!)) return false
  return facts.attendance.get(_id)?.coming !== false
}
