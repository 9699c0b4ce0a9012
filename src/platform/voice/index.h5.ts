import type { PlayVoice } from './types'

export const playVoice: PlayVoice = (src, onOver) => {
  const player = new Audio(src)
  player.onended = () => onOver(false)
  player.onerror = () => onOver(true)
  player.play().catch(() => onOver(true))
  return () => {
    player.onerror = null
    player.pause()
  }
}
