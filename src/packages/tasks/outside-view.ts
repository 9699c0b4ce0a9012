import type { Category } from '@contract/categories'
import type { InputOf } from '@contract/core'
import type { tasks } from '@contract/tasks'
import { addDays, dayOf } from '@domain/day'
import { nearDayWords } from '../../words/moments'

/** What was filled in so far, as it stands in the fields. */
export interface OutsideForm {
  /** Null is today, whatever day that is by the server's clock. */
  on: string | null
  what: string
  category: Category | null
  minutes: string
  /** The id of the picture that has arrived. */
  photo: string | null
}

export const emptyOutside: OutsideForm = {
  on: null,
  what: '',
  category: null,
  minutes: '',
  photo: null,
}

/** As many days stand there at first, and come with each tap on 更早的. */
export const WEEK = 7

/**
 * Days to choose from, today first, as many as it takes to show the chosen one.
 * @example daysBack(now, 7, '2026-12-15').length // 7
 */
export const daysBack = (now: Date, count: number, chosen: string): { id: string; name: string }[] => {
  const today = dayOf(now)
  const since = Math.round((Date.parse(today) - Date.parse(chosen)) / 86_400_000) + 1
  return Array.from({ length: Math.max(count, since) }, (_, i) => {
    const id = addDays(today, -i)
    return { id, name: nearDayWords(id, now) }
  })
}

/** What is still missing, in the words of the button; null when it can be handed in. */
export function missingIn({ what, category, minutes, photo }: OutsideForm): string | null {
  const letters = what.trim().length
  const long = Number(minutes)
  if (letters < 2) return '先写学了什么'
  if (letters > 100) return '写短些，一百个字以内'
  if (category === null) return '选哪一类'
  if (!(long >= 5 && long <= 480)) return '分钟写 5 到 480'
  return photo === null ? '添一张照片' : null
}

/** As the server takes it; of a form that misses nothing. */
export const outsideOf = (
  { on, what, category, minutes, photo }: OutsideForm,
  now: Date,
): Omit<InputOf<typeof tasks.handInOutside>, 'key'> => ({
  on: on ?? dayOf(now),
  what: what.trim(),
  category: category ?? 'theory',
  minutes: Math.round(Number(minutes)),
  photo: photo ?? '',
})
