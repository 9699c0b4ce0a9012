import type { Audience } from '@contract/messages'
import { reminders } from '@contract/reminders'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Message } from '../../components/message'
import { type Preview, remindView } from './remind-view'
import './index.scss'

/** As many as one call takes; the others are offered next. */
const MOST = 1_000

interface SendingProps {
  nodeId: string
  audience: Audience
  preview: Preview
  onSent: (planned: number) => void
}

/** One sentence, and the button that counts whom it reaches. */
export function Sending({ nodeId, audience, preview, onSent }: SendingProps) {
  const [note, setNote] = useState(preview.note)
  const { write, sending, failed } = useWrite(reminders.send)
  const { people, maxLetters } = preview
  const letters = note.trim().length
  const wrong = letters > maxLetters ? `最多 ${maxLetters} 个字，多了 ${letters - maxLetters} 个` : undefined
  const send = async () => {
    const own = note.trim() === preview.note ? null : note.trim()
    const personIds = people.slice(0, MOST).map(({ personId }) => personId)
    const done = await write({ nodeId, audience, personIds, note: own })
    if (done) onSent(done.planned)
  }
  return (
    <>
      <Field
        label="说一句"
        value={note}
        onChange={setNote}
        error={wrong ?? (letters < 2 ? '写两个字以上' : undefined)}
        helper={`最多 ${maxLetters} 个字`}
      />
      {failed && <Message kind="danger" icon="alert" title="没发出去" line={errorCopy[failed.code]} />}
      <View className="remind__action">
        <Button kind="main" onTap={send} off={sending || letters < 2 || wrong !== undefined}>
          {sending ? '正在交…' : remindView(preview, serverNow()).does}
        </Button>
      </View>
    </>
  )
}
