import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { List } from '../../components/list'
import { Message } from '../../components/message'
import { SwitchRow } from '../../components/switch-row'
import { useKnownPerson } from '../../first-paint/known-person'
import { useReading } from '../../reading/use-reading'
import { consentWords } from '../../words/wishes'
import { type Offers, phoneProblem, type WishDraft } from './ask-view'
import { Photos } from './photos'
import { Place } from './place'
import type { Drafting } from './use-ask'
import { Voice } from './voice'

const whose = [
  { id: 'own', name: '我自己提' },
  { id: 'other', name: '帮别人提' },
] as const

const consents = (['spoken', 'written', 'guardian'] as const).map((id) => ({ id, name: consentWords[id] }))

interface PartProps {
  draft: WishDraft
  change: (part: Partial<WishDraft>) => void
}

/** For whom, and how that person agreed: without it nothing is handed in. */
function Whose({ draft, change }: PartProps) {
  const { forOther, otherName, child, consent } = draft
  return (
    <>
      <Chips
        label="谁的心愿"
        options={whose}
        chosen={forOther ? 'other' : 'own'}
        onChoose={(id) => change({ forOther: id === 'other' })}
      />
      {forOther && (
        <>
          <Field
            label="帮谁提的"
            value={otherName}
            onChange={(name) => change({ otherName: name.slice(0, 20) })}
          />
          <List>
            <SwitchRow
              icon="me"
              title="是不满 14 岁的孩子"
              note="要监护人本人答应"
              on={child}
              onFlip={() => change({ child: !child, ...(!child && { consent: null }) })}
            />
          </List>
          <Section title={child ? '监护人怎么答应的' : '他怎么答应的'} />
          <Chips
            label="怎么答应的"
            options={child ? consents.slice(2) : consents.slice(0, 2)}
            chosen={consent}
            onChoose={(id) => change({ consent: id })}
          />
        </>
      )}
    </>
  )
}

function What({ draft, change, photos, sentUrl }: PartProps & Pick<Drafting, 'photos'> & Sent) {
  const { care } = useReading()
  const voice = <Voice voice={draft.voice} sentUrl={sentUrl} onVoice={(one) => change({ voice: one })} />
  return (
    <>
      {care && voice}
      <Field
        label="什么事"
        value={draft.text}
        onChange={(text) => change({ text })}
        helper="写几个字，或者说一段，都行"
        most={500}
      />
      {!care && voice}
      <Photos photos={draft.photos} sending={photos} />
    </>
  )
}

function Reach({ draft, change, offers }: PartProps & { offers: Offers }) {
  const bound = useKnownPerson()?.bound === true
  const { phone } = offers.mine
  const seenBy = draft.nameHidden ? '电话只给办这件事的人看。' : '电话只给管这件事的人看，谁看了都记着。'
  return (
    <>
      <Field
        label={draft.forOther ? '怎么联系' : '怎么联系您'}
        value={draft.phone}
        onChange={(digits) => change({ phone: digits.slice(0, 11) })}
        digits
        helper={phone === null ? seenBy : `空着就打登记的 ${phone}。${seenBy}`}
        {...(draft.phone.length > 6 && { error: phoneProblem(draft.phone) ?? undefined })}
      />
      {!bound && (
        <Field
          label="怎么称呼您"
          value={draft.name}
          onChange={(name) => change({ name: name.slice(0, 20) })}
          helper="不写也行"
        />
      )}
      <List>
        <SwitchRow
          icon="closed"
          title="不让别人知道名字"
          note="只有办这件事的人看得到"
          on={draft.nameHidden}
          onFlip={() => change({ nameHidden: !draft.nameHidden })}
        />
      </List>
      <Field
        label="只告诉办事的人"
        value={draft.privateNote}
        onChange={(privateNote) => change({ privateNote })}
        helper="比如身体、家里的难处。别人都看不到"
        most={300}
      />
    </>
  )
}

interface Sent {
  /** Where the voice of a wish that was handed in before is heard. */
  sentUrl: string | null
}

/** What, where, how to reach; a new wish and one that is put better. */
export function WishFields({ drafting, offers, sentUrl }: { drafting: Drafting; offers: Offers } & Sent) {
  const { draft, change, photos } = drafting
  return (
    <>
      <Message kind="warn" icon="phone" title="急事请打 110 / 119 / 120" line="这里的心愿，要过些天才办。" />
      <Whose draft={draft} change={change} />
      <What draft={draft} change={change} photos={photos} sentUrl={sentUrl} />
      <Place draft={draft} offers={offers} change={change} />
      <Reach draft={draft} change={change} offers={offers} />
    </>
  )
}
