import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Line, Section } from '../../components/headings'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { PickRow } from '../../components/pick-row'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { type RollRow, rollView } from './roll-view'
import type { useRoll } from './use-roll'

function Person({ row, onTick }: { row: RollRow; onTick: () => void }) {
  const words = { title: row.name, note: row.changed ? '还没记下' : row.note, label: row.name }
  const icon = row.present ? 'done' : 'unbegun'
  return <PickRow name="roll" role="switch" {...words} icon={icon} on={row.present} onTap={onTick} />
}

/** 点名: for those without a phone, and those whose code came late. */
export function Roll({ roll }: { roll: ReturnType<typeof useRoll> }) {
  const [find, setFind] = useState('')
  const { paint, ticks, tick, handIn, sending, failed } = roll
  const { kept, trouble } = paint
  if (!kept) return trouble === null ? <Skeleton says="正在打开名单…" /> : <TroubleNotice paint={paint} />
  const view = rollView(kept.data.people, ticks, find.trim())
  return (
    <>
      <Section title={`点名，到了 ${view.present} 人`} />
      <Line>没带手机的、码交晚了的，在这里点一下。</Line>
      <Field label="找一个人" value={find} onChange={setFind} />
      {failed && <Message kind="danger" icon="alert" title="名单没记下" line={errorCopy[failed.code]} />}
      {view.changed > 0 && (
        <View className="sessions__action">
          <Button kind="side" onTap={handIn} off={sending}>
            {sending ? '正在记…' : `记下这 ${view.changed} 人`}
          </Button>
        </View>
      )}
      <List>
        {view.rows.map((row) => (
          <Person key={row.personId} row={row} onTick={() => tick(row.personId, !row.present)} />
        ))}
      </List>
      {view.hidden > 0 && <Line>{`还有 ${view.hidden} 人，打名字就找得到。`}</Line>}
    </>
  )
}
