import type { StudyToday } from '@contract/days'
import type { Span } from '@contract/lesson'
import { dayOf } from '@domain/day'
import { secondsOf } from '@domain/spans'

/** What the queue tells of one of its items. */
interface Item {
  operation: string
  input: object
  at: string
  state: 'waiting' | 'sending' | 'refused' | 'expired'
}

/** Today as this phone knows it: what the server last said, and what still waits to be told. */
export interface TodayHere extends StudyToday {
  /** Where today's tap is, if it was tapped and the server has not answered. */
  tap: 'waiting' | 'sending' | null
}

const pending = ({ state }: Item): boolean => state === 'waiting' || state === 'sending'

const tapOf = (items: readonly Item[], day: string): TodayHere['tap'] => {
  const tap = items.find(
    (item) =>
      pending(item) && item.operation === 'study.checkInDay' && (item.input as { day: string }).day === day,
  )
  return tap ? (tap.state as TodayHere['tap']) : null
}

/** Seconds played today that the server hasn't heard of. */
const unsentSec = (items: readonly Item[], day: string): number =>
  items
    .filter((item) => pending(item) && item.operation === 'study.reportPlayback' && dayOf(item.at) === day)
    .reduce((sum, { input }) => sum + secondsOf((input as { played: { spans: Span[] } }).played.spans), 0)

/** A reflection was handed in today, be it only to this phone. */
const handedHere = (items: readonly Item[], day: string): boolean =>
  items.some((item) => pending(item) && item.operation === 'tasks.handIn' && dayOf(item.at) === day)

/** What the server said on an earlier day tells of today only as far as its next study day. */
function carriedOver(said: StudyToday, day: string): StudyToday | null {
  if (day === said.day) return said
  if (day < said.day || (said.next !== null && day > said.next)) return null
  if (day !== said.next) return { ...said, day, state: 'rest', creditedSec: 0, handedIn: false }
  const streak = said.state === 'open' ? 0 : said.streak
  return { ...said, day, state: 'open', creditedSec: 0, handedIn: false, streak, next: null }
}

/**
 * Today from what was last said and what waits on this phone; null where neither tells whether it is a study day.
 * @param said of this day, or of one before it and read without a network
 */
export function todayHere(said: StudyToday | null, items: readonly Item[], now: Date): TodayHere | null {
  const day = dayOf(now)
  const today = said && carriedOver(said, day)
  if (!today) return null
  return {
    ...today,
    creditedSec: today.creditedSec + unsentSec(items, day),
    handedIn: today.handedIn === true || handedHere(items, day),
    tap: tapOf(items, day),
  }
}

/** Whether a tap may be made now: on an open study day, once the minutes are there or a reflection was handed in. */
export const mayTap = ({ state, tap, creditedSec, neededSec, handedIn }: TodayHere): boolean =>
  state === 'open' && tap === null && (creditedSec >= neededSec || handedIn === true)

/** @example minutesMissing({ creditedSec: 361, neededSec: 600, … }) // 4 */
export const minutesMissing = ({ creditedSec, neededSec }: TodayHere): number =>
  Math.max(1, Math.ceil((neededSec - creditedSec) / 60))
