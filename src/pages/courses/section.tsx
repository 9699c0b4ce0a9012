import { Text, View } from '@tarojs/components'
import { Chip } from '../../components/chip'
import { Icon } from '../../components/icon'
import { List, Row } from '../../components/list'
import { Progress } from '../../components/progress'
import { toLesson } from '../../components/to-lesson'
import { speak } from '../../platform/spoken'
import type { CategorySection, LessonRow } from './courses-view'

function Lesson({ row }: { row: LessonRow }) {
  return (
    <Row
      icon={row.icon}
      title={row.title}
      note={row.note}
      onTap={() => toLesson(row.id)}
      end={row.done ? <Chip kind="ok" icon="done" words={row.doneWords} /> : <Icon name="right" />}
    >
      {row.progress && (
        <View className="lesson-row__progress">
          <Progress percent={row.progress.percent} />
          <Text className="lesson-row__watched">{row.progress.words}</Text>
        </View>
      )}
    </Row>
  )
}

/** One category: what is missing in it, and its lessons. */
export function Section({ section }: { section: CategorySection }) {
  return (
    <View className="section">
      <View className="section__head">
        <View className={`section__icon section__icon--${section.category}`}>
          <Icon name={section.category} />
        </View>
        <View className="section__title" {...speak({ role: 'heading', level: 2 })}>
          <Text>{section.title}</Text>
        </View>
        {section.missing && (
          <View className="section__missing">
            {section.missing.full && <Icon name="check" small />}
            <Text>{section.missing.words}</Text>
          </View>
        )}
      </View>
      <List>
        {section.lessons.map((row) => (
          <Lesson key={row.id} row={row} />
        ))}
      </List>
    </View>
  )
}
