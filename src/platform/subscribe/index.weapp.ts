import type { AskToSubscribe, OpenSettings, Said } from './types'

const RESULTS = ['accept', 'reject', 'ban', 'filter'] as const

/** 接收通知 is off in WeChat's settings: no panel comes, whatever the template. */
const SWITCHED_OFF = 20004

type Always = (id: string) => Said['always']
type Told = { subscriptionsSetting?: { mainSwitch: boolean; itemSettings?: Record<string, unknown> } }

/** Templates whose choice is kept by 总是保持以上选择; the others aren't listed. With the main switch off all are refused. */
const alwaysIn =
  ({ subscriptionsSetting }: Told): Always =>
  (id) => {
    if (subscriptionsSetting?.mainSwitch === false) return 'reject'
    const kept = subscriptionsSetting?.itemSettings?.[id]
    return kept === undefined ? null : kept === 'accept' ? 'accept' : 'reject'
  }

const keptChoices = (): Promise<Always> =>
  new Promise((resolve) => {
    wx.getSetting({
      withSubscriptions: true,
      success: (told) => resolve(alwaysIn(told)),
      fail: () => resolve(() => null),
    })
  })

export const askToSubscribe: AskToSubscribe = (ids) => {
  // Older versions of WeChat have no such panel.
  if (ids.length === 0 || typeof wx.requestSubscribeMessage !== 'function') return Promise.resolve([])
  const answered = new Promise<Record<string, unknown>>((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: ids,
      success: (said) => resolve({ ...said }),
      fail: ({ errCode }) =>
        resolve(errCode === SWITCHED_OFF ? Object.fromEntries(ids.map((id) => [id, 'reject'])) : {}),
    })
  })
  return answered.then(async (said) => {
    const heard = ids.flatMap((id) => {
      const result = RESULTS.find((one) => one === said[id])
      return result ? [{ id, result }] : []
    })
    if (heard.length === 0) return []
    const always = await keptChoices()
    return heard.map((one) => ({ ...one, always: always(one.id) }))
  })
}

export const openSettings: OpenSettings = (ids) =>
  new Promise((resolve) => {
    wx.openSetting({
      withSubscriptions: true,
      success: (told) => {
        if (!told.subscriptionsSetting) return resolve([])
        const always = alwaysIn(told)
        resolve(ids.map((id) => ({ id, always: always(id) })))
      },
      fail: () => resolve([]),
    })
  })
