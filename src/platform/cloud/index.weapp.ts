import type { CallFunction } from './types'

wx.cloud.init({ traceUser: false })

export const callFunction: CallFunction = async (name, event) => {
  const answer = await wx.cloud.callFunction({ name, data: event as WechatMiniprogram.IAnyObject })
  return answer.result
}
