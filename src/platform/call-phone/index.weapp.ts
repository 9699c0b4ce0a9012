import type { CallPhone } from './types'

/** Closing the dialler again is no failure. */
export const callPhone: CallPhone = (number) =>
  new Promise((resolve) => {
    wx.makePhoneCall({ phoneNumber: number, complete: () => resolve() })
  })
