const DAYS_3_MS = 3 * 86_400_000

/**
 * When to look whether somebody who was reached has studied.
 * @example lookAfter(new Date('2026-12-15T19:30:00+08:00')) // 2026-12-18T19:30:00+08:00
 */
export const lookAfter = (at: Date): Date => new Date(at.getTime() + DAYS_3_MS)
