import type { WishRefusal } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { useWrite } from '../../../api/use-write'
import { Choice } from '../../../components/choice'
import { Field } from '../../../components/field'
import { refusalWords } from '../../../words/wishes'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'

const options = (Object.keys(refusalWords) as WishRefusal[]).map((id) => ({ id, name: refusalWords[id] }))

/** Why not, from a list and in words: the asker reads both, and by whom. */
export function Refuse(sheet: SheetProps) {
  const [why, setWhy] = useState<WishRefusal | null>(null)
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.refuse)
  const refuse = async () => {
    if (why === null) return
    const answer = await write({ ...lookedAt(sheet.wish), why, note: note.trim() })
    if (answer) sheet.onDone(answer.wish)
  }
  const missing = why === null ? '先选一条原因' : note.trim() === '' ? '再跟本人说一句' : null
  const words = { title: '为什么没法办', verb: '就这样回本人', missing }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={refuse} sheet={sheet}>
      <Choice label="为什么没法办" options={options} chosen={why} onChoose={setWhy} />
      <Field
        label="跟本人说一句"
        value={note}
        onChange={setNote}
        helper="比如：归供电所管，已经帮您报过去"
        most={300}
      />
    </ActSheet>
  )
}
