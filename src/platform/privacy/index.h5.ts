import type { AgreeButton, OpenContract, PrivacyContract } from './types'

/** Outside WeChat there is only our own notice. */
export const privacyContract: PrivacyContract = async () => ({ name: null, pending: false })

export const openContract: OpenContract = () => undefined

export const agreeButton: AgreeButton = () => ({})
