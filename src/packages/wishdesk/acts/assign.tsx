import type { OutputOf } from '@contract/core'
import { wishes } from '@contract/wishes'
import { roleNames } from '@domain/record-words'
import { useState } from 'react'
import { serverNow } from '../../../api/server-clock'
import { useWrite } from '../../../api/use-write'
import { Chips } from '../../../components/chips'
import { Choice } from '../../../components/choice'
import { Line } from '../../../components/headings'
import { Skeleton } from '../../../components/skeleton'
import { TroubleNotice } from '../../../first-paint/trouble-notice'
import { useFirstPaint } from '../../../first-paint/use-first-paint'
import { ActSheet, lookedAt, type SheetProps } from './act-sheet'
import { BY_RULE, daysUntil } from './assign-view'
import { Said, saidOf } from './said'

type Holder = OutputOf<typeof wishes.holders>['people'][number]

const holderOption = ({ personId, name, role, inHand }: Holder) => ({
  id: personId,
  name: name ?? roleNames[role],
  note: `${roleNames[role]}，${inHand === 0 ? '手上没有' : `手上 ${inHand} 件`}`,
})

/** 交办, to whoever has least in hand first. */
export function Assign(sheet: SheetProps) {
  const { wish } = sheet
  const [personId, setPersonId] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState(BY_RULE)
  const [note, setNote] = useState('')
  const paint = useFirstPaint({ op: wishes.holders, input: { wishId: wish.id }, name: null, late: true })
  const { write, sending, failed } = useWrite(wishes.assign)
  const assign = async () => {
    if (personId === null) return
    const answer = await write({
      ...lookedAt(wish),
      personId,
      dueOn: dueOn === BY_RULE ? null : dueOn,
      note: saidOf(note),
    })
    if (answer) sheet.onDone(answer.wish)
  }
  const { people, dueBy } = paint.kept?.data ?? {}
  const words = { title: '交给谁办', verb: '交给这位', missing: personId === null ? '先选一位' : null }
  return (
    <ActSheet {...words} sending={sending} failed={failed} onDo={assign} sheet={sheet}>
      <TroubleNotice paint={paint} />
      {people === undefined && paint.trouble === null && <Skeleton says="正在打开…" />}
      {people?.length === 0 && <Line>这里还没有能办的人，先在名册里定下职责。</Line>}
      {people && people.length > 0 && (
        <Choice
          label="交给谁办"
          options={people.map(holderOption)}
          chosen={personId}
          onChoose={setPersonId}
        />
      )}
      {personId !== null && dueBy && (
        <>
          <Chips
            label="哪天前办好"
            options={daysUntil(dueBy, serverNow())}
            chosen={dueOn}
            onChoose={setDueOn}
          />
          <Said note={note} onChange={setNote} />
        </>
      )}
    </ActSheet>
  )
}
