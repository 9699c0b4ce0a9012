import { drawings } from '../drawings'
import type { Slide, VideoLesson } from '../lesson'
import { grounds, pictureOn, placed, words } from './ground'
import { windowAt } from './window'
import { wrapped } from './wrap'

const { text, read, faint, hair } = grounds.dusk
const longestLine = 14

/** The lesson's own row of windows along the foot: one a slide, lit up to the one that is on. */
const foot = (count: number, lit: number): string => {
  const row = Array.from({ length: count }, (_, i) => windowAt(36 + i * 23, 324, 16, i < lit)).join('')
  return `<path d="M0 310H640" stroke="${hair}"/>${row}${words(560, 340, '屋场云', { size: 15, fill: read })}`
}

export const titlePicture = (lesson: VideoLesson): string => {
  const title = wrapped(lesson.title, 10)
  const rows = title.map((line, i) => words(36, 116 + i * 48, line, { size: 36, fill: text, bold: true }))
  const summary = wrapped(lesson.summary, 20)
  const below = 116 + title.length * 48
  const under = summary.map((line, i) => words(36, below + 4 + i * 28, line, { size: 18, fill: read }))
  const roof = `<path d="M410 122 512 52 614 122" fill="none" stroke="${hair}" stroke-width="2"/>`
  const drawing = placed(drawings[lesson.cover], 427, 112, 170)
  return pictureOn(
    'dusk',
    640,
    360,
    roof + rows.join('') + under.join('') + drawing + foot(lesson.slides.length, 0),
  )
}

/** The slide with its lines heard up to `spoken`; −1 while its heading is introduced. */
export const slidePicture = (lesson: VideoLesson, slide: Slide, spoken: number): string => {
  const lines = slide.lines.map(([shown], i) => {
    if (shown.length > longestLine) throw new Error(`${lesson.id}: “${shown}” is longer than a line`)
    const y = 138 + i * 47
    const look = { size: 26, fill: i === spoken ? text : i < spoken ? read : faint, bold: i === spoken }
    return windowAt(36, y - 21, 21, i <= spoken) + words(70, y, shown, look)
  })
  const nth = lesson.slides.indexOf(slide) + 1
  const above = words(36, 42, lesson.title, { size: 18, fill: read })
  const heading = words(36, 88, slide.heading, { size: 34, fill: text, bold: true })
  const drawing = placed(drawings[slide.drawing], 452, 116, 156)
  return pictureOn(
    'dusk',
    640,
    360,
    above + heading + lines.join('') + drawing + foot(lesson.slides.length, nth),
  )
}
