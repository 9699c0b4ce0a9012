import type { Amendment, MemberView } from '@contract/roster'
import { roster } from '@contract/roster'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Choice } from '../../components/choice'
import { Field } from '../../components/field'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { type AmendKind, amendKinds, amendLines, amendmentOf, amendOptions } from './amend-view'
import { useBranches } from './use-member'

interface AmendProps {
  view: MemberView
  onDone: (change: Amendment) => void
  onClose: () => void
}

/** First what, then to what, and before it is done what follows. */
export function Amend({ view, onDone, onClose }: AmendProps) {
  const [kind, setKind] = useState<AmendKind | null>(null)
  const [value, setValue] = useState('')
  const branches = useBranches()
  const { write, sending, failed, forgive } = useWrite(roster.amend)
  const name = view.name ?? '这位'
  const kinds = amendKinds(view)
  const change = kind && value.trim() !== '' ? amendmentOf(kind, value) : null
  const options = kind && amendOptions(kind, view, branches)

  const choose = (chosen: AmendKind) => {
    setKind(chosen)
    const only = amendOptions(chosen, view, branches)
    setValue(only?.length === 1 ? only[0]!.id : '')
  }
  const say = (chosen: string) => {
    forgive()
    setValue(chosen)
  }
  const handIn = async () => {
    if (change && (await write({ personId: view.personId, change })) !== null) onDone(change)
  }
  if (kind === null)
    return (
      <Sheet title={`${name}有什么变动`} onClose={onClose}>
        <Choice label="什么变动" options={kinds} chosen={null} onChoose={choose} />
      </Sheet>
    )
  return (
    <Sheet title={kinds.find(({ id }) => id === kind)!.name} onClose={onClose}>
      {options ? (
        <Choice label="改成" options={options} chosen={value} onChoose={say} />
      ) : (
        <Field label="名字改成" value={value} onChange={say} />
      )}
      {change &&
        amendLines(change, name, branches).map((line) => (
          <View key={line} className="secretary__line">
            <Text>{line}</Text>
          </View>
        ))}
      {failed && <Message kind="danger" icon="alert" title="没改成" line={errorCopy[failed.code]} />}
      <View className="secretary__action">
        <Button kind="main" onTap={handIn} off={sending || change === null}>
          {sending ? '正在改…' : change === null ? '先选好、填好' : '就这样改'}
        </Button>
      </View>
    </Sheet>
  )
}
