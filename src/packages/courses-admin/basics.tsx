import { Category } from '@contract/categories'
import { useState } from 'react'
import { categoryName } from '../../components/category'
import { Chips } from '../../components/chips'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Line, Section } from '../../components/headings'
import { mediumWords } from '../../words/media'
import type { LessonPart } from './lesson-part'
import { UploadRow } from './upload-row'

const categories = Category.options.map((id) => ({ id, name: categoryName[id] }))
const media = (['video', 'audio', 'article'] as const).map((id) => ({ id, name: mediumWords[id].name }))
const audiences = [
  { id: 'everybody', name: '谁都可以看' },
  { id: 'members', name: '只给党员看', note: '不能转发，比如警示教育' },
] as const

/** What it is about: the topics of one category at a time. */
export function Topic({ draft, change, topics }: LessonPart) {
  const chosen = topics.find(({ id }) => id === draft.topicId)
  const [category, setCategory] = useState<Category>(chosen?.category ?? 'theory')
  const shown = topics.filter((topic) => topic.category === category || topic.id === draft.topicId)
  const options = shown.map(({ id, title, category: of, minutes, lessons }) => ({
    id,
    name: title,
    note: `${categoryName[of]}，记满是 ${minutes} 分钟，现有 ${lessons} 节课`,
  }))
  return (
    <>
      <Section title="哪个课题" />
      <Chips label="哪一类" options={categories} chosen={category} onChoose={setCategory} />
      {options.length === 0 ? (
        <Line>这一类还没有课题，先去“课题”里加。</Line>
      ) : (
        <Choice
          label="哪个课题"
          options={options}
          chosen={draft.topicId}
          onChoose={(topicId) => change(() => ({ topicId }))}
        />
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
