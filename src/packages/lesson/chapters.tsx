import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../components/icon'
import { List } from '../../components/list'
import { speak } from '../../platform/spoken'
import { type ChapterRow, type ChapterState, chapterAt, chapterRows } from './chapters-view'
import type { Playhead } from './playhead'
import { usePlayhead } from './use-playhead'
import './chapters.scss'

const icons: Record<ChapterState, IconName> = { done: 'done', skipped: 'alert', here: 'here', toCome: 'dot' }

function Chapter({ row, onGoTo }: { row: ChapterRow; onGoTo: (sec: number) => void }) {
  return (
    <View
      className={`row chapter chapter--${row.state}`}
      hoverClass="row--press"
      onClick={() => onGoTo(row.toSec)}
      {...speak({ role: 'button' })}
    >
      <View className="chapter__icon">
        <Icon name={icons[row.state]} />
      </View>
      <View className="row__words">
        <View className="chapter__title">
          <Text>{row.title}</Text>
        </View>
        {row.note && (
          <View className="row__note">
            <Text>{row.note}</Text>
          </View>
        )}
      </View>
      <Text className="chapter__end">{row.end}</Text>
    </View>
  )
}

interface ChaptersProps {
  lesson: Parameters<typeof chapterRows>[0]
  spans: Parameters<typeof chapterRows>[1]
  playhead: Playhead
  onGoTo: (sec: number) => void
}

/** What the lesson is made of; renders when another chapter begins. */
export function Chapters({ lesson, spans, playhead, onGoTo }: ChaptersProps) {
  const here = usePlayhead(playhead, (sec) => chapterAt(lesson.chapters, sec))
  if (lesson.chapters.length === 0) return null
  return (
    <List>
      {chapterRows(lesson, spans, here).map((row) => (
        <Chapter key={row.title} row={row} onGoTo={onGoTo} />
      ))}
    </List>
  )
}
