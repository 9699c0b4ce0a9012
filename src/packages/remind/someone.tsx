import type { OutputOf } from '@contract/core'
import type { BoardLine, ContactHow, Outcome } from '@contract/messages'
import { reminders } from '@contract/reminders'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Row } from '../../components/list'
import { reasonWords } from '../../words/reminders'
import { contactNote, ways } from './board-view'
import { CallRow } from './call-row'

type Person = OutputOf<typeof reminders.rows>['people'][number]
export type Opened = Pick<BoardLine, 'purpose' | 'window'> & { outcome: Outcome }

/** Whom one still calls: everybody whom neither WeChat nor anybody has reached. */
const open: readonly Outcome[] = ['noGrant', 'refused', 'returned', 'unknown']

export const mayTick = ({ outcome, contacted, name }: Person): boolean =>
  open.includes(outcome) && contacted === null && name !== null

/** Behind a number of the board: the way to somebody by phone, and how they were reached. */
export function Someone({ person, at, onTicked }: { person: Person; at: Opened; onTicked: () => void }) {
  const { write, sending, failed } = useWrite(reminders.contacted)
  const [choosing, setChoosing] = useState(false)
  const { personId, name, callable, reason, contacted, joined } = person
  const tick = async (how: ContactHow) => {
    const { purpose, window } = at
    if (await write({ personId, purpose, window, how })) onTicked()
  }
  const why = name === null ? '已经不在这里了' : reason ? reasonWords[reason] : undefined
  const note = failed
    ? errorCopy[failed.code]
    : [why, joined ? '从别处转来的，数记在那边' : undefined].filter(Boolean).join('；') || undefined
  if (!mayTick(person))
    return <Row icon="me" title={name ?? '一位党员'} note={contacted ? contactNote(contacted) : note} />
  const done = !choosing && (
    <Button kind="side" onTap={() => setChoosing(true)}>
      联系过了
    </Button>
  )
  return (
    <>
      <CallRow {...{ personId, name, callable, note }} also={done} />
      {choosing && (
        <View className="remind__how">
          {ways.map(({ how, words }) => (
            <Button key={how} kind="side" onTap={() => tick(how)} off={sending}>
              {words}
            </Button>
          ))}
        </View>
      )}
    </>
  )
}
