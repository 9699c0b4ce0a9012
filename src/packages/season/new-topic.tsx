import { Category } from '@contract/categories'
import { seasons } from '@contract/seasons'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { categoryName } from '../../components/category'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { Minutes } from './minutes'
import { missingInNew, type NewTopic } from './topics-view'

export const categories = Category.options.map((id) => ({ id, name: categoryName[id] }))

interface NewTopicProps {
  /** The one that was being looked at. */
  category: Category
  onDone: (category: Category) => void
  onClose: () => void
}

export function NewTopicSheet({ category, onDone, onClose }: NewTopicProps) {
  const [form, setForm] = useState<NewTopic>({ title: '', category, minutes: 45 })
  const { write, sending, failed, forgive } = useWrite(seasons.addTopic)
  const lacks = missingInNew(form)
  const taken = failed?.code === 'SameName'
  const change = (part: Partial<NewTopic>) => {
    forgive()
    setForm({ ...form, ...part })
  }
  const handIn = async () => {
    if (await write({ ...form, title: form.title.trim() })) onDone(form.category)
  }
  return (
    <Sheet title="加一个课题" onClose={onClose}>
      <Field
        label="名字"
        value={form.title}
        onChange={(title) => change({ title })}
        error={taken ? '已经有同名的课题，换个名字' : undefined}
        helper="比如：冬季果园防冻"
      />
      <Section title="哪一类" />
      <Chips
        label="哪一类"
        options={categories}
        chosen={form.category}
        onChoose={(to) => change({ category: to })}
      />
      <Minutes value={form.minutes} onChange={(minutes) => change({ minutes })} />
      {failed && !taken && (
        <Message kind="danger" icon="alert" title="没加上" line={errorCopy[failed.code]} />
      )}
      <View className="season__action">
        <Button kind="main" onTap={handIn} off={sending || lacks !== null}>
          {sending ? '正在加…' : (lacks ?? '加上')}
        </Button>
      </View>
    </Sheet>
  )
}
