import type { Audience } from '@contract/messages'
import { reminders } from '@contract/reminders'
import { navigateTo, useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { call } from '../../api/call'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { serverNow } from '../../api/server-clock'
import { Chips } from '../../components/chips'
import { Choice } from '../../components/choice'
import { Line, PageHead, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { useKnownPerson } from '../../first-paint/known-person'
import { TitleBar } from '../../platform/title-bar'
import { resultsNote } from '../../words/reminders'
import { CallRow } from './call-row'
import { GroupText } from './group-text'
import {
  audienceOf,
  idleNote,
  type Preview,
  type RuleId,
  remindView,
  rulesOffered,
  type StuckDays,
  stuckFor,
  taskRules,
} from './remind-view'
import { Sending } from './sending'
import './index.scss'

/** Whom a rule finds, asked anew whenever another is chosen or something was sent. */
function usePreview(nodeId: string, audience: Audience, sent: number) {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  useEffect(() => {
    let mine = sent >= 0
    setPreview(null)
    setFailed(null)
    void call(reminders.preview, { nodeId, audience }).then((answer) => {
      if (!mine) return
      if (answer.ok) setPreview(answer.data)
      else setFailed(answer.error.code)
    })
    return () => {
      mine = false
    }
  }, [nodeId, audience, sent])
  return { preview, failed }
}

function People({ preview }: { preview: Preview }) {
  const { reachable, unreachable } = remindView(preview, serverNow())
  return (
    <>
      {reachable.length > 0 && (
        <>
          <Section title={`微信提醒得到的 ${reachable.length} 人`} />
          <List>
            {reachable.map((person) => (
              <Row
                key={person.personId}
                icon="me"
                title={person.name ?? '一位党员'}
                note={idleNote(person)}
              />
            ))}
          </List>
        </>
      )}
      {unreachable.length > 0 && (
        <>
          <Section title={`微信提醒不到的 ${unreachable.length} 人`} />
          <Line>消息里照样给他们写一条，打个电话更稳当。</Line>
          <List>
            {unreachable.map((person) => (
              <CallRow key={person.personId} {...person} note={idleNote(person)} />
            ))}
          </List>
          <GroupText text={preview.groupText} />
        </>
      )}
    </>
  )
}

/** 提醒: whom, who of them can be reached, and one sentence. */
export default function Remind() {
  const { nodeId = '', taskId = '', sessionId = '' } = useRouter().params
  const instructs = (useKnownPerson()?.desks ?? []).some(
    (desk) => desk.role === 'instructor' && desk.nodeId === nodeId,
  )
  const [rule, setRule] = useState<RuleId>(taskId ? 'task' : sessionId ? 'session' : 'begin')
  const [days, setDays] = useState<StuckDays>('7')
  const [sent, setSent] = useState<{ times: number; planned: number }>({ times: 0, planned: 0 })
  const id = taskId || sessionId
  const audience = useMemo(() => audienceOf(rule, id, days), [rule, id, days])
  const { preview, failed } = usePreview(nodeId, audience, sent.times)
  const view = preview && remindView(preview, serverNow())
  const again = () => setSent(({ times }) => ({ times, planned: 0 }))
  const choose = (one: RuleId) => {
    setRule(one)
    again()
  }
  const chooseDays = (one: StuckDays) => {
    setDays(one)
    again()
  }
  return (
    <Page>
      <TitleBar />
      <PageHead title={view?.sentence ?? '提醒'} line={preview?.subject || null} />
      {view && <Line>{view.line}</Line>}
      {sent.planned > 0 && (
        <Message
          kind="info"
          icon="done"
          title={`${sent.planned} 人，排上了`}
          line="一两分钟发完，夜里等到早上八点。"
        />
      )}
      {sessionId === '' && (
        <Choice
          label="提醒哪些人"
          options={taskId === '' ? rulesOffered : taskRules}
          chosen={rule}
          onChoose={choose}
        />
      )}
      {rule === 'stuck' && (
        <Chips label="停了多少天" options={stuckFor} chosen={days} onChoose={chooseDays} />
      )}
      {failed && <Message kind="danger" icon="alert" title="没打开" line={errorCopy[failed]} />}
      {preview && preview.people.length > 0 && (
        <>
          <Sending
            key={`${rule}-${sent.times}`}
            {...{ nodeId, audience, preview }}
            onSent={(planned) => setSent(({ times }) => ({ times: times + 1, planned }))}
          />
          <People preview={preview} />
        </>
      )}
      {!preview && !failed && <Skeleton says="正在看谁要提醒…" />}
      <List>
        <Row
          icon="chart"
          title="提醒的结果"
          note={resultsNote(instructs)}
          onTap={() => navigateTo({ url: `/packages/remind/board?nodeId=${nodeId}` })}
        />
      </List>
    </Page>
  )
}
