import type { ScanCode } from './types'

/** Any failure is a way back to typing, which always works. */
export const scanCode: ScanCode = () =>
  new Promise((resolve) => {
    wx.scanCode({
      onlyFromCamera: true,
      scanType: ['qrCode'],
      success: ({ result }) => resolve(result),
      fail: () => resolve(null),
    })
  })
