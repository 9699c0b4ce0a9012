import type { OutputOf } from '@contract/core'
import { SessionKind, sessions } from '@contract/sessions'
import { View } from '@tarojs/components'
import { getCurrentInstance } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { PageHead, Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { TitleBar } from '../../platform/title-bar'
import { kindName } from '../../words/sessions'
import { daysToOffer } from './call-view'
import { Ticks } from './ticks'
import { TopicTicks } from './topic-ticks'
import { useCall } from './use-call'
import './index.scss'

type Planning = OutputOf<typeof sessions.planning>
type Call = ReturnType<typeof useCall>

const kinds = SessionKind.options.map((id) => ({ id, name: kindName[id] }))
const followUps = [
  { id: '', name: '不用回访' },
  { id: '7', name: '一周后回来看' },
  { id: '30', name: '一个月后回来看' },
] as const

function What({ planning, call: { form, change } }: { planning: Planning; call: Call }) {
  const choose = (topicIds: string[]) => {
    const first = planning.topics.find(({ id }) => id === topicIds[0])
    change({ topicIds, ...(form.title === '' && first && { title: first.title }) })
  }
  return (
    <>
      <Section title="哪一种" />
      <Choice label="哪一种" options={kinds} chosen={form.kind} onChoose={(kind) => change({ kind })} />
      <Section title="学什么" />
      <TopicTicks topics={planning.topics} chosen={form.topicIds} onChange={choose} />
      <Field label="名字" value={form.title} onChange={(title) => change({ title })} />
    </>
  )
}

function WhenAndWhere({ call: { form, change } }: { call: Call }) {
  return (
    <>
      <Section title="哪一天" />
      <Chips
        label="哪一天"
        options={daysToOffer(serverNow())}
        chosen={form.day}
        onChoose={(day) => change({ day })}
      />
      <Field label="几点" value={form.clock} onChange={(clock) => change({ clock })} helper="比如：19:30" />
      <Field label="多少分钟" value={form.minutes} onChange={(minutes) => change({ minutes })} digits />
      {form.kind === 'online' ? (
        <Field
          label="入会链接"
          value={form.link}
          onChange={(link) => change({ link })}
          helper="https 开头，从会议软件里复制"
        />
      ) : (
        <Field
          label="在哪里"
          value={form.place}
          onChange={(place) => change({ place })}
          helper="比如：村部二楼"
        />
      )}
    </>
  )
}

function Who({ planning, call: { form, change } }: { planning: Planning; call: Call }) {
  const hosts = planning.hosts.map(({ personId: id, name }) => ({ id, name: name ?? '' }))
  const invitable = planning.invitable.map(({ id, name, members }) => ({ id, name, note: `${members} 人` }))
  return (
    <>
      <Section title="请哪些人" />
      <Ticks options={invitable} chosen={form.invited} onChange={(invited) => change({ invited })} />
      <Section title="谁主持" />
      <Ticks options={hosts} chosen={form.hostIds} onChange={(hostIds) => change({ hostIds })} />
      <Field
        label="回家做什么"
        value={form.homework}
        onChange={(homework) => change({ homework })}
        helper="不写也行"
      />
      <Section title="回访" />
      <Choice
        label="回访"
        options={followUps}
        chosen={form.followUp as (typeof followUps)[number]['id']}
        onChoose={(followUp) => change({ followUp })}
      />
    </>
  )
}

function Form({ nodeId }: { nodeId: string }) {
  const call = useCall(nodeId)
  const { kept, trouble } = call.paint
  if (!kept) return trouble === null ? <Skeleton says="正在打开…" /> : <TroubleNotice paint={call.paint} />
  return (
    <>
      <What planning={kept.data} call={call} />
      <WhenAndWhere call={call} />
      <Who planning={kept.data} call={call} />
      {call.failed && (
        <Message kind="danger" icon="alert" title="没办成" line={errorCopy[call.failed.code]} />
      )}
      <View className="sessions__action">
        <Button kind="main" onTap={call.handIn} off={call.sending || call.missing !== null}>
          {call.sending ? '正在交…' : (call.missing ?? '定下来，请大家')}
        </Button>
      </View>
    </>
  )
}

/** 办一场: a branch's or a group's. */
export default function CallSession() {
  const [asked] = useState(() => getCurrentInstance().router?.params.nodeId ?? null)
  const paint = useFirstPaint({ op: sessions.mine, input: {}, name: 'sessions' })
  const places = paint.kept?.data.mayCallAt ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = picked ?? asked ?? places[0]?.id ?? null
  return (
    <Page>
      <TitleBar />
      <PageHead title="办一场" />
      <TroubleNotice paint={paint} />
      {places.length > 1 && (
        <>
          <Section title="哪里办" />
          <Choice label="哪里办" options={places} chosen={chosen} onChoose={setPicked} />
        </>
      )}
      {chosen !== null && <Form key={chosen} nodeId={chosen} />}
    </Page>
  )
}
