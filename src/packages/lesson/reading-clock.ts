import type { Span } from '@contract/lesson'
import { without } from '@domain/spans'

interface Section {
  fromSec: number
  toSec: number
}

/**
 * An article's sections one after another on its timeline.
 * @example stretchesOf([{ sec: 30 }, { sec: 45 }]) // [{ fromSec: 0, toSec: 30 }, { fromSec: 30, toSec: 75 }]
 */
export const stretchesOf = (sections: readonly { sec: number }[]): Section[] => {
  let at = 0
  return sections.map(({ sec }) => {
    at += sec
    return { fromSec: at - sec, toSec: at }
  })
}

/** Which section a second of the timeline belongs to. */
export const sectionAt = (sections: readonly { sec: number }[], sec: number): number =>
  Math.max(
    0,
    stretchesOf(sections).findIndex(({ toSec }) => sec < toSec),
  )

/** Time spent on a section reads it second by second, as long as it takes to read and no longer. */
export const createReadingClock = (sections: readonly { sec: number }[], spans: readonly Span[]) => {
  const stretches = stretchesOf(sections)
  const cursors = stretches.map(({ fromSec, toSec }) => without([[fromSec, toSec]], spans)[0]?.[0] ?? toSec)
  const readThrough = (i: number) => cursors[i]! >= stretches[i]!.toSec
  return {
    /** Where reading stands in a section. */
    at: (i: number): number => cursors[i]!,
    readThrough,
    allRead: () => stretches.every((_, i) => readThrough(i)),
    /** One more second on a section. */
    step: (i: number): number => {
      if (!readThrough(i)) cursors[i] = cursors[i]! + 1
      return cursors[i]!
    },
  }
}
export type ReadingClock = ReturnType<typeof createReadingClock>
