import type { WishCategory } from '@contract/wish'
import { wishes } from '@contract/wishes'
import { useState } from 'react'
import { useWrite } from '../../../api/use-write'
import { Field } from '../../../components/field'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'
import { CategoryChips } from './category'
import { Said, saidOf } from './said'

/** 汇总. */
export function Gather(sheet: SheetProps) {
  const [category, setCategory] = useState<WishCategory | null>(null)
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.gather)
  const gather = async () => {
    if (category === null) return
    const answer = await write({ ...lookedAt(sheet.wish), category, note: saidOf(note) })
    if (answer) sheet.onDone(answer.wish)
  }
  const missing = category === null ? '先选哪一类' : null
  const words = { title: '这是哪一类事', verb: '就是这一类', missing }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={gather} sheet={sheet}>
      <CategoryChips chosen={category} onChoose={setCategory} />
      <Said note={note} onChange={setNote} />
    </ActSheet>
  )
}

/** 当场解决: it still waits for the asker's word. */
export function Solve(sheet: SheetProps) {
  const { wish } = sheet
  const [category, setCategory] = useState(wish.category)
  const [note, setNote] = useState('')
  const { write, sending, failed } = useWrite(wishes.solveOnTheSpot)
  const solve = async () => {
    if (category === null) return
    const answer = await write({ ...lookedAt(wish), category, note: note.trim() })
    if (answer) sheet.onDone(answer.wish)
  }
  const missing = category === null ? '先选哪一类' : note.trim() === '' ? '写一句怎么办的' : null
  const words = { title: '当场怎么办好的', verb: '办好了，请本人看看', missing }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={solve} sheet={sheet}>
      {wish.category === null && <CategoryChips chosen={category} onChoose={setCategory} />}
      <Field
        label="做了什么"
        value={note}
        onChange={setNote}
        helper="提的人看得到，比如：换了灯泡，当晚亮了"
        most={300}
      />
    </ActSheet>
  )
}
