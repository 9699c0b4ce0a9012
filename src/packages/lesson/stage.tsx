import { Image, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'
import { clockText } from '../../words/spans-of-time'
import { percentAt } from './line-view'
import type { Playhead } from './playhead'
import { usePlayhead } from './use-playhead'
import './stage.scss'

/** Elapsed, a bar, the whole: moves once a second and renders nothing else. */
function Elapsed({ playhead, durationSec }: { playhead: Playhead; durationSec: number }) {
  const sec = usePlayhead(playhead, Math.floor)
  return (
    <View className="elapsed">
      <Text>{clockText(sec)}</Text>
      <View className="elapsed__track" {...speak({ hidden: true })}>
        <View className="elapsed__done" style={{ width: `${percentAt(sec, durationSec)}%` }} />
      </View>
      <Text>{clockText(durationSec)}</Text>
    </View>
  )
}

interface StageProps {
  coverUrl: string | null
  /** Under the button: where it goes on. */
  words: string
  playing: boolean
  onToggle: () => void
  /** 15 s back, for what has no controls of its own. */
  onBack?: () => void
  playhead: Playhead
  durationSec: number
}

/** Evening over the picture, one lamp to press. */
export function Stage({ coverUrl, words, playing, onToggle, onBack, playhead, durationSec }: StageProps) {
  return (
    <>
      {coverUrl && (
        <Image className="stage__cover" src={coverUrl} mode="aspectFill" {...speak({ hidden: true })} />
      )}
      <View className="stage__dusk">
        <View className="stage__keys">
          {onBack && (
            <View className="stage__key" onClick={onBack} {...speak({ role: 'button', label: '退回 15 秒' })}>
              <Icon name="back15" />
            </View>
          )}
          <View
            className="stage__lamp"
            onClick={onToggle}
            {...speak({ role: 'button', label: playing ? '暂停' : words })}
          >
            <Icon name={playing ? 'pause' : 'play'} />
          </View>
          {onBack && <View className="stage__balance" />}
        </View>
        <View className="stage__words">
          <Text>{words}</Text>
        </View>
        <Elapsed playhead={playhead} durationSec={durationSec} />
      </View>
    </>
  )
}

/** 16:9, without aspect-ratio. */
export function Screen({ children }: { children: ReactNode }) {
  return (
    <View className="stage">
      <View className="stage__in">{children}</View>
    </View>
  )
}
