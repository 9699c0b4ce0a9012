import type { ArticleLesson, ArticleSection } from './lesson'
import { drawSmallPng } from './picture/rasterise'
import { sectionPicture } from './picture/still'

const charactersPerSec = 4.5
const lookingSec = 8

/** Nominal reading: an unhurried reader's pace and a look at the picture, within what one screen may earn. */
export const readingSec = ({ title, text, picture }: ArticleSection): number => {
  const sec = (title.length + text.length) / charactersPerSec + (picture ? lookingSec : 0)
  return Math.min(60, Math.max(20, Math.round(sec)))
}

export type MadeSection = { title: string; text: string; image?: string; sec: number }

/** Draws the pictures of an article; `fileOf` names where the nth goes, on disk and in the index. */
export const makeArticle = (
  lesson: ArticleLesson,
  fileOf: (name: string) => { path: string; listed: string },
): MadeSection[] =>
  lesson.sections.map((section, i) => {
    const { title, text, picture } = section
    const made = { title, text, sec: readingSec(section) }
    if (!picture) return made
    const { path, listed } = fileOf(`${i + 1}.png`)
    drawSmallPng(sectionPicture(picture), 960, path)
    return { ...made, image: listed }
  })
