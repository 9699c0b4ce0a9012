import type { OutputOf } from '@contract/core'
import { type Attendee, sessions } from '@contract/sessions'
import { View } from '@tarojs/components'
import { getCurrentInstance } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Line, PageHead, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Progress } from '../../components/progress'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { kindName, whenWords } from '../../words/sessions'
import { Frame } from './frame'
import { useConfirming } from './use-confirming'

type Attendees = OutputOf<typeof sessions.attendees>

const noteOf = ({ by, minutes }: Attendee, online: boolean): string =>
  `${by === 'host' ? '主持人点的名' : '扫码或输码签到'}${online ? `，在线 ${minutes} 分钟` : ''}`

function Known({ list, again }: { list: Attendees; again: () => Promise<void> }) {
  const { session, confirmedMinutes, left } = list
  const [minutes, setMinutes] = useState(String(confirmedMinutes ?? session.minutes))
  const { confirm, progress, sending, failed } = useConfirming(session.id)
  const present = list.people.filter(({ presence }) => presence === 'present')
  const waiting = list.people.filter(({ presence }) => presence === 'waiting').length
  const whole = Number(minutes)
  const wrong = !/^\d{1,3}$/.test(minutes) || whole > 480
  const give = async () => {
    await confirm(list.nodeId, whole, left)
    await again()
  }
  const done = left === 0 && session.state === 'confirmed'
  return (
    <>
      <PageHead
        title={session.title}
        line={`${whenWords(session.startsAt, serverNow())} ${kindName[session.kind]}，计划 ${session.minutes} 分钟`}
      />
      {waiting > 0 && (
        <Message
          kind="warn"
          icon="offline"
          title={`${waiting} 人待主持人确认`}
          line="主持人点了头，再到这里确认一次，学时就补上。"
        />
      )}
      {done ? (
        <Message
          kind="info"
          icon="done"
          title="学时已经确认"
          line={`按 ${confirmedMinutes} 分钟，${present.length} 人。`}
        />
      ) : (
        <>
          {confirmedMinutes === null && (
            <Field
              label="实际学了多少分钟"
              value={minutes}
              onChange={setMinutes}
              digits
              {...(wrong && { error: '填 0 到 480 分钟' })}
            />
          )}
          {progress && progress.done + progress.left > 0 && (
            <View className="sessions__action">
              <Progress percent={Math.round((progress.done / (progress.done + progress.left)) * 100)} />
            </View>
          )}
          {failed && <Message kind="danger" icon="alert" title="没确认完" line={errorCopy[failed.code]} />}
          <View className="sessions__action">
            <Button kind="main" onTap={give} off={sending || wrong || session.state === 'running'}>
              {sending ? '正在记学时…' : `确认 ${left} 人的学时`}
            </Button>
          </View>
        </>
      )}
      <Section title={`到了 ${present.length} 人`} />
      {present.length === 0 && <Line>还没有人签到，先请主持人点名。</Line>}
      <List>
        {present.map((person) => (
          <Row
            key={person.personId}
            icon="me"
            title={person.name ?? ''}
            note={noteOf(person, session.kind === 'online')}
          />
        ))}
      </List>
    </>
  )
}

/** The secretary's word about the minutes. */
export default function ConfirmMinutes() {
  const [sessionId] = useState(() => getCurrentInstance().router?.params.id ?? '')
  const paint = useFirstPaint({ op: sessions.attendees, input: { sessionId }, name: 'attendees' })
  return (
    <Frame paint={paint} says="正在打开名单…">
      {(list, again) => <Known list={list} again={again} />}
    </Frame>
  )
}
