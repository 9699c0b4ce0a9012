import { addDays, dayOf } from '@domain/day'
import { dayWords } from '../../../words/moments'

const SOONER = [1, 2, 3, 5, 7]

/** The day that its kind allows: the server's own. */
export const BY_RULE = ''

/**
 * Days by which it can be asked to be done: the one its kind allows, and sooner ones.
 * @example daysUntil('2026-12-22', new Date('2026-12-15T19:30:00+08:00'))[1] // { id: '2026-12-16', name: '12 月 16 日前' }
 */
export function daysUntil(dueBy: string, now: Date): { id: string; name: string }[] {
  const sooner = SOONER.map((days) => addDays(dayOf(now), days)).filter((day) => day < dueBy)
  return [
    { id: BY_RULE, name: `照规矩，${dayWords(dueBy)}前` },
    ...sooner.map((id) => ({ id, name: `${dayWords(id)}前` })),
  ]
}
