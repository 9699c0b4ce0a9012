import { Text, View } from '@tarojs/components'
import { speak } from '../../platform/spoken'
import { clockText } from '../../words/spans-of-time'
import { type LineView, percentAt } from './line-view'
import type { Playhead } from './playhead'
import { usePlayhead } from './use-playhead'
import './watched-line.scss'

/** The amber bar and its time: all that moves while a lesson plays. */
function Now({ playhead, durationSec }: { playhead: Playhead; durationSec: number }) {
  const sec = usePlayhead(playhead, Math.floor)
  const percent = percentAt(sec, durationSec)
  return (
    <>
      <View className="line__label" style={{ left: `${percent}%`, transform: `translateX(-${percent}%)` }}>
        <Text>{clockText(sec)}</Text>
      </View>
      <View className="line__now" style={{ left: `${percent}%` }} />
    </>
  )
}

const place = ({ leftPercent, widthPercent }: { leftPercent: number; widthPercent: number }) => ({
  left: `${leftPercent}%`,
  width: `${widthPercent}%`,
})

interface WatchedLineProps {
  view: LineView
  playhead: Playhead
  durationSec: number
  /** 看过, 没看 in this medium's own verb. */
  verb: string
  onGoTo: (sec: number) => void
}

export function WatchedLine({ view, playhead, durationSec, verb, onGoTo }: WatchedLineProps) {
  return (
    <View className="line">
      <View className="line__track">
        {view.watched.map((part) => (
          <View key={part.leftPercent} className="line__watched" style={place(part)} />
        ))}
        {view.ticks.map((tick) => (
          <View
            key={tick.leftPercent}
            className={tick.onWatched ? 'line__tick line__tick--light' : 'line__tick'}
            style={{ left: `${tick.leftPercent}%` }}
          />
        ))}
        <Now playhead={playhead} durationSec={durationSec} />
        {view.hatches.map((hatch) => (
          <View
            key={hatch.fromSec}
            className="line__hatch"
            style={place(hatch)}
            onClick={() => onGoTo(hatch.fromSec)}
            {...speak({ role: 'button', label: hatch.label })}
          />
        ))}
      </View>
      <View className="line__legend">
        <View className="line__keys">
          <View className="line__key line__key--watched" />
          <Text>{verb}过</Text>
          <View className="line__key line__key--not" />
          <Text>没{verb}</Text>
        </View>
        {view.skipped && <Text>{view.skipped}</Text>}
      </View>
    </View>
  )
}
