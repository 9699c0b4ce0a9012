import type { LessonCard } from '@contract/lesson'
import { secondsOf } from '@domain/spans'
import type { DutyRecord, LessonRecord, PersonRecord, ProgressRecord } from '@records/index'

type Listed = Pick<LessonRecord, '_id' | 'title' | 'category' | 'medium' | 'durationSec' | 'audience'>

/** Case material for members stays out of everybody else's lists (FIELD row 9). */
export const mayWatch = (
  { audience }: Pick<LessonRecord, 'audience'>,
  person: PersonRecord | null,
): boolean => audience === 'everybody' || Boolean(person?.member)

/** What somebody may open and play. */
export const isOffered = (
  lesson: Pick<LessonRecord, 'audience' | 'state'>,
  person: PersonRecord | null,
): boolean => lesson.state === 'published' && mayWatch(lesson, person)

/**
 * Whether somebody only looks at how a lesson is going to be: an organiser, while it is on no list. Nothing is credited.
 * @example isLookedThrough({ state: 'draft' }, [{ role: 'organiser', nodeIds: ['root'] }]) // true
 */
export const isLookedThrough = (
  { state }: Pick<LessonRecord, 'state'>,
  duties: readonly DutyRecord[],
): boolean => state !== 'published' && duties.some(({ role }) => role === 'organiser')

/**
 * Lessons as lists show them, with what the caller has seen of each.
 * @example cardsOf([{ durationSec: 240, … }], [])[0]?.watchedSec // 0
 */
export function cardsOf(lessons: readonly Listed[], progress: readonly ProgressRecord[]): LessonCard[] {
  const seen = new Map(progress.flatMap(({ lessons }) => lessons).map((lesson) => [lesson.lessonId, lesson]))
  return lessons.map(({ _id, title, category, medium, durationSec }) => ({
    id: _id,
    title,
    category,
    medium,
    durationSec,
    watchedSec: secondsOf(seen.get(_id)?.spans ?? []),
    positionSec: seen.get(_id)?.positionSec ?? 0,
  }))
}

/** So little is left that nobody goes back for it. */
const LEFT_SEC = 3

const finished = (card: LessonCard): boolean => card.watchedSec >= card.durationSec - LEFT_SEC

/**
 * The lesson left off last, unless it was seen to its end.
 * @param progress of one member in one season
 */
export function resumeOf(
  cards: readonly LessonCard[],
  progress: readonly ProgressRecord[],
): LessonCard | null {
  const [last] = progress.flatMap(({ lessons }) => lessons).sort((a, b) => b.at.getTime() - a.at.getTime())
  const card = cards.find(({ id }) => id === last?.lessonId)
  return card && !finished(card) ? card : null
}

/**
 * What to take up next: the first unfinished lesson of the category that misses most; with nothing missing, of any.
 * @param missing content seconds still missing by category
 */
export function nextOf(
  cards: readonly LessonCard[],
  missing: ReadonlyMap<LessonCard['category'], number>,
): LessonCard | null {
  const left = cards.filter((card) => !finished(card))
  const most = [...left].sort((a, b) => (missing.get(b.category) ?? 0) - (missing.get(a.category) ?? 0))
  return most[0] ?? null
}
