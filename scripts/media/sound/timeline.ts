/** A stretch of narration with one picture (or none): how long it is spoken, how long the pause after it is. */
export type Beat = { spokenSec: number; pauseSec: number; chapter?: string }

export type Timeline = {
  /** Where each beat starts, in the order given. */
  startsSec: number[]
  sec: number
  chapters: { atSec: number; title: string }[]
}

/** Starts every beat when the pause of the one before is over; the first chapter opens at 0. */
export const timelineOf = (beats: readonly Beat[], leadInSec: number): Timeline => {
  const startsSec: number[] = []
  const chapters: Timeline['chapters'] = []
  let sec = leadInSec
  for (const { spokenSec, pauseSec, chapter } of beats) {
    startsSec.push(sec)
    if (chapter) chapters.push({ atSec: chapters.length === 0 ? 0 : Math.floor(sec), title: chapter })
    sec += spokenSec + pauseSec
  }
  return { startsSec, sec, chapters }
}
