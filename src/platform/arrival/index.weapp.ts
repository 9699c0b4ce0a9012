import type { OnArrival } from './types'

export const onArrival: OnArrival = (told) => {
  told(wx.getEnterOptionsSync().query)
  wx.onAppShow(({ query }) => told(query ?? {}))
}
