import type { Doing } from '@contract/tallies'
import { dayOf } from '@domain/day'
import type {
  AttendanceRecord,
  LessonRecord,
  ProgressRecord,
  SeasonRecord,
  StudyDayRecord,
  TaskRecord,
  TaskWorkRecord,
} from '@records/index'
import { type Credited, proofOf } from '../../shared/rules/proof'
import { partsOf, stepOf } from '../../shared/task-steps'

/**
 * Whose each is, in the order they came.
 * @example byPerson([{ personId: 'p1', day: '2026-12-15' }]).get('p1')?.length // 1
 */
export function byPerson<T extends { personId: string }>(all: readonly T[]): ReadonlyMap<string, T[]> {
  const by = new Map<string, T[]>()
  for (const one of all) {
    const own = by.get(one.personId)
    if (own) own.push(one)
    else by.set(one.personId, [one])
  }
  return by
}

/**
 * Whether a task is one of a season: sent in it, or between the season before and it, as no season was open.
 * @param before the season before, if there was one
 * @example isTaskOf({ seasonId: null, at: in October }, the season of winter, the season of spring) // true
 */
export function isTaskOf(
  { seasonId, at }: Pick<TaskRecord, 'seasonId' | 'at'>,
  { _id, closesOn }: Pick<SeasonRecord, '_id' | 'closesOn'>,
  before: Pick<SeasonRecord, 'closesOn'> | null,
): boolean {
  if (seasonId !== null) return seasonId === _id
  const day = dayOf(at)
  return day <= closesOn && (before === null || day > before.closesOn)
}

/** What is known of one member in one season. */
export interface Done {
  works: readonly TaskWorkRecord[]
  /** Of the season, by their ids. */
  tasks: ReadonlyMap<string, Pick<TaskRecord, 'lessonIds' | 'minLetters'>>
  lessons: readonly Pick<LessonRecord, '_id' | 'durationSec' | 'state'>[]
  progress: readonly Pick<ProgressRecord, 'lessons'>[]
  attendance: readonly Pick<AttendanceRecord, 'sessionId'>[]
  days: readonly StudyDayRecord[]
  /** For days that were claimed and not borne out when last looked at. */
  ledger: readonly Credited[]
}

/** A task counts once somebody has opened it and every part is done, as its own page says. */
function tasksOf({ works, tasks, lessons, progress }: Done): number {
  const seen = progress.flatMap((each) => each.lessons)
  return works.filter((work) => {
    const task = tasks.get(work.taskId)
    return task && stepOf(work, partsOf({ task, work, lessons, seen })) === 'done'
  }).length
}

function checkInsOf({ works, days, ledger }: Done): number {
  const handed = works
    .filter(({ reflection }) => reflection?.checked !== 'refused')
    .flatMap((work) => work.handed ?? [])
  return days.filter((day) => day.madeUpAt !== null || proofOf(day, { ledger, handed }) !== null).length
}

/**
 * How often a member did what is counted by times: tasks finished, sessions confirmed, study days checked in or made up.
 * @example doingsOf(of somebody who was at two sessions) // { tasks: 0, sessions: 2, checkIns: 0 }
 */
export const doingsOf = (done: Done): Record<Doing, number> => ({
  tasks: tasksOf(done),
  sessions: done.attendance.length,
  checkIns: checkInsOf(done),
})
