import type { KeepUnshared, ShareButton } from './types'

export const keepUnshared: KeepUnshared = () => void wx.hideShareMenu({})

export const shareButton: ShareButton = { openType: 'share' }
