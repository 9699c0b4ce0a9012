import type { KeepUnshared } from './types'

/** A browser has no such menu. */
export const keepUnshared: KeepUnshared = () => undefined
