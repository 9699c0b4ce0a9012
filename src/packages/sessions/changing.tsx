import { type SessionView, sessions } from '@contract/sessions'
import { View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'

const linesOf = ({ counts }: SessionView): string[] => [
  counts.coming > 0 ? `说了要来的 ${counts.coming} 人，打开就看到取消了。` : '还没有人说要来。',
  '取消了就不能再开，要办再办一场。',
]

/** For whoever answers for the place, until it begins. */
export function Changing({ view, again }: { view: SessionView; again: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
  const { write, sending, failed } = useWrite(sessions.cancel)
  const cancel = async () => {
    if (!(await write({ nodeId: view.nodeId, sessionId: view.id }))) return
    setAsking(false)
    await again()
  }
  return (
    <>
      <View className="sessions__pair">
        <Button kind="side" onTap={() => navigateTo({ url: `/packages/sessions/change?id=${view.id}` })}>
          改一改
        </Button>
        <Button kind="side" onTap={() => setAsking(true)}>
          取消这一场
        </Button>
      </View>
      {asking && (
        <Confirm
          title="取消这一场"
          lines={linesOf(view)}
          does="确定取消"
          doing="正在取消…"
          sending={sending}
          failed={failed?.code ?? null}
          onYes={cancel}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
