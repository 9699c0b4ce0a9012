import type { LessonCard } from '@contract/lesson'
import type { Home } from '@contract/study'
import { localPosition } from '../../learning/watching'

const withPosition = (card: LessonCard | null): LessonCard | null =>
  card && { ...card, positionSec: localPosition(card.id, card.positionSec) ?? card.positionSec }

/** The server hears of a position once a minute; this phone knows it to the second. */
export const asThisPhoneKnows = (home: Home): Home => ({
  ...home,
  resume: withPosition(home.resume),
  next: withPosition(home.next),
})
