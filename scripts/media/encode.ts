import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ffmpeg = (...args: string[]) => {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args])
}
const flags = (line: string) => line.split(' ')
// Without dates and version strings, two runs of the same tools give the same bytes.
const plain = flags('-map_metadata -1 -fflags +bitexact -flags +bitexact -movflags +faststart')
// Asked for 16 kb/s, ffmpeg's own AAC encoder gives this speech some 21.
const voice = flags('-af highpass=f=90,lowpass=f=6500 -c:a aac -b:a 16k -ac 1 -ar 22050')
// A key frame every twenty seconds keeps seeking quick; between two slides a frame costs some twenty bytes.
const still = flags(
  '-c:v libx264 -profile:v baseline -preset veryslow -tune stillimage -crf 28 -g 100 -threads 1',
)
const colours = flags('-pix_fmt yuv420p -colorspace bt709 -color_primaries bt709 -color_trc bt709')

export type Frame = { png: string; sec: number }

/** Frames one after another under a wave file, five a second, as an mp4 that any phone plays. */
export const encodeVideo = (frames: readonly Frame[], wave: string, scratch: string, file: string): void => {
  const list = join(scratch, 'frames.txt')
  const lines = frames.map(({ png, sec }) => `file '${png}'\nduration ${sec.toFixed(3)}\n`)
  writeFileSync(list, `${lines.join('')}file '${frames.at(-1)!.png}'\n`)
  const sec = frames.reduce((sum, frame) => sum + frame.sec, 0).toFixed(3)
  const inputs = ['-f', 'concat', '-safe', '0', '-i', list, '-i', wave, '-t', sec]
  const filter = ['-vf', 'fps=5,scale=out_color_matrix=bt709:out_range=tv']
  ffmpeg(...inputs, ...filter, ...still, ...colours, ...voice, ...plain, file)
}

export const encodeAudio = (wave: string, file: string): void => ffmpeg('-i', wave, ...voice, ...plain, file)

/** The length ffprobe reads from the file itself, to the millisecond. */
export const lengthSec = (file: string): number => {
  const asked = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file]
  return Math.round(Number(execFileSync('ffprobe', asked, { encoding: 'utf8' })) * 1000) / 1000
}
