import { type TaskPerson, tasks } from '@contract/tasks'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Message } from '../../components/message'
import { Passage } from '../../components/passage'
import { Sheet } from '../../components/sheet'
import { personView } from './board-view'

interface PersonSheetProps {
  taskId: string
  person: TaskPerson
  onClose: () => void
  again: () => Promise<void>
}

/** A reflection, and a line back. */
export function PersonSheet({ taskId, person, onClose, again }: PersonSheetProps) {
  const [text, setText] = useState('')
  const { write, sending, failed } = useWrite(tasks.answer)
  const view = personView(person, serverNow())
  const answer = async () => {
    if ((await write({ taskId, personId: person.personId, text: text.trim() })) !== null) await again()
  }
  return (
    <Sheet title={`${view.name}的感言`} onClose={onClose}>
      <Passage text={view.text} when={view.when} />
      {view.answer && <Passage {...view.answer} ground="back" />}
      {view.mayAnswer && (
        <>
          <Field
            label="回一句"
            value={text}
            onChange={setText}
            helper="回了以后，感言就不能再改"
            most={300}
          />
          {failed && <Message kind="danger" icon="alert" title="没回成" line={errorCopy[failed.code]} />}
          <View className="taskdesk__main">
            <Button kind="main" onTap={answer} off={sending || text.trim() === ''}>
              {sending ? '正在交…' : text.trim() === '' ? '先写一句' : '回给本人'}
            </Button>
          </View>
        </>
      )}
    </Sheet>
  )
}
