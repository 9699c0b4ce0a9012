import type { NetworkNow, OnNetwork } from './types'

export const networkNow: NetworkNow = async () => {
  const { networkType, weakNet } = await wx.getNetworkType()
  if (networkType === 'none') return 'offline'
  return weakNet ? 'weak' : 'fine'
}

type Changed = WechatMiniprogram.OnNetworkStatusChangeCallback
type Weakened = WechatMiniprogram.OnNetworkWeakChangeCallback

export const onNetwork: OnNetwork = (told) => {
  const changed: Changed = ({ isConnected }) => told(isConnected ? 'fine' : 'offline')
  const weakened: Weakened = ({ weakNet }) => told(weakNet ? 'weak' : 'fine')
  wx.onNetworkStatusChange(changed)
  wx.onNetworkWeakChange(weakened)
  return () => {
    // The typings give the listener to be removed another shape than the one that was added.
    wx.offNetworkStatusChange(changed as never)
    wx.offNetworkWeakChange(weakened)
  }
}
