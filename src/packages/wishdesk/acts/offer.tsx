import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { useWrite } from '../../../api/use-write'
import { Line } from '../../../components/headings'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'
import { Said, saidOf } from './said'

/** Before the helpers: who claims first has it. */
export function Offer(sheet: SheetProps) {
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.offer)
  const offer = async () => {
    const answer = await write({ ...lookedAt(sheet.wish), note: saidOf(note) })
    if (answer) sheet.onDone(answer.wish)
  }
  const words = { title: '请帮帮队认领', verb: '发给帮帮队' }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={offer} sheet={sheet}>
      <Line>本村的帮帮队队员都看得到，谁先认领谁办。五个工作日没人认领，就会提醒您，另交给一个人。</Line>
      <Said note={note} onChange={setNote} />
    </ActSheet>
  )
}
