import { addDays, dayOf } from '@domain/day'
import { dayWords } from '../../../words/moments'

const LATER = [2, 4, 7, 14, 30]
/** Nobody puts anything off longer: the server's own bound. */
const LONGEST = 60

/**
 * Days that can be promised instead: after today and after what was promised.
 * @example laterDays('2026-12-15', new Date('2026-12-15T19:30:00+08:00'))[0] // { id: '2026-12-17', name: '12 月 17 日' }
 */
export function laterDays(dueOn: string | null, now: Date): { id: string; name: string }[] {
  const today = dayOf(now)
  const from = dueOn !== null && dueOn > today ? dueOn : today
  return LATER.map((days) => addDays(from, days))
    .filter((day) => day <= addDays(today, LONGEST))
    .map((id) => ({ id, name: dayWords(id) }))
}
