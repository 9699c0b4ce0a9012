import { people } from '@contract/people'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Message } from '../../components/message'
import { Sheet } from '../../components/sheet'
import { speak } from '../../platform/spoken'
import { momentWords } from '../../words/moments'
import { inPairs } from './member-view'

interface Code {
  code: string
  expiresAt: string
}

function Shown({ code: { code, expiresAt } }: { code: Code }) {
  const pairs = inPairs(code)
  return (
    <>
      <View className="invite__code" {...speak({ role: 'img', label: pairs.join('，') })}>
        {pairs.map((pair, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pairs may be alike, and they never move
          <Text key={place} className="invite__pair">
            {pair}
          </Text>
        ))}
      </View>
      <View className="invite__line">
        <Text>念给本人听，用一次就作废。</Text>
      </View>
      <View className="invite__line">
        <Text>{momentWords(expiresAt, serverNow())} 前有效。再要一个，这个就作废。</Text>
      </View>
    </>
  )
}

/** A fresh code for one member, made when the sheet opens; it is kept nowhere. */
export function Invite({ personId, onClose }: { personId: string; onClose: () => void }) {
  const [code, setCode] = useState<Code | null>(null)
  const { write, sending, failed } = useWrite(people.invite)
  const ask = () => write({ personId }).then(setCode)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the person it opened for
  useEffect(() => void ask(), [])
  return (
    <Sheet title="邀请码" onClose={onClose}>
      {code && <Shown code={code} />}
      {sending && (
        <View className="invite__line">
          <Text>正在要邀请码…</Text>
        </View>
      )}
      {failed && <Message kind="danger" icon="alert" title="没要到" line={errorCopy[failed.code]} />}
      <View className="secretary__action">
        <Button kind="side" onTap={failed ? ask : onClose} off={sending}>
          {failed ? '再试' : '念完了'}
        </Button>
      </View>
    </Sheet>
  )
}
