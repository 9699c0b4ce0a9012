import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { HandedNotice } from '../../components/handed-notice'
import { Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Passage } from '../../components/passage'
import { keepTaskDraft, taskDraft } from './task-draft'
import { type ReflectionView, writeWords } from './task-view'
import type { Task } from './use-task'

/** The server's own limit. */
const MOST = 1_000

interface ReflectionProps {
  taskId: string
  view: ReflectionView
  least: number
  main: boolean
  task: Task
}

function Writing({ taskId, view, least, main, task }: ReflectionProps) {
  const [text, setText] = useState(() => taskDraft(taskId) ?? view.text ?? '')
  const change = (value: string) => {
    setText(value)
    keepTaskDraft(taskId, value)
  }
  const sending = task.handedIn === 'sending'
  const { words, off } = writeWords(text, least)
  return (
    <>
      <Field
        label="写感言"
        helper={`至少 ${least} 个字，写到哪儿都替您存着`}
        value={text}
        onChange={change}
        most={MOST}
      />
      {task.handedIn !== 'kept' && <HandedNotice handed={task.handedIn} />}
      <View className="tasks__action">
        <Button kind={main ? 'main' : 'side'} onTap={() => task.handIn(text)} off={off || sending}>
          {sending ? '正在交…' : words}
        </Button>
      </View>
    </>
  )
}

/** What one writes about a task, what became of it, and the way to put it better. */
export function Reflection(props: ReflectionProps) {
  const { view, taskId } = props
  const draft = taskDraft(taskId)
  const [anew, setAnew] = useState(draft !== null && draft !== view.text)
  const writing = view.open && (view.due || anew)
  return (
    <>
      {!writing && <Section title="感言" />}
      {view.said && <Message {...view.said} />}
      {view.text !== null && !writing && <Passage text={view.text} />}
      {writing && <Writing {...props} />}
      {view.open && !writing && (
        <View className="tasks__action">
          <Button kind="side" onTap={() => setAnew(true)}>
            改一改
          </Button>
        </View>
      )}
    </>
  )
}
