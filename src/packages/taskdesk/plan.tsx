import { View } from '@tarojs/components'
import { getCurrentInstance, navigateBack, redirectTo } from '@tarojs/taro'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Line, PageHead, Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Ticks } from '../../components/ticks'
import { TopicTicks } from '../../components/topic-ticks'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { dayWords } from '../../words/moments'
import { AddMaterials } from './add-materials'
import type { Planning } from './list-view'
import { duesToOffer, groupsToOffer, letterChoices } from './plan-view'
import { boardUrl } from './urls'
import { usePlaces } from './use-places'
import { usePlan } from './use-plan'
import './index.scss'

type Plan = ReturnType<typeof usePlan>

interface PartProps {
  planning: Planning
  plan: Plan
}

function What({ planning, plan: { form, change } }: PartProps) {
  const lessons = planning.lessons.map(({ durationSec, ...lesson }) => ({
    ...lesson,
    minutes: Math.ceil(durationSec / 60),
  }))
  return (
    <>
      <Field label="题目" value={form.title} onChange={(title) => change({ title })} />
      <Field
        label="要大家做什么"
        value={form.text}
        onChange={(text) => change({ text })}
        helper="照平时说话写，两三句就行"
        most={1_000}
      />
      <Section title="看哪几节课" />
      <TopicTicks
        topics={lessons}
        chosen={form.lessonIds}
        onChange={(lessonIds) => change({ lessonIds })}
        thing="lesson"
      />
      <Section title="写不写感言" />
      <Chips
        label="写不写感言"
        options={letterChoices}
        chosen={String(form.letters) as (typeof letterChoices)[number]['id']}
        onChoose={(letters) => change({ letters: Number(letters) })}
      />
    </>
  )
}

function Whom({ planning, plan: { form, change } }: PartProps) {
  const [find, setFind] = useState('')
  const { options, many, hidden } = groupsToOffer(planning.groups, form.groupIds, find.trim())
  return (
    <>
      <Section title="布置给谁" />
      {many && <Field label="找一个组" value={find} onChange={setFind} helper="打名字找，再点一下" />}
      <Ticks options={options} chosen={form.groupIds} onChange={(groupIds) => change({ groupIds })} />
      {hidden > 0 && <Line>{`还有 ${hidden} 个，打名字就找得到。`}</Line>}
      <Section title="哪天前做完" />
      <Chips
        label="哪天前做完"
        options={duesToOffer(serverNow(), form.dueOn)}
        chosen={form.dueOn}
        onChoose={(dueOn) => change({ dueOn })}
      />
      {form.dueOn !== '' && <Line>{`${dayWords(form.dueOn)}前做完，过了也还能做。`}</Line>}
    </>
  )
}

function Form({ nodeId, onSent }: { nodeId: string; onSent: (taskId: string) => void }) {
  const plan = usePlan(nodeId, onSent)
  const { kept, trouble } = plan.paint
  if (!kept) return trouble === null ? <Skeleton says="正在打开…" /> : <TroubleNotice paint={plan.paint} />
  const { form, change, failed, sending, missing } = plan
  return (
    <>
      <What planning={kept.data} plan={plan} />
      <AddMaterials materials={form.materials} onChange={(materials) => change({ materials })} />
      <Whom planning={kept.data} plan={plan} />
      {failed && <Message kind="danger" icon="alert" title="没布置成" line={errorCopy[failed.code]} />}
      <View className="taskdesk__main">
        <Button kind="main" onTap={plan.send} off={sending || missing !== null}>
          {sending ? '正在交…' : (missing ?? '布置下去')}
        </Button>
      </View>
    </>
  )
}

/** 布置任务: what is written is kept until it is sent. */
export default function PlanTask() {
  const [asked] = useState(() => getCurrentInstance().router?.params.nodeId ?? '')
  const place = usePlaces().find(({ id }) => id === asked)
  const toTask = (taskId: string) =>
    place?.names ? redirectTo({ url: boardUrl(asked, taskId) }) : navigateBack()
  return (
    <Page>
      <TitleBar />
      <PageHead title="布置任务" line={place?.name} />
      <Form nodeId={asked} onSent={toTask} />
    </Page>
  )
}
