import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeVideo, type Frame } from './encode'
import type { Slide, VideoLesson } from './lesson'
import { drawPng } from './picture/rasterise'
import { slidePicture, titlePicture } from './picture/slide'
import { putonghua, speak } from './sound/speak'
import { type Beat, type Timeline, timelineOf } from './sound/timeline'
import { layOut, secondsOf, writeWave } from './sound/wave'

const leadInSec = 1
const afterLineSec = 0.9
const afterSlideSec = 1.8
const widthPx = 800

type Scene = { svg: string; said: string; pauseSec: number; chapter?: string }

const scenesOfSlide = (lesson: VideoLesson, slide: Slide): Scene[] => {
  const { chapter, said, lines } = slide
  const heading = { svg: slidePicture(lesson, slide, -1), said, pauseSec: afterLineSec }
  const spoken = lines.map(([, saidOfLine], i) => ({
    svg: slidePicture(lesson, slide, i),
    said: saidOfLine,
    pauseSec: i === lines.length - 1 ? afterSlideSec : afterLineSec,
  }))
  return [chapter ? { ...heading, chapter } : heading, ...spoken]
}

const scenesOf = (lesson: VideoLesson): Scene[] => {
  const last = lesson.slides.at(-1)!
  const title = {
    svg: titlePicture(lesson),
    said: `${lesson.title}。${lesson.said}`,
    pauseSec: afterSlideSec,
  }
  const closing = { svg: slidePicture(lesson, last, last.lines.length), said: lesson.closing, pauseSec: 1.5 }
  return [
    { ...title, chapter: '先说要点' },
    ...lesson.slides.flatMap((s) => scenesOfSlide(lesson, s)),
    closing,
  ]
}

/** Each picture stays from its first word to the next picture's; the first also covers the lead-in. */
const framesOf = (scenes: readonly Scene[], { startsSec, sec }: Timeline, scratch: string): Frame[] =>
  scenes.map(({ svg }, i) => {
    const png = join(scratch, `${i}.png`)
    drawPng(svg, widthPx, png)
    return { png, sec: (startsSec[i + 1] ?? sec) - (i === 0 ? 0 : startsSec[i]!) }
  })

/** Writes the lesson's video and returns its timeline. */
export const makeVideo = (lesson: VideoLesson, scratch: string, file: string): Timeline => {
  const scenes = scenesOf(lesson)
  const spoken = scenes.map(({ said }) => speak(said, putonghua, scratch))
  const beats = scenes.map(({ pauseSec, chapter }, i): Beat => {
    const beat = { spokenSec: secondsOf(spoken[i]!), pauseSec }
    return chapter ? { ...beat, chapter } : beat
  })
  const timeline = timelineOf(beats, leadInSec)
  const pieces = spoken.map((samples, i) => ({ atSec: timeline.startsSec[i]!, samples }))
  const wave = join(scratch, 'narration.wav')
  writeFileSync(wave, writeWave(layOut(pieces, timeline.sec)))
  encodeVideo(framesOf(scenes, timeline, scratch), wave, scratch, file)
  return timeline
}
