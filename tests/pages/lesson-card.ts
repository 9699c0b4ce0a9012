import type { LessonCard } from '@contract/lesson'

/** A lesson of 21 and a half minutes, left at 12:40. */
export const lessonCard = (changes: Partial<LessonCard> = {}): LessonCard => ({
  id: 'l-land-lease',
  title: '土地流转合同，签字前先看这五条',
  category: 'policy',
  medium: 'video',
  durationSec: 1_290,
  watchedSec: 660,
  positionSec: 760,
  ...changes,
})
