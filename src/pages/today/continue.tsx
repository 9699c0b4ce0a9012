import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Chip } from '../../components/chip'
import { Icon } from '../../components/icon'
import { Progress } from '../../components/progress'
import { toLesson } from '../../components/to-lesson'
import { speak } from '../../platform/spoken'
import type { ContinueView } from './continue-view'
import './continue.scss'

/** What to go on with, and the page's one filled button. */
export function Continue({ view }: { view: ContinueView }) {
  const go = () => toLesson(view.lessonId, { atSec: view.atSec, play: true })
  return (
    <View className="continue">
      <View className="continue__facts">
        <Chip kind="plain" icon={view.category} words={view.categoryName} />
        <Text className="continue__remaining">{view.remaining}</Text>
      </View>
      <View className="continue__title" {...speak({ role: 'heading', level: 2 })}>
        <Text>{view.title}</Text>
      </View>
      {view.progress && (
        <View className="continue__progress">
          <Progress percent={view.progress.percent} />
          <Text className="continue__watched">{view.progress.words}</Text>
        </View>
      )}
      <View className="continue__action">
        <Button kind="main" onTap={go}>
          <Icon name="play" />
          <Text className="continue__word">{view.action}</Text>
        </Button>
      </View>
    </View>
  )
}
