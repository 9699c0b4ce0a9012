import type { Figures, RowsBy } from '@contract/tallies'
import { Text, View } from '@tarojs/components'
import { Icon } from '../components/icon'
import { speak } from '../platform/spoken'
import { Card, FigLine } from './card'
import { type ChannelKey, hoursView } from './hours-view'
import './pictures.scss'

type Open = ((by: RowsBy) => void) | null

function Key({
  channelKey: { channel, words, by, empty },
  onOpen,
}: {
  channelKey: ChannelKey
  onOpen: Open
}) {
  const opens = onOpen && !empty
  return (
    <View
      className="fig__key"
      {...(opens && { hoverClass: 'row--press', onClick: () => onOpen(by) })}
      {...speak(opens ? { role: 'button', label: `${words} 学时，打开` } : {})}
    >
      <View className={`fig__swatch fig__part--${channel}`} />
      <Text className={opens ? 'fig__key-words fig__key-words--opens' : 'fig__key-words'}>{words}</Text>
    </View>
  )
}

/** 学了多少: each category a bar, its channels told apart by pattern. */
export function HoursCard({ figures, onOpen }: { figures: Figures; onOpen: Open }) {
  const view = hoursView(figures, figures.season?.secPerHour ?? 1)
  if (figures.season === null) return null
  if (view.empty && view.lines.every(({ empty }) => empty))
    return (
      <Card title="学了多少">
        <View className="fig__sentence">
          <Text>这一季还没有学时，学满一分钟就有一笔。</Text>
        </View>
      </Card>
    )
  return (
    <Card title="学了多少" end={view.total} onEnd={onOpen && (() => onOpen(view.by))}>
      <View className="fig__keys">
        {view.keys.map((key) => (
          <Key key={key.channel} channelKey={key} onOpen={onOpen} />
        ))}
      </View>
      {view.lines.map((line) => (
        <FigLine
          key={line.category}
          heard={line.heard}
          onOpen={onOpen && !line.empty ? () => onOpen(line.by) : null}
        >
          <View className={`fig__name fig__category fig__category--${line.category}`}>
            <Icon name={line.category} small />
            <Text className="fig__word">{line.name}</Text>
          </View>
          <View className="fig__bar" {...speak({ hidden: true })}>
            {line.parts.map(({ channel, percent }) => (
              <View
                key={channel}
                className={`fig__part fig__part--${channel}`}
                style={{ width: `${percent}%` }}
              />
            ))}
          </View>
          <Text className="fig__value">{line.hours}</Text>
        </FigLine>
      ))}
    </Card>
  )
}
