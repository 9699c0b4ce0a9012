import type { OnApp } from './types'

export const onAppShow: OnApp = (told) => {
  wx.onAppShow(told)
  return () => wx.offAppShow(told)
}
