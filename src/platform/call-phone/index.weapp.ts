import type { CallPhone } from './types'

/** WeChat says cancel as a failure, which it is not. */
export const callPhone: CallPhone = async (phoneNumber) => {
  try {
    await wx.makePhoneCall({ phoneNumber })
  } catch (cause) {
    console.info('not called', cause)
  }
}
