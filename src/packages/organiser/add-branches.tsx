import { roster } from '@contract/roster'
import { Text, Textarea, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import { Button } from '../../components/button'
import { Sheet } from '../../components/sheet'
import { villagesToAdd } from './import-view'
import { namesTyped } from './overview-view'
import { Action, Failed } from './parts'

/** As many as one call takes. */
const MOST = 60

/** A village a line; one that is there already stays as it is. */
export function AddBranches({ onDone, onClose }: { onDone: (added: number) => void; onClose: () => void }) {
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const key = useRef(writeKey())
  const names = villagesToAdd(namesTyped(text))
  const many = names.length > MOST

  const type = (value: string) => {
    key.current = writeKey()
    setText(value)
    setFailed(null)
  }
  const add = async () => {
    setSending(true)
    const villages = names.map((name) => ({ name, tier: null }))
    const answer = await call(roster.addBranches, { key: key.current, villages })
    setSending(false)
    if (answer.ok) onDone(answer.data.added)
    else setFailed(answer.error.code)
  }
  const words = () => {
    if (sending) return '正在建…'
    if (names.length === 0) return '写一个村名就能建'
    return many ? `一回最多 ${MOST} 个` : `建 ${names.length} 个支部`
  }
  return (
    <Sheet title="建支部" onClose={onClose}>
      <View className="org__line">
        <Text>一行写一个村名，比如：青石桥村。每个村建一个支部。</Text>
      </View>
      <Textarea
        className="names__box"
        value={text}
        maxlength={2000}
        onInput={(event) => type(event.detail.value)}
        ariaLabel="村名，一行一个"
        nativeProps={{ 'aria-label': '村名，一行一个' }}
      />
      <Failed title="没建成" code={failed} />
      <Action>
        <Button kind="main" onTap={add} off={sending || names.length === 0 || many}>
          {words()}
        </Button>
      </Action>
    </Sheet>
  )
}
