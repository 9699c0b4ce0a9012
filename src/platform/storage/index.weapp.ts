import type { Forget, ForgetAll, Store, Stored } from './types'

// WeChat keeps the storage of each of its users apart by itself.
export const stored: Stored = (name) => (wx.getStorageSync(name) as string) || null

export const store: Store = (name, value) => {
  try {
    wx.setStorageSync(name, value)
  } catch (cause) {
    console.warn('not stored', name, cause)
  }
}

export const forget: Forget = (name) => wx.removeStorageSync(name)

export const forgetAll: ForgetAll = () => wx.clearStorageSync()
