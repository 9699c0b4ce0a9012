import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { useWrite } from '../../../api/use-write'
import { Field } from '../../../components/field'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'

/** Given back, with a word why. */
export function Release(sheet: SheetProps) {
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.release)
  const release = async () => {
    if (await write({ ...lookedAt(sheet.wish), note: note.trim() })) sheet.onDone(null)
  }
  const missing = note.trim() === '' ? '写一句为什么' : null
  const words = { title: '为什么办不了', verb: '退回去', missing }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={release} sheet={sheet}>
      <Field
        label="为什么"
        value={note}
        onChange={setNote}
        helper="提的人也看得到，比如：家里有事，这周去不了"
        most={300}
      />
    </ActSheet>
  )
}
