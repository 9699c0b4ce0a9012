import type { KeepUnshared, ShareButton } from './types'

/** A browser has no such menu. */
export const keepUnshared: KeepUnshared = () => undefined

export const shareButton: ShareButton = null
