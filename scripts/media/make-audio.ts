import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeAudio } from './encode'
import type { AudioLesson } from './lesson'
import { local, putonghua, speak } from './sound/speak'
import { type Beat, type Timeline, timelineOf } from './sound/timeline'
import { layOut, secondsOf, writeWave } from './sound/wave'

const leadInSec = 0.8
const afterSentenceSec = 0.8
const afterPartSec = 1.8

export const audioTracks = [putonghua, local]

/** A sentence takes as long as its slower voice, so a switch of track lands on the same sentence. */
const beatsOf = (lesson: AudioLesson, spokenSec: readonly number[]): Beat[] => {
  const sentences = lesson.parts.flatMap(({ chapter, said }) =>
    said.map((_, i) => ({
      ...(i === 0 ? { chapter } : {}),
      pauseSec: i === said.length - 1 ? afterPartSec : afterSentenceSec,
    })),
  )
  return sentences.map((sentence, i) => ({ ...sentence, spokenSec: spokenSec[i]! }))
}

/** Writes one file a track and returns the timeline they share. */
export const makeAudio = (lesson: AudioLesson, scratch: string, fileOf: (id: string) => string): Timeline => {
  const said = lesson.parts.flatMap((part) => part.said)
  const spoken = audioTracks.map((track) => said.map((sentence) => speak(sentence, track, scratch)))
  const slower = said.map((_, i) => Math.max(...spoken.map((track) => secondsOf(track[i]!))))
  const timeline = timelineOf(beatsOf(lesson, slower), leadInSec)
  audioTracks.forEach(({ id }, nth) => {
    const pieces = spoken[nth]!.map((samples, i) => ({ atSec: timeline.startsSec[i]!, samples }))
    const wave = join(scratch, `${id}.wav`)
    writeFileSync(wave, writeWave(layOut(pieces, timeline.sec)))
    encodeAudio(wave, fileOf(id))
  })
  return timeline
}
