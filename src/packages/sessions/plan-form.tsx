import { SessionKind } from '@contract/sessions'
import { View } from '@tarojs/components'
import { errorCopy } from '../../api/error-copy'
import type { ErrorCode } from '../../api/failures'
import { serverNow } from '../../api/server-clock'
import { Button } from '../../components/button'
import { Chips } from '../../components/chips'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { Message } from '../../components/message'
import { Skeleton } from '../../components/skeleton'
import { Ticks } from '../../components/ticks'
import { TopicTicks } from '../../components/topic-ticks'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { kindName } from '../../words/sessions'
import { type CallForm, daysToOffer, followUpsToOffer, type Offers } from './call-view'
import type { PlanForm } from './use-plan-form'

const kinds = SessionKind.options.map((id) => ({ id, name: kindName[id] }))

interface PartProps {
  offers: Offers
  form: CallForm
  change: (part: Partial<CallForm>) => void
}

function What({ offers, form, change }: PartProps) {
  const choose = (topicIds: string[]) => {
    const first = offers.topics.find(({ id }) => id === topicIds[0])
    change({ topicIds, ...(form.title === '' && first && { title: first.title }) })
  }
  return (
    <>
      <Section title="哪一种" />
      <Choice label="哪一种" options={kinds} chosen={form.kind} onChoose={(kind) => change({ kind })} />
      <Section title="学什么" />
      <TopicTicks topics={offers.topics} chosen={form.topicIds} onChange={choose} />
      <Field label="名字" value={form.title} onChange={(title) => change({ title })} />
    </>
  )
}

function WhenAndWhere({ form, change }: PartProps) {
  return (
    <>
      <Section title="哪一天" />
      <Chips
        label="哪一天"
        options={daysToOffer(serverNow(), form.day)}
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

function Who({ offers, form, change }: PartProps) {
  return (
    <>
      <Section title="请哪些人" />
      <Ticks options={offers.invitable} chosen={form.invited} onChange={(invited) => change({ invited })} />
      <Section title="谁主持" />
      <Ticks options={offers.hosts} chosen={form.hostIds} onChange={(hostIds) => change({ hostIds })} />
      <Field
        label="回家做什么"
        value={form.homework}
        onChange={(homework) => change({ homework })}
        helper="不写也行"
      />
      <Section title="回访" />
      <Choice
        label="回访"
        options={followUpsToOffer(form.followUp)}
        chosen={form.followUp}
        onChoose={(followUp) => change({ followUp })}
      />
    </>
  )
}

interface PlanFieldsProps {
  of: PlanForm
  /** The verb, and the same while it is on its way. */
  does: string
  doing: string
  sending: boolean
  failed: ErrorCode | null
  onHandIn: () => void
}

/** What a session is to be, to be filled in or changed. */
export function PlanFields({ of, does, doing, sending, failed, onHandIn }: PlanFieldsProps) {
  const { paint, offers, missing } = of
  if (!offers) return paint.trouble === null ? <Skeleton says="正在打开…" /> : <TroubleNotice paint={paint} />
  const part = { offers, form: of.form, change: of.change }
  return (
    <>
      <What {...part} />
      <WhenAndWhere {...part} />
      <Who {...part} />
      {failed && <Message kind="danger" icon="alert" title="没办成" line={errorCopy[failed]} />}
      <View className="sessions__action">
        <Button kind="main" onTap={onHandIn} off={sending || missing !== null}>
          {sending ? doing : (missing ?? does)}
        </Button>
      </View>
    </>
  )
}
