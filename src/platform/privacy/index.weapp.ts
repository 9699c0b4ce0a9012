import type { AgreeButton, OpenContract, PrivacyContract } from './types'

const none = { name: null, pending: false }

/** Base libraries before 2.32.3 know no contract, and ask for nothing either. */
export const privacyContract: PrivacyContract = () =>
  new Promise((resolve) => {
    if (typeof wx.getPrivacySetting !== 'function') return resolve(none)
    wx.getPrivacySetting({
      success: ({ needAuthorization, privacyContractName }) =>
        resolve({ name: privacyContractName, pending: needAuthorization }),
      fail: () => resolve(none),
    })
  })

export const openContract: OpenContract = () => wx.openPrivacyContract({})

export const agreeButton: AgreeButton = (onAgreed) => ({
  openType: 'agreePrivacyAuthorization',
  onAgreePrivacyAuthorization: onAgreed,
})
