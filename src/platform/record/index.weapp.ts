import { MOST_SEC, type Record } from './types'

type Told = Parameters<Record>[0]

/** WeChat has one recorder, and nothing is ever taken off it again. */
let told: Told | null = null
const over: Told['onOver'] = (recording) => {
  const hears = told
  told = null
  hears?.onOver(recording)
}

const created = () => {
  const manager = wx.getRecorderManager()
  manager.onStart(() => told?.onBegun())
  manager.onStop(({ tempFilePath, duration, fileSize }) =>
    over({
      file: { name: tempFilePath.split('/').pop() ?? '', bytes: fileSize, at: tempFilePath },
      sec: Math.max(1, Math.round(duration / 1_000)),
    }),
  )
  manager.onError(() => over(null))
  return manager
}
let only: WechatMiniprogram.RecorderManager | null = null

/** One channel at a low rate: a voice, in a tenth of what the standard would take. */
export const record: Record = (wanted) => {
  only ??= created()
  told = wanted
  only.start({
    duration: MOST_SEC * 1_000,
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
    format: 'mp3',
  })
  const manager = only
  return () => manager.stop()
}
