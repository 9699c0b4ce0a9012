import { isPlainObject } from './document'

/** Puts one reading of the clock, moved by each mark's own offset, in place of every `$tcb_server_date`. */
export function resolveServerDates<T>(value: T, now: Date): T {
  if (Array.isArray(value)) return value.map((element) => resolveServerDates(element, now)) as T
  if (!isPlainObject(value)) return value
  const mark = value.$tcb_server_date
  if (isPlainObject(mark)) return new Date(now.getTime() + Number(mark.offset ?? 0)) as T
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, resolveServerDates(inner, now)]),
  ) as T
}
