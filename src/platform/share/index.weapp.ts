import type { KeepUnshared } from './types'

export const keepUnshared: KeepUnshared = () => void wx.hideShareMenu({})
