import { createHash, timingSafeEqual } from 'node:crypto'

/** A shorter one could be guessed; then there is none. */
const SHORTEST = 16

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * Whether a secret is the environment's, in a time that tells nothing of how far it agreed.
 * @example secretMatches('abc', undefined) // false: an environment without a secret lets nobody in
 */
export const secretMatches = (given: string, expected: string | undefined): boolean =>
  expected !== undefined &&
  expected.length >= SHORTEST &&
  timingSafeEqual(digest(given.trim()), digest(expected))
