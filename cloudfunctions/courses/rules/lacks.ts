import type { LessonForm, LessonLack } from '@contract/courses'

/** What was found out about the files of a form's tracks. */
export interface Track {
  /** Null when phones can't be counted on to play it. */
  sec: number | null
  /** More bytes than a phone fetches, or than a function goes through. */
  tooLarge: boolean
}

/** A half day's lesson is cut into several. */
const LONGEST_SEC = 2 * 60 * 60
/** Two voices of one timeline are never cut to the same frame. */
const APART_SEC = 2

/**
 * How long the timeline is that all tracks share, or what an article takes to read; 0 where nothing is known.
 * @example durationOf([{ sec: 241, tooLarge: false }, { sec: 242, tooLarge: false }], []) // 241
 */
export function durationOf(tracks: readonly Track[], sections: readonly { sec: number }[]): number {
  const read = sections.reduce((sum, { sec }) => sum + sec, 0)
  const played = tracks.flatMap(({ sec }) => sec ?? [])
  return played.length === 0 ? read : Math.min(...played)
}

interface Draft {
  medium: LessonForm['medium']
  tracks: readonly Track[]
  sections: readonly { sec: number }[]
  chapters: readonly { atSec: number }[]
}

/**
 * What keeps a draft from being published, in the order in which one puts it right.
 * @example lacksOf({ medium: 'video', tracks: [], sections: [], chapters: [] }) // ['noTrack']
 */
export function lacksOf({ medium, tracks, sections, chapters }: Draft): LessonLack[] {
  const durationSec = durationOf(tracks, sections)
  const played = tracks.flatMap(({ sec }) => sec ?? [])
  const lacks: [LessonLack, boolean][] = [
    ['noTrack', medium !== 'article' && tracks.length === 0],
    ['noSection', medium === 'article' && sections.length === 0],
    ['unreadable', tracks.some(({ sec, tooLarge }) => sec === null && !tooLarge)],
    ['tooLong', tracks.some(({ tooLarge }) => tooLarge) || Math.max(durationSec, ...played) > LONGEST_SEC],
    ['tracksDiffer', played.length > 1 && Math.max(...played) - Math.min(...played) > APART_SEC],
    ['chapterBeyondEnd', durationSec > 0 && chapters.some(({ atSec }) => atSec >= durationSec)],
  ]
  return lacks.filter(([, is]) => is).map(([lack]) => lack)
}
