import type { Presence } from '@contract/sessions'
import type { AttendanceRecord, SessionRecord } from '@records/index'

/** Wrong codes a person may type within an hour for one session. */
export const WRONG_CODES = 10
const HOUR_MS = 60 * 60_000
/** 线上共学: two marks closer together than this vouch for nothing in between. */
const SHORTEST_STAY_MIN = 5

/** The one document of a person at a session, before anything happened. */
export const noAttendance = (sessionId: string, personId: string): AttendanceRecord => ({
  _id: `${sessionId}:${personId}`,
  v: 1,
  sessionId,
  personId,
  coming: null,
  comingAt: null,
  presence: 'none',
  by: null,
  at: null,
  marks: [],
  lateMarks: [],
  wrong: 0,
  wrongFrom: null,
  creditedSec: null,
})

/**
 * How somebody stands to a session.
 * @example presenceOf(null, 'planned') // 'invited'
 */
export function presenceOf(attendance: AttendanceRecord | null, state: SessionRecord['state']): Presence {
  if (attendance && attendance.presence !== 'none') return attendance.presence
  if (state === 'ended' || state === 'confirmed') return 'absent'
  if (attendance?.coming == null) return 'invited'
  return attendance.coming ? 'coming' : 'notComing'
}

/**
 * 我参加 or 来不了. The word tapped later counts, so the order in which two arrive changes nothing; of two at one
 * moment 来不了 does.
 */
export function withComing(attendance: AttendanceRecord, coming: boolean, at: Date): AttendanceRecord {
  const { comingAt } = attendance
  if (comingAt && comingAt > at) return attendance
  const same = comingAt?.getTime() === at.getTime()
  return { ...attendance, comingAt: at, coming: same ? coming && attendance.coming === true : coming }
}

const added = (marks: number[], mark: number): number[] =>
  marks.includes(mark) ? marks : [...marks, mark].sort((a, b) => a - b)

const earlier = (a: Date | null, b: Date): Date => (a && a < b ? a : b)

/**
 * With a right code. On time it makes present; late it waits for the host and brings no minute. Codes add up in whatever
 * order they arrive: the earliest moment stays, and the marks are a set.
 * @param mark the minute of the session in which it was typed
 */
export function withCode(
  attendance: AttendanceRecord,
  { at, mark, late }: { at: Date; mark: number; late: boolean },
): AttendanceRecord {
  if (late) {
    const lateMarks = added(attendance.lateMarks, mark)
    if (attendance.presence === 'present') return { ...attendance, lateMarks }
    return { ...attendance, lateMarks, presence: 'waiting', by: 'code', at: earlier(attendance.at, at) }
  }
  const marks = added(attendance.marks, mark)
  // A claim that waited is no proof of an earlier arrival.
  const since = attendance.presence === 'present' ? attendance.at : null
  return {
    ...attendance,
    marks,
    presence: 'present',
    by: attendance.by === 'host' && attendance.presence === 'present' ? 'host' : 'code',
    at: earlier(since, at),
  }
}

/** With the host's tick, or without it again. */
export const withTick = (attendance: AttendanceRecord, present: boolean, now: Date): AttendanceRecord => ({
  ...attendance,
  presence: present ? 'present' : 'none',
  by: 'host',
  at: present ? (attendance.at ?? now) : null,
})

/**
 * Wrong codes that may still be typed this hour.
 * @example triesLeft({ …, wrong: 10, wrongFrom: 40 minutes ago }, now) // 0
 */
export const triesLeft = (attendance: AttendanceRecord, now: Date): number =>
  isThisHour(attendance, now) ? Math.max(0, WRONG_CODES - attendance.wrong) : WRONG_CODES

const isThisHour = ({ wrongFrom }: AttendanceRecord, now: Date): boolean =>
  wrongFrom !== null && now.getTime() - wrongFrom.getTime() < HOUR_MS

export const withWrong = (attendance: AttendanceRecord, now: Date): AttendanceRecord =>
  isThisHour(attendance, now)
    ? { ...attendance, wrong: attendance.wrong + 1 }
    : { ...attendance, wrong: 1, wrongFrom: now }

/**
 * 线上共学: the minutes that marks vouch for, from the first to the last, and no more than were planned. Marks that
 * arrived late count only when the host has ticked.
 * @example ownMinutes({ …, marks: [2, 40, 61] }, 60) // 59
 */
export function ownMinutes({ marks, lateMarks, by }: AttendanceRecord, plannedMinutes: number): number {
  const all = by === 'host' ? [...marks, ...lateMarks] : marks
  if (all.length < 2) return 0
  const stay = Math.max(...all) - Math.min(...all)
  return stay < SHORTEST_STAY_MIN ? 0 : Math.min(stay, plannedMinutes)
}
