import type { FrameNow } from './types'

export const frameNow: FrameNow = () => ({ statusBarPx: 0, capsuleRowPx: 48, capsuleWidthPx: 0 })
