import type { Copy } from './types'

export const copy: Copy = (data) =>
  new Promise((resolve) => {
    wx.setClipboardData({ data, success: () => resolve(true), fail: () => resolve(false) })
  })
