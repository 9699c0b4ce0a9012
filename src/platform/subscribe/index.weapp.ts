import type { AskToSubscribe, OpenSettings, Said } from './types'

const RESULTS = ['accept', 'reject', 'ban', 'filter'] as const

/** Templates whose choice is kept by 总是保持以上选择; the others aren't listed. */
const keptChoices = (): Promise<Record<string, string>> =>
  new Promise((resolve) => {
    wx.getSetting({
      withSubscriptions: true,
      success: ({ subscriptionsSetting }) =>
        resolve((subscriptionsSetting?.itemSettings ?? {}) as Record<string, string>),
      fail: () => resolve({}),
    })
  })

const alwaysOf = (kept: string | undefined): Said['always'] =>
  kept === undefined ? null : kept === 'accept' ? 'accept' : 'reject'

export const askToSubscribe: AskToSubscribe = (ids) => {
  // Older versions of WeChat have no such panel.
  if (ids.length === 0 || typeof wx.requestSubscribeMessage !== 'function') return Promise.resolve([])
  const answered = new Promise<Record<string, unknown>>((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: ids,
      success: (said) => resolve({ ...said }),
      fail: () => resolve({}),
    })
  })
  return answered.then(async (said) => {
    const heard = ids.flatMap((id) => {
      const result = RESULTS.find((one) => one === said[id])
      return result ? [{ id, result }] : []
    })
    if (heard.length === 0) return []
    const kept = await keptChoices()
    return heard.map((one) => ({ ...one, always: alwaysOf(kept[one.id]) }))
  })
}

export const openSettings: OpenSettings = (ids) =>
  new Promise((resolve) => {
    wx.openSetting({
      withSubscriptions: true,
      success: ({ subscriptionsSetting }) => {
        if (!subscriptionsSetting) return resolve([])
        const kept = (subscriptionsSetting.itemSettings ?? {}) as Record<string, string>
        resolve(ids.map((id) => ({ id, always: alwaysOf(kept[id]) })))
      },
      fail: () => resolve([]),
    })
  })
