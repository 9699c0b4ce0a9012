import { Cron } from 'croner'

/**
 * The next due moment of a production cron: seven fields 秒 分 时 日 月 星期 年, in Beijing time.
 * Weekday numbers mean different days in different versions of the documentation (PLATFORM §6): only names pass.
 */
export function parseSchedule(expression: string): (after: Date) => Date | null {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7)
    throw new Error(`cron "${expression}" has ${fields.length} fields, the service takes 7`)
  if (/\d/.test(fields[5] ?? ''))
    throw new Error(`cron "${expression}": write the weekday as MON to SUN, its numbers are ambiguous`)
  const cron = new Cron(expression, { timezone: 'Asia/Shanghai', paused: true, mode: '7-part' })
  return (after) => cron.nextRun(after)
}
