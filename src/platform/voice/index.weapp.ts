import type { PlayVoice } from './types'

/** Heard with the phone's own switch at silent too: whoever taps wants to hear. */
export const playVoice: PlayVoice = (src, onOver) => {
  const player = wx.createInnerAudioContext()
  player.onEnded(() => onOver(false))
  player.onError(() => onOver(true))
  player.obeyMuteSwitch = false
  player.src = src
  player.play()
  return () => player.destroy()
}
