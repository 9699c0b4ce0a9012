import type { OutputOf } from '@contract/core'
import { sessions } from '@contract/sessions'
import { instantOf } from '@domain/day'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useQueued } from '../../api/use-queued'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { HandedNotice } from '../../components/handed-notice'
import { Line, PageHead, Section } from '../../components/headings'
import { List, Row } from '../../components/list'
import { Message } from '../../components/message'
import { SwitchRow } from '../../components/switch-row'
import { Ticks } from '../../components/ticks'
import { TopicTicks } from '../../components/topic-ticks'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { Frame } from './frame'
import {
  emptyVisit,
  missingIn,
  peopleToOffer,
  type VisitForm,
  visitDays,
  visitOf,
  visitRow,
} from './visit-view'

type Visits = OutputOf<typeof sessions.visits>

interface PartProps {
  known: Visits
  form: VisitForm
  change: (part: Partial<VisitForm>) => void
}

function Whom({ known, form, change }: PartProps) {
  const [find, setFind] = useState('')
  const { options, hidden } = peopleToOffer(known.people, form.personIds, find.trim())
  return (
    <>
      <Field label="看了谁" value={find} onChange={setFind} helper="打名字找，再点一下" />
      <Ticks options={options} chosen={form.personIds} onChange={(personIds) => change({ personIds })} />
      {hidden > 0 && <Line>{`还有 ${hidden} 人，打名字就找得到。`}</Line>}
    </>
  )
}

function What({ known, form, change }: PartProps) {
  return (
    <>
      <Section title="讲了什么" />
      <TopicTicks
        topics={known.topics}
        chosen={form.topicIds}
        onChange={(topicIds) => change({ topicIds })}
      />
      <Field
        label="每个课题讲了多少分钟"
        value={form.minutes}
        onChange={(minutes) => change({ minutes })}
        digits
      />
      <Section title="哪一天" />
      <Chips
        label="哪一天"
        options={visitDays(serverNow())}
        chosen={form.day}
        onChoose={(day) => change({ day })}
      />
      <Field
        label="有什么建议"
        value={form.suggestion}
        onChange={(suggestion) => change({ suggestion })}
        helper="照原话写，没有就空着"
      />
      {form.suggestion.trim() !== '' && (
        <List>
          <SwitchRow
            icon="group"
            title="同意转给村里"
            note="问过本人，点了头再打开"
            on={form.wish}
            onFlip={() => change({ wish: !form.wish })}
          />
        </List>
      )}
    </>
  )
}

function Form({ known, again }: { known: Visits; again: () => Promise<void> }) {
  const [form, setForm] = useState<VisitForm>(() => emptyVisit(serverNow()))
  const { hand, handed } = useQueued(sessions.logVisit, 'visits', () => void again())
  const change = (part: Partial<VisitForm>) => setForm((before) => ({ ...before, ...part }))
  const missing = missingIn(form)
  const handIn = async () => {
    const visit = visitOf(form, instantOf(serverNow()))
    setForm(emptyVisit(serverNow()))
    await hand(visit)
  }
  return (
    <>
      <Whom known={known} form={form} change={change} />
      <What known={known} form={form} change={change} />
      <HandedNotice handed={handed} />
      {handed === 'done' && <Message kind="info" icon="done" title="记下了" line="学时已经记到各人名下。" />}
      <View className="sessions__action">
        <Button kind="main" onTap={handIn} off={missing !== null || handed === 'sending'}>
          {handed === 'sending' ? '正在记…' : (missing ?? '记下这次上门')}
        </Button>
      </View>
    </>
  )
}

/** 送学上门: whom, about what, how long, and what they said; without a network too, with the people and topics last known. */
export default function Visit() {
  const paint = useFirstPaint({ op: sessions.visits, input: {}, name: 'visits' })
  return (
    <Frame paint={paint} says="正在打开…" head={<PageHead title="送学上门" />}>
      {(known, again) => (
        <>
          <Form known={known} again={again} />
          {known.visits.length > 0 && <Section title="我记过的" />}
          <List>
            {known.visits.map((line) => (
              <Row key={line.id} icon="me" {...visitRow(line)} />
            ))}
          </List>
        </>
      )}
    </Frame>
  )
}
