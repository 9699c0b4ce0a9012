import { type DrawingName, drawings } from '../drawings'
import type { ArticleSection } from '../lesson'
import { grounds, pictureOn, placed, words } from './ground'
import { windowAt } from './window'

/** What stands for a lesson in a list: its drawing under a roof, no words. */
export const coverPicture = (drawing: DrawingName): string => {
  const roof = `<path d="M60 104 240 22 420 104" fill="none" stroke="${grounds.dusk.hair}" stroke-width="3"/>`
  return pictureOn('dusk', 480, 270, roof + placed(drawings[drawing], 150, 72, 180))
}

/** A drawing on the lime wall with what to see in it written beside. */
export const sectionPicture = ({ drawing, labels }: NonNullable<ArticleSection['picture']>): string => {
  const { text } = grounds.lime
  const top = 180 - (labels.length - 1) * 27
  const rows = labels.map((label, i) => {
    const y = top + i * 54
    return windowAt(318, y - 13, 20, true, 'lime') + words(354, y + 6, label, { size: 26, fill: text })
  })
  return pictureOn('lime', 640, 360, placed(drawings[drawing], 48, 64, 232) + rows.join(''))
}
