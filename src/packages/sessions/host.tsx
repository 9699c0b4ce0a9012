import { type SessionView, sessions } from '@contract/sessions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { errorCopy } from '../../api/error-copy'
import { useWrite } from '../../api/use-write'
import { Button } from '../../components/button'
import { Confirm } from '../../components/confirm'
import { Line, PageHead } from '../../components/headings'
import { Message } from '../../components/message'
import { kindName, stateName } from '../../words/sessions'
import { CodeCard } from './code-card'
import { OneSession } from './one-session'
import { AddPhoto } from './photo'
import { Roll } from './roll'
import { useCode } from './use-code'
import { useRoll } from './use-roll'

interface PartProps {
  view: SessionView
  again: () => Promise<void>
}

function Begin({ view, again }: PartProps) {
  const { write, sending, failed } = useWrite(sessions.begin)
  const begin = async () => {
    if (await write({ sessionId: view.id })) await again()
  }
  return (
    <>
      <Line>打开签到以后，这里出六位数字和二维码，半分钟一换。</Line>
      {failed && <Message kind="danger" icon="alert" title="没打开" line={errorCopy[failed.code]} />}
      <View className="sessions__action">
        <Button kind="main" onTap={begin} off={sending}>
          {sending ? '正在打开…' : '打开签到'}
        </Button>
      </View>
    </>
  )
}

function End({ view, again }: PartProps) {
  const [asking, setAsking] = useState(false)
  const { write, sending, failed } = useWrite(sessions.end)
  const end = async () => {
    if (!(await write({ sessionId: view.id }))) return
    setAsking(false)
    await again()
  }
  return (
    <>
      <View className="sessions__action">
        <Button kind="main" onTap={() => setAsking(true)}>
          散会
        </Button>
      </View>
      {asking && (
        <Confirm
          title="散会"
          lines={['散会以后不再出新码，名单还能点。', '学时等支书确认了记上。']}
          does="散会"
          doing="正在散会…"
          sending={sending}
          failed={failed?.code ?? null}
          onYes={end}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Known({ view, again }: PartProps) {
  const code = useCode(view.id, view.state)
  const roll = useRoll(view.id)
  const running = view.state === 'running'
  const begun = running || view.state === 'ended' || view.state === 'confirmed'
  return (
    <>
      <PageHead title={view.title} line={`${kindName[view.kind]}，${stateName[view.state]}`} />
      {view.state === 'planned' && <Begin view={view} again={again} />}
      {running && <CodeCard {...code} />}
      {running && <End view={view} again={again} />}
      {begun && <AddPhoto view={view} again={again} />}
      {begun && <Roll roll={roll} />}
    </>
  )
}

/** The host's screen: the code to hold up, the list, a picture, and the end. */
export default function Host() {
  return <OneSession>{(view, again) => <Known view={view} again={again} />}</OneSession>
}
