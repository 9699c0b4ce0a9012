import type { SessionRecord } from '@records/index'

/** Longer over time than this, and nobody is going to end it. */
const OVERTIME_MS = 3 * 60 * 60_000

/**
 * Whether a running session was left by its host.
 * @example begun at 19:30 for 60 minutes, now 23:31 → true
 */
export const isForgotten = (
  { state, begunAt, minutes }: Pick<SessionRecord, 'state' | 'begunAt' | 'minutes'>,
  now: Date,
): boolean =>
  state === 'running' &&
  begunAt !== null &&
  now.getTime() > begunAt.getTime() + minutes * 60_000 + OVERTIME_MS
