import type { Copy } from './types'

export const copy: Copy = (words) =>
  navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  )
