import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Line, Section } from '../../components/headings'
import { Icon } from '../../components/icon'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { speak } from '../../platform/spoken'
import { type RollRow, rollView } from './roll-view'
import type { useRoll } from './use-roll'

function Person({ row, onTick }: { row: RollRow; onTick: () => void }) {
  return (
    <View
      className={`row roll${row.present ? ' tick' : ''}`}
      hoverClass="row--press"
      onClick={onTick}
      {...speak({ role: 'switch', label: row.name, checked: row.present })}
    >
      <Icon name={row.present ? 'done' : 'unbegun'} />
      <View className="row__words">
        <View className="row__title">
          <Text>{row.name}</Text>
        </View>
        <View className="row__note">
          <Text>{row.changed ? '还没记下' : row.note}</Text>
        </View>
      </View>
    </View>
  )
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
