interface Stopped {
  tempFilePath: string
  duration: number
  fileSize: number
}

/** `wx.getRecorderManager`, which listens at once and hears eight seconds, and the clipboard. */
export const createVoice = () => {
  const told = { start: () => {}, stop: (_: Stopped) => {} }
  const copied: string[] = []
  return {
    copied,
    wx: {
      getRecorderManager: () => ({
        onStart: (tell: () => void) => {
          told.start = tell
        },
        onStop: (tell: (stopped: Stopped) => void) => {
          told.stop = tell
        },
        onError: () => undefined,
        start: () => told.start(),
        stop: () => told.stop({ tempFilePath: 'wxfile://tmp_voice.mp3', duration: 8_000, fileSize: 48_000 }),
      }),
      setClipboardData: ({ data, success }: { data: string; success: () => void }) => {
        copied.push(data)
        success()
      },
    },
  }
}
