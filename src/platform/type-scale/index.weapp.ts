import type { OnTypeScale, TypeScaleNow } from './types'

/** Standard type of WeChat, in px: only older clients need it, which tell the size and not the factor. */
const STANDARD_PX = 17

export const typeScaleNow: TypeScaleNow = () => {
  const { fontSizeScaleFactor, fontSizeSetting } = wx.getAppBaseInfo() as {
    fontSizeScaleFactor?: number
    fontSizeSetting?: number
  }
  return fontSizeScaleFactor ?? (fontSizeSetting ?? STANDARD_PX) / STANDARD_PX
}

/** WeChat tells of no change; whoever went to its settings comes back by a show. */
export const onTypeScale: OnTypeScale = (told) => {
  wx.onAppShow(told)
  return () => wx.offAppShow(told)
}
