import { Category } from '@contract/categories'
import { useState } from 'react'
import { categoryName } from '../../components/category'
import { Chips } from '../../components/chips'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Line, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { mediumWords } from '../../words/media'
import type { LessonPart } from './lesson-part'
import { UploadRow } from './upload-row'

const categories = Category.options.map((id) => ({ id, name: categoryName[id] }))
const media = (['video', 'audio', 'article'] as const).map((id) => ({ id, name: mediumWords[id].name }))
const audiences = [
  { id: 'everybody', name: '谁都可以看' },
  { id: 'members', name: '只给党员看', note: '不能转发，比如警示教育' },
] as const

type TopicOption = LessonPart['topics'][number]
const worth = ({ category, minutes, lessons }: TopicOption): string =>
  `${categoryName[category]}，记满是 ${minutes} 分钟，有 ${lessons} 节课`

function Topics({ topics, chosen, onChoose }: TopicsProps) {
  const [category, setCategory] = useState<Category>(chosen?.category ?? 'theory')
  const options = topics
    .filter((topic) => topic.category === category)
    .map((topic) => ({ id: topic.id, name: topic.title, note: worth(topic) }))
  return (
    <>
      <Chips label="哪一类" options={categories} chosen={category} onChoose={setCategory} />
      {options.length === 0 ? (
        <Line>这一类还没有课题，先去“课题”里加。</Line>
      ) : (
        <Choice label="哪个课题" options={options} chosen={chosen?.id ?? null} onChoose={onChoose} />
      )}
    </>
  )
}

interface TopicsProps {
  topics: readonly TopicOption[]
  chosen: TopicOption | undefined
  onChoose: (topicId: string) => void
}

/** What it is about: the topics of one category at a time, until one is chosen. */
export function Topic({ draft, change, topics }: LessonPart) {
  const [choosing, setChoosing] = useState(draft.topicId === null)
  const chosen = topics.find(({ id }) => id === draft.topicId)
  const choose = (topicId: string) => {
    change(() => ({ topicId }))
    setChoosing(false)
  }
  return (
    <>
      <Section title="哪个课题" />
      {chosen && !choosing ? (
        <List>
          <Row
            icon={chosen.category}
            title={chosen.title}
            note={`${worth(chosen)}。点一下换一个`}
            onTap={() => setChoosing(true)}
          />
        </List>
      ) : (
        <Topics topics={topics} chosen={chosen} onChoose={choose} />
      )}
    </>
  )
}

export function Title({ draft, change, count }: LessonPart) {
  return (
    <>
      <Field
        label="名字"
        value={draft.title}
        onChange={(title) => change(() => ({ title: title.slice(0, 40) }))}
        helper="比如：冬季果园防冻"
      />
      <Field
        label="一两句话介绍"
        value={draft.summary}
        onChange={(summary) => change(() => ({ summary }))}
        most={300}
      />
      <Section title="封面" />
      <UploadRow
        title="一张照片"
        kind="picture"
        there={draft.cover !== null}
        onSent={(cover) => change(() => ({ cover }))}
        onCount={count}
      />
    </>
  )
}

export function Medium({ draft, change }: LessonPart) {
  return (
    <>
      <Section title="哪一种" />
      <Choice
        label="哪一种"
        options={media}
        chosen={draft.medium}
        onChoose={(medium) => change(() => ({ medium }))}
      />
    </>
  )
}

export function Audience({ draft, change }: LessonPart) {
  return (
    <>
      <Section title="给谁看" />
      <Choice
        label="给谁看"
        options={audiences}
        chosen={draft.audience}
        onChoose={(audience) => change(() => ({ audience }))}
      />
    </>
  )
}
