import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Section } from '../../components/headings'
import { Message } from '../../components/message'
import type { Binding } from './use-binding'

/** Neither phone nor code: a name and a branch, and the secretary decides. */
export function Secretary({ binding: { draft, change, ask, askSecretary, paint } }: { binding: Binding }) {
  const [asked, setAsked] = useState(false)
  const name = draft.name.trim()
  const branches = paint.kept?.data.branches ?? []
  const branch = branches.find(({ id }) => id === draft.branchId)
  const give = () => {
    setAsked(true)
    if (name && branch) void askSecretary(name, branch.id)
  }
  return (
    <>
      <Field
        label="我的名字"
        value={draft.name}
        onChange={(typed) => change({ name: typed })}
        error={asked && name === '' ? '填上名册里的名字' : undefined}
      />
      <Section title="我的支部" />
      {branch ? (
        <Choice
          label="我的支部"
          options={[{ ...branch, note: '点一下，换一个' }]}
          chosen={branch.id}
          onChoose={() => change({ branchId: null })}
        />
      ) : (
        <Choice
          label="我的支部"
          options={branches}
          chosen={null}
          onChoose={(branchId) => change({ branchId })}
        />
      )}
      {asked && !branch && <Message kind="warn" icon="info" title="选一个支部" />}
      {ask.failed && <Message kind="danger" icon="alert" title="没交上" line={errorCopy[ask.failed.code]} />}
      <View className="binding__action">
        <Button kind="main" onTap={give} off={ask.sending}>
          {ask.sending ? '正在交…' : '请支书认一认'}
        </Button>
      </View>
    </>
  )
}
