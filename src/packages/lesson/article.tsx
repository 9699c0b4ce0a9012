import type { LessonView } from '@contract/lesson'
import { Image, Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { speak } from '../../platform/spoken'
import { exactText } from '../../words/spans-of-time'
import { SECTION, sectionId, useArticle } from './use-article'
import type { Playing } from './use-playing'
import './article.scss'

type Section = LessonView['sections'][number]

function SectionView({ section, nth, read }: { section: Section; nth: number; read: boolean }) {
  return (
    <View className={SECTION} id={sectionId(nth)}>
      <View className="article__title" {...speak({ role: 'heading', level: 2 })}>
        <Text>{section.title}</Text>
      </View>
      {section.imageUrl && (
        <Image
          className="article__image"
          src={section.imageUrl}
          mode="widthFix"
          {...speak({ hidden: true })}
        />
      )}
      {section.text.split('\n').map((paragraph) => (
        <View key={paragraph} className="article__paragraph">
          <Text userSelect>{paragraph}</Text>
        </View>
      ))}
      <View className={read ? 'article__read article__read--done' : 'article__read'}>
        <Icon name={read ? 'done' : 'dot'} small />
        <Text className="article__words">
          {read ? '这一段读过了' : `慢慢读，约 ${exactText(section.sec)}`}
        </Text>
      </View>
    </View>
  )
}

/** An article: what stands on the screen is being read. */
export function Article({ lesson, playing }: { lesson: LessonView; playing: Playing }) {
  const read = useArticle(lesson, playing)
  return (
    <>
      {lesson.sections.map((section, nth) => (
        <SectionView key={section.title} section={section} nth={nth} read={read[nth] ?? false} />
      ))}
    </>
  )
}
