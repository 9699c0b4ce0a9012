import type { Span } from '@contract/lesson'
import { secondsOf, without } from '@domain/spans'
import { clockText, exactText } from '../../words/spans-of-time'

/** A hole shorter than this is a player's slip and nobody's to watch again. */
const SLIP_SEC = 2

interface Part {
  leftPercent: number
  widthPercent: number
}

export interface Hatch extends Part {
  fromSec: number
  /** 补看 7:30 到 9:10 */
  label: string
}

export interface LineView {
  watched: Part[]
  /** Chapters; white where watched, dark where not. */
  ticks: { leftPercent: number; onWatched: boolean }[]
  hatches: Hatch[]
  /** 跳过 1 分 40 秒; null when nothing was skipped. */
  skipped: string | null
}

/**
 * What of a timeline has not been seen, slips left out.
 * @example gapsOf([[0, 60], [61, 90]], 120) // [[90, 120]]
 */
export const gapsOf = (spans: readonly Span[], durationSec: number): Span[] =>
  without([[0, durationSec]], spans).filter(([from, to]) => to - from > SLIP_SEC)

/** The gaps with something seen after them. */
export const skippedOf = (spans: readonly Span[], durationSec: number): Span[] => {
  const reached = Math.max(0, ...spans.map(([, to]) => to))
  return gapsOf(spans, durationSec).filter(([, to]) => to <= reached)
}

export const percentAt = (sec: number, durationSec: number): number =>
  Math.round((Math.max(0, Math.min(sec, durationSec)) * 1_000) / Math.max(1, durationSec)) / 10

const partOf = ([from, to]: Span, durationSec: number): Part => ({
  leftPercent: percentAt(from, durationSec),
  widthPercent: percentAt(to - from, durationSec),
})

/** The watched line: solid is seen, hatch is not. */
export const lineView = (
  spans: readonly Span[],
  chapters: readonly { atSec: number }[],
  durationSec: number,
): LineView => {
  const gaps = gapsOf(spans, durationSec)
  const seen = without([[0, durationSec]], gaps)
  const skipped = secondsOf(skippedOf(spans, durationSec))
  return {
    watched: seen.map((span) => partOf(span, durationSec)),
    ticks: chapters
      .filter(({ atSec }) => atSec > 0)
      .map(({ atSec }) => ({
        leftPercent: percentAt(atSec, durationSec),
        onWatched: seen.some(([from, to]) => from < atSec && atSec < to),
      })),
    hatches: gaps.map((gap) => ({
      ...partOf(gap, durationSec),
      fromSec: gap[0],
      label: `补看 ${clockText(gap[0])} 到 ${clockText(gap[1])}`,
    })),
    skipped: skipped > 0 ? `跳过 ${exactText(skipped)}` : null,
  }
}
