import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { readWave } from './wave'

export type Track = { id: string; name: string; voice: string; wordsPerMin: number; pitch: number }

/** espeak-ng 1.51 reads characters in its Mandarin voice as English letters, so that voice gets pinyin. */
export const putonghua: Track = {
  id: 'putonghua',
  name: '普通话',
  voice: 'cmn-latn-pinyin',
  wordsPerMin: 146,
  pitch: 42,
}

/** No free voice speaks a Hunan dialect; the Cantonese one stands in for a second, audibly different track. */
export const local: Track = { id: 'local', name: '本地话', voice: 'yue', wordsPerMin: 128, pitch: 36 }

const asPinyin = (text: string): string =>
  pinyin(text, { toneType: 'num', v: true, toneSandhi: true })
    .replaceAll(/([a-zü]+)0/g, '$15')
    .replaceAll(/\s*[，、：；]\s*/g, ', ')
    .replaceAll(/\s*[。？]\s*/g, '. ')

/** Speaks one sentence; `scratch` is a folder to write in. */
export const speak = (text: string, { voice, wordsPerMin, pitch }: Track, scratch: string): Int16Array => {
  const file = join(scratch, 'spoken.wav')
  const words = voice === putonghua.voice ? asPinyin(text) : text
  execFileSync('espeak-ng', ['-v', voice, '-s', `${wordsPerMin}`, '-p', `${pitch}`, '-w', file, words])
  return trimmed(readWave(readFileSync(file)))
}

/** espeak-ng closes every sentence with a silence of its own; the timeline sets the pauses. */
const trimmed = (samples: Int16Array): Int16Array => {
  let end = samples.length
  while (end > 0 && Math.abs(samples[end - 1]!) <= 60) end -= 1
  return samples.slice(0, end)
}
