import type { SessionRecord } from '@records/index'

/** A code lives for one window; the windows beside it are taken too, for slow fingers (DESIGN §4). */
export const WINDOW_MS = 30_000
const BESIDE = [-1, 0, 1]

/** So long after the claimed moment a code may arrive and still speak for itself. */
const ON_TIME_MS = 3 * 60_000
/** Claims older than this are never taken. */
const OLDEST_MS = 72 * 60 * 60_000
/** A host ends the session while the last ones still type. */
const AFTER_END_MS = 2 * 60_000
/** A phone that learned the server's clock over a slow network may be off by this much. */
const OFF_MS = 60_000

/** @example windowOf(new Date(59_999)) // 1 */
export const windowOf = (at: Date): number => Math.floor(at.getTime() / WINDOW_MS)

/** @example windowEnd(1) // new Date(60_000) */
export const windowEnd = (window: number): Date => new Date((window + 1) * WINDOW_MS)

/**
 * Six digits out of a keyed hash. A million of them, ten tries an hour: that is what keeps guessing out, so the slight
 * unevenness of the remainder is of no matter.
 * @example codeOf('AAAAAQ') // '000001'
 */
export const codeOf = (hash: string): string =>
  String(Buffer.from(hash, 'base64url').readUInt32BE(0) % 1_000_000).padStart(6, '0')

export type Judgement = 'right' | 'late' | 'wrong' | 'outside' | 'tooLongAgo' | 'notRunning'

interface Claim {
  session: Pick<SessionRecord, 'state' | 'begunAt' | 'endedAt' | 'confirmed'>
  code: string
  /** When it was typed, as the phone says. */
  at: Date
  now: Date
  /** The right codes of a window, one a key version. */
  codesOf: (window: number) => string[]
}

/**
 * What a code is worth. `late` is right and arrived more than three minutes after it was typed, or after the minutes were
 * confirmed, so the host decides;
 * `outside` is a moment at which no code was shown.
 * @example a code of the window 12:00:00–12:00:29, typed at 12:00:59 and there at 12:03:59 → 'right'
 */
export function judge({ session, code, at, now, codesOf }: Claim): Judgement {
  if (session.begunAt === null || session.state === 'planned' || session.state === 'cancelled')
    return 'notRunning'
  const age = now.getTime() - at.getTime()
  if (age > OLDEST_MS) return 'tooLongAgo'
  const after = session.endedAt && at.getTime() > session.endedAt.getTime() + AFTER_END_MS
  const before = at.getTime() < session.begunAt.getTime() - OFF_MS
  if (age < -OFF_MS || before || after) return 'outside'
  const window = windowOf(at)
  if (!BESIDE.some((step) => codesOf(window + step).includes(code))) return 'wrong'
  return age <= ON_TIME_MS && session.confirmed === null ? 'right' : 'late'
}

/**
 * The minute of a session in which a code was typed, its first being 0.
 * @example minuteOf(twenty past, begun at eight) // 20
 */
export const minuteOf = (at: Date, begunAt: Date): number =>
  Math.max(0, Math.floor((at.getTime() - begunAt.getTime()) / 60_000))
