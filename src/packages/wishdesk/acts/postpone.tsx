import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { serverNow } from '../../../api/server-clock'
import { useWrite } from '../../../api/use-write'
import { Chips } from '../../../components/chips'
import { Field } from '../../../components/field'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'
import { laterDays } from './postpone-view'

/** A later day, with a reason that the asker reads. */
export function Postpone(sheet: SheetProps) {
  const { wish } = sheet
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.postpone)
  const postpone = async () => {
    if (dueOn === null) return
    const answer = await write({ ...lookedAt(wish), dueOn, note: note.trim() })
    if (answer) sheet.onDone(answer.wish)
  }
  const missing = dueOn === null ? '先选哪天前' : note.trim() === '' ? '写一句为什么' : null
  const words = { title: '推到哪天', verb: '就推到这天', missing }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={postpone} sheet={sheet}>
      <Chips
        label="推到哪天"
        options={laterDays(wish.dueOn, serverNow())}
        chosen={dueOn}
        onChoose={setDueOn}
      />
      <Field
        label="为什么"
        value={note}
        onChange={setNote}
        helper="提的人看得到，比如：灯杆要等县里发货"
        most={300}
      />
    </ActSheet>
  )
}
