import fc from 'fast-check'
import { codeOf, judge, minuteOf, windowEnd, windowOf } from '../../../cloudfunctions/sessions/rules/codes'
import { cases } from '../../drive/cases'

const begunAt = new Date('2026-12-31T23:30:00+08:00')
const running = { state: 'running' as const, begunAt, endedAt: null, confirmed: null }
/** A code that names its window. */
const codesOf = (window: number) => [String(window % 1_000_000).padStart(6, '0')]
const at = (text: string) => new Date(text)
const judged = (
  code: string,
  typed: Date,
  now: Date,
  session: Parameters<typeof judge>[0]['session'] = running,
) => judge({ session, code, at: typed, now, codesOf })
const shownAt = (moment: Date) => codesOf(windowOf(moment))[0]!

describe('a rotating code', () => {
  const shown = at('2026-12-31T23:59:30+08:00')
  it.each([
    ['the first moment of its window, the last of the year', '2026-12-31T23:59:30.000+08:00', 'right'],
    ['the last moment of its window', '2026-12-31T23:59:59.999+08:00', 'right'],
    ['the window after it, in the new year', '2027-01-01T00:00:29.999+08:00', 'right'],
    ['the window before it', '2026-12-31T23:59:00.000+08:00', 'right'],
    ['a moment before that', '2026-12-31T23:58:59.999+08:00', 'wrong'],
    ['the first moment of the second window after it', '2027-01-01T00:00:30.000+08:00', 'wrong'],
  ])('typed at %s', (_, typed, says) => {
    expect(judged(shownAt(shown), at(typed), at(typed))).toBe(says)
  })
  it.each([
    ['at once', 0, 'right'],
    ['three minutes later', 180_000, 'right'],
    ['a moment after that', 180_001, 'late'],
    ['72 hours later', 72 * 3_600_000, 'late'],
    ['a moment after 72 hours', 72 * 3_600_000 + 1, 'tooLongAgo'],
  ])('that arrives %s', (_, lateMs, says) => {
    expect(judged(shownAt(shown), shown, new Date(shown.getTime() + lateMs))).toBe(says)
  })
  it('fits no moment before the session or two minutes after its end', () => {
    const early = at('2026-12-31T23:28:59.000+08:00')
    expect(judged(shownAt(early), early, early)).toBe('outside')
    const ended = { ...running, state: 'ended' as const, endedAt: shown }
    const later = (ms: number) => new Date(shown.getTime() + ms)
    expect(judged(shownAt(later(120_000)), later(120_000), later(120_000), ended)).toBe('right')
    expect(judged(shownAt(later(120_001)), later(120_001), later(120_001), ended)).toBe('outside')
  })
  it('fits no moment that is still to come', () => {
    const ahead = new Date(shown.getTime() + 61_000)
    expect(judged(shownAt(ahead), ahead, shown)).toBe('outside')
  })
  it('means nothing before the host has begun, or once it is cancelled', () => {
    const planned = { ...running, state: 'planned' as const, begunAt: null }
    expect(judged(shownAt(shown), shown, shown, planned)).toBe('notRunning')
    expect(judged(shownAt(shown), shown, shown, { ...running, state: 'cancelled' })).toBe('notRunning')
  })
  it('that arrives once the minutes are confirmed waits for the host, however soon', () => {
    const confirmed = { minutes: 60, byId: 'p1', at: shown }
    expect(judged(shownAt(shown), shown, shown, { ...running, state: 'confirmed', confirmed })).toBe('late')
  })
  it('of an older key is taken too, so that a key can change in mid-session', () => {
    const two = (window: number) => ['999999', ...codesOf(window)]
    expect(judge({ session: running, code: shownAt(shown), at: shown, now: shown, codesOf: two })).toBe(
      'right',
    )
  })
  it('is six digits whatever the hash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(codeOf(Buffer.from(bytes).toString('base64url'))).toMatch(/^\d{6}$/)
      }),
      cases(50),
    )
  })
  it('lies in exactly one window, and its minute counts from the beginning', () => {
    expect(windowEnd(windowOf(shown))).toEqual(at('2027-01-01T00:00:00.000+08:00'))
    expect(minuteOf(at('2027-01-01T00:00:10+08:00'), begunAt)).toBe(30)
    expect(minuteOf(begunAt, begunAt)).toBe(0)
  })
})
