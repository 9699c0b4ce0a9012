import type { Category } from '@contract/categories'
import type { LessonCard } from '@contract/lesson'
import { categoryName } from '../../components/category'
import { mediumWords } from '../../words/media'
import { clockText, creditText, halvesText, roughText } from '../../words/spans-of-time'

/** The one thing to do now. */
export interface ContinueView {
  lessonId: string
  category: Category
  categoryName: string
  /** 还要 10 分半，记 0.5 学时 */
  remaining: string
  title: string
  /** Null for a lesson not begun. */
  progress: { percent: number; words: string } | null
  /** 从 12:40 接着看 */
  action: string
  atSec: number
}

interface Around {
  /** Null between seasons, when nothing is credited. */
  secPerHour: number | null
  care: boolean
}

const partWords = (part: number, verb: string): string => {
  if (part < 0.15) return `${verb}了个开头`
  if (part < 0.4) return `${verb}了一小半`
  if (part <= 0.6) return `${verb}了一半`
  return part < 0.9 ? `${verb}了一大半` : `快${verb}完了`
}

const remainingOf = (card: LessonCard, { secPerHour, care }: Around): string => {
  const begun = card.watchedSec > 0
  const left = `${begun ? '还要 ' : ''}${roughText(card.durationSec - card.watchedSec)}`
  if (care || secPerHour === null) return left
  return `${left}，${mediumWords[card.medium].verb}完记 ${creditText(card.durationSec, secPerHour)}`
}

const actionOf = ({ medium, positionSec }: LessonCard): string => {
  const { verb } = mediumWords[medium]
  if (positionSec === 0) return `从头${verb}`
  return medium === 'article' ? '接着读' : `从 ${clockText(positionSec)} 接着${verb}`
}

/**
 * The card of the lesson to go on with, or to take up.
 * @param card with `positionSec` as this phone knows it
 */
export const continueView = (card: LessonCard, around: Around): ContinueView => {
  const { verb } = mediumWords[card.medium]
  const part = card.watchedSec / Math.max(1, card.durationSec)
  const figures = `${verb}了 ${halvesText(card.watchedSec)} / ${halvesText(card.durationSec + 29)} 分`
  return {
    lessonId: card.id,
    category: card.category,
    categoryName: categoryName[card.category],
    remaining: remainingOf(card, around),
    title: card.title,
    progress:
      card.watchedSec > 0
        ? { percent: Math.round(part * 100), words: around.care ? partWords(part, verb) : figures }
        : null,
    action: actionOf(card),
    atSec: card.positionSec,
  }
}
