/** WeChat pushes its verdict within half an hour (PLATFORM §2); after that a person looks, verdict or none. */
const LOOKED_AT_AFTER_MS = 45 * 60_000

/**
 * From when a reviewer looks at a picture whose verdict hasn't come.
 * @example lookedAtFrom(new Date('2026-12-15T11:00:00Z')) // 2026-12-15T11:45:00Z
 */
export const lookedAtFrom = (at: Date): Date => new Date(at.getTime() + LOOKED_AT_AFTER_MS)
