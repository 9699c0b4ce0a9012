import type { Span } from '@contract/lesson'
import { without } from '@domain/spans'
import { clockText } from '../../words/spans-of-time'
import { gapsOf, skippedOf } from './line-view'

export type ChapterState = 'done' | 'skipped' | 'here' | 'toCome'

export interface ChapterRow {
  title: string
  state: ChapterState
  /** 7:30 到 9:10 跳过了; null when nothing was. */
  note: string | null
  /** 补看, 看到这里, or when it begins. */
  end: string
  /** Where a tap leads: to what was skipped, else to the beginning. */
  toSec: number
}

interface Lesson {
  chapters: readonly { atSec: number; title: string }[]
  durationSec: number
}

/** The chapter that a position falls into; -1 before the first. */
export const chapterAt = (chapters: Lesson['chapters'], sec: number): number =>
  chapters.filter(({ atSec }) => atSec <= sec).length - 1

/** The parts of some spans that lie in one stretch. */
const inside = (spans: readonly Span[], [from, to]: Span): Span[] => {
  const outside = without([[from, to]], spans)
  return without([[from, to]], outside)
}

const endWords = { done: '', here: '看到这里', skipped: '补看', toCome: '' }

/**
 * The chapters with what has become of each.
 * @param hereAt the chapter that plays or would go on, -1 for none
 */
export const chapterRows = (
  { chapters, durationSec }: Lesson,
  spans: readonly Span[],
  hereAt: number,
): ChapterRow[] =>
  chapters.map(({ atSec, title }, i) => {
    const stretch: Span = [atSec, chapters[i + 1]?.atSec ?? durationSec]
    const [gap] = inside(skippedOf(spans, durationSec), stretch)
    const missing = inside(gapsOf(spans, durationSec), stretch).length > 0
    const state = i === hereAt ? 'here' : !missing ? 'done' : gap ? 'skipped' : 'toCome'
    return {
      title,
      state,
      note: gap ? `${clockText(gap[0])} 到 ${clockText(gap[1])} 跳过了` : null,
      end: endWords[state] || clockText(atSec),
      toSec: state === 'skipped' && gap ? gap[0] : atSec,
    }
  })
