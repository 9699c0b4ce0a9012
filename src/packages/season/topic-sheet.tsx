import { type RuleChange, seasons, type TopicRow } from '@contract/seasons'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { Minutes } from './minutes'
import { missingInTopic, modesOf, type TopicForm } from './topics-view'

interface TopicSheetProps {
  topic: TopicRow
  onDone: (change: RuleChange) => void
  onClose: () => void
}

/** What a topic is worth, and whether that counts from now on or for what was learned too. */
export function TopicSheet({ topic, onDone, onClose }: TopicSheetProps) {
  const [form, setForm] = useState<TopicForm>({ minutes: topic.minutes, mode: null, reason: '' })
  const { write, sending, failed, forgive } = useWrite(seasons.changeTopic)
  const lacks = missingInTopic(topic, form)
  const change = (part: Partial<TopicForm>) => {
    forgive()
    setForm({ ...form, ...part })
  }
  const handIn = async () => {
    if (form.mode === null) return
    const done = await write({
      topicId: topic.id,
      minutes: form.minutes,
      mode: form.mode,
      reason: form.reason.trim(),
    })
    if (done) onDone(done.change)
  }
  return (
    <Sheet title={topic.title} onClose={onClose}>
      <Minutes value={form.minutes} onChange={(minutes) => change({ minutes })} />
      {form.minutes !== topic.minutes && (
        <>
          <Section title="学过的人怎么办" />
          <Choice
            label="学过的人怎么办"
            options={modesOf(topic.minutes, form.minutes)}
            chosen={form.mode}
            onChoose={(mode) => change({ mode })}
          />
          <Field
            label="为什么改"
            value={form.reason}
            onChange={(reason) => change({ reason })}
            helper="记在“改过什么”里，比如：课加了一节"
          />
        </>
      )}
      {failed && <Message kind="danger" icon="alert" title="没改成" line={errorCopy[failed.code]} />}
      <View className="season__action">
        <Button kind="main" onTap={handIn} off={sending || lacks !== null}>
          {sending ? '正在改…' : (lacks ?? `改成 ${form.minutes} 分钟`)}
        </Button>
      </View>
    </Sheet>
  )
}
