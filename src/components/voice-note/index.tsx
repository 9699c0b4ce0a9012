import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { speak } from '../../platform/spoken'
import { playVoice } from '../../platform/voice'
import { Icon } from '../icon'
import './index.scss'

interface VoiceNoteProps {
  /** Where it is played from, asked for when somebody wants to hear it; null when it is gone. */
  url: () => Promise<string | null>
  sec: number
}

type State = 'still' | 'playing' | 'failed'

const wordsOf = (state: State, sec: number): string => {
  if (state === 'failed') return '放不出来，再点一下'
  return state === 'playing' ? '正在放，点一下停' : `听这段话，${sec} 秒`
}

/** Somebody's voice: a tap plays it, another stops it. */
export function VoiceNote({ url, sec }: VoiceNoteProps) {
  const [state, setState] = useState<State>('still')
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])
  const tap = async () => {
    stop.current()
    stop.current = () => undefined
    if (state === 'playing') return setState('still')
    const src = await url()
    if (src === null) return setState('failed')
    setState('playing')
    stop.current = playVoice(src, (failed) => setState(failed ? 'failed' : 'still'))
  }
  const words = wordsOf(state, sec)
  return (
    <View
      className="voice-note"
      hoverClass="row--press"
      onClick={tap}
      {...speak({ role: 'button', label: words })}
    >
      <Icon name={state === 'playing' ? 'pause' : 'play'} />
      <Text className="voice-note__words">{words}</Text>
    </View>
  )
}
