import { type SessionView, sessions } from '@contract/sessions'
import { instantOf } from '@domain/day'
import { View } from '@tarojs/components'
import { serverNow } from '../../api/server-clock'
import { useQueued } from '../../api/use-queued'
import { Button } from '../../components/button'
import { HandedNotice } from '../../components/handed-notice'
import { askBeside } from '../../reminding/grants'

/** 我参加 or 来不了; either can be said again. */
export function Answer({ view, again }: { view: SessionView; again: () => Promise<void> }) {
  const { hand, handed } = useQueued(sessions.signUp, `session:${view.id}`, () => void again())
  const say = (coming: boolean) => {
    // First of all: after anything else WeChat asks nobody.
    if (coming) askBeside()
    return hand({ sessionId: view.id, coming, at: instantOf(serverNow()) })
  }
  const off = handed === 'sending'
  return (
    <>
      <HandedNotice handed={handed} />
      <View className="sessions__pair">
        <Button
          kind={view.mine === 'coming' ? 'side' : 'main'}
          onTap={() => say(true)}
          off={off || view.mine === 'coming'}
        >
          {view.mine === 'coming' ? '说好了要来' : '我参加'}
        </Button>
        <Button kind="side" onTap={() => say(false)} off={off || view.mine === 'notComing'}>
          {view.mine === 'notComing' ? '说了来不了' : '来不了'}
        </Button>
      </View>
    </>
  )
}
