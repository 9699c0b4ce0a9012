import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { PageHead } from '../../components/headings'
import { Message } from '../../components/message'
import { PhoneWay } from '../../platform/phone-number'
import { type BindingStep, inviteFix, missWords, type Way } from './binding-view'
import { Secretary } from './secretary'
import type { Binding } from './use-binding'

const ways: { id: Way; name: string; note: string }[] = [
  { id: 'phone', name: '用微信手机号', note: '名册上留过手机号的，一点就对上' },
  { id: 'invite', name: '用邀请码', note: '支书念给您的 8 个数字' },
  { id: 'secretary', name: '请支书认一认', note: '号码换了，又没有码' },
]

function Missed({ binding }: { binding: Binding }) {
  const { missed, bind } = binding
  if (missed !== null) return <Message kind="warn" icon="info" title="没对上" line={missWords(missed)} />
  if (bind.failed === null) return null
  return <Message kind="danger" icon="alert" title="没对上" line={errorCopy[bind.failed.code]} />
}

function Phone({ binding: { prove, bind } }: { binding: Binding }) {
  const [refused, setRefused] = useState(false)
  const give = (code: string) => {
    setRefused(false)
    void prove({ kind: 'phone', code })
  }
  return (
    <>
      {refused && <Message kind="warn" icon="info" title="没拿到手机号" line={errorCopy.PhoneRefused} />}
      <View className="binding__way">
        <PhoneWay
          onCode={give}
          onRefused={() => setRefused(true)}
          waiting={bind.sending ? '正在对名字…' : null}
        />
      </View>
    </>
  )
}

function Invite({ binding: { draft, change, prove, bind } }: { binding: Binding }) {
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const fix = inviteFix(code)
  const noName = draft.name.trim() === ''
  const give = () => {
    setAsked(true)
    if (fix || noName) return
    void prove({ kind: 'invite', code: code.replace(/\s/g, ''), name: draft.name.trim() })
  }
  return (
    <>
      <Field
        label="邀请码"
        helper="8 个数字，两小时内用，只能用一次"
        value={code}
        onChange={setCode}
        error={asked ? fix : undefined}
        digits
      />
      <Field
        label="我的名字"
        value={draft.name}
        onChange={(name) => change({ name })}
        error={asked && noName ? '填上名册里的名字' : undefined}
      />
      <View className="binding__action">
        <Button kind="main" onTap={give} off={bind.sending}>
          {bind.sending ? '正在对名字…' : '对上名字'}
        </Button>
      </View>
    </>
  )
}

const form = { phone: Phone, invite: Invite, secretary: Secretary }

/** Two ways to prove who one is, and one for whom neither works. */
export function Ways({ step, binding }: { step: Extract<BindingStep, { kind: 'ways' }>; binding: Binding }) {
  const Form = form[step.way]
  return (
    <>
      <PageHead title="对上您的名字" line="只做这一次。换了手机、换了微信，再来对一次。" />
      {step.refused !== null && (
        <Message
          kind="warn"
          icon="info"
          title={`${step.refused}没认出来`}
          line="打个电话给支书，问个邀请码也行。"
        />
      )}
      {step.tired ? (
        <Message kind="warn" icon="info" title="今天不能再试了" line={errorCopy.TooManyTries} />
      ) : (
        <Choice label="怎么对" options={ways} chosen={step.way} onChoose={(way) => binding.change({ way })} />
      )}
      <Missed binding={binding} />
      <Form binding={binding} />
    </>
  )
}
