import type { WishAccountRecord } from '@records/index'

/** What one WeChat account may hand in, and complain of, on a day. */
export const ASKS_A_DAY = 5
export const COMPLAINTS_A_DAY = 5
/** Each is checked by WeChat and perhaps by a reviewer, as an asking is. */
export const EDITS_A_DAY = 20

/** An account that has done nothing yet. */
export const freshWishAccount = (openid: string, now: Date, day: string): WishAccountRecord => ({
  _id: openid,
  v: 1,
  at: now,
  day,
  asked: 0,
  edited: 0,
  complained: 0,
  tries: 0,
  triesFrom: null,
})

/**
 * An account on a day: yesterday's counts are over, its wrong tries have their own 24 hours.
 * @example onDay({ day: '2026-12-14', asked: 5, … }, '2026-12-15', now).asked // 0
 */
export const onDay = (account: WishAccountRecord, day: string, now: Date): WishAccountRecord =>
  account.day === day
    ? { ...account, at: now }
    : { ...account, at: now, day, asked: 0, edited: 0, complained: 0 }

/** Letters and digits that nobody takes for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LETTERS = 9

/**
 * A tracking code out of random bytes: 32 letters, so each byte gives five even bits.
 * @example codeFrom(Buffer.alloc(9)) // '222-222-222'
 */
export const codeFrom = (bytes: Uint8Array): string =>
  written([...bytes.subarray(0, CODE_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length]).join(''))

/**
 * A code in threes, as it is shown and kept, however it was typed.
 * @example written('w7k3qx-m4p') // 'W7K-3QX-M4P'
 */
export const written = (code: string): string =>
  (code.toUpperCase().replaceAll('-', '').match(/.{3}/g) ?? []).join('-')
