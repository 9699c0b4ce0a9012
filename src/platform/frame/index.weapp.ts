import type { FrameNow } from './types'

export const frameNow: FrameNow = () => {
  const { statusBarHeight, windowWidth } = wx.getWindowInfo()
  const capsule = wx.getMenuButtonBoundingClientRect()
  return {
    statusBarPx: statusBarHeight,
    capsuleRowPx: capsule.height + 2 * (capsule.top - statusBarHeight),
    capsuleWidthPx: windowWidth - capsule.left,
  }
}
