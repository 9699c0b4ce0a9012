import { type SessionView, sessions } from '@contract/sessions'
import { getCurrentInstance, navigateBack } from '@tarojs/taro'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'
import { Line, PageHead } from '../../components/headings'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { Frame } from './frame'
import { PlanFields } from './plan-form'
import { usePlanForm } from './use-plan-form'

function Form({ view }: { view: SessionView }) {
  const of = usePlanForm(view.nodeId, view)
  const { write, sending, failed } = useWrite(sessions.change)
  const handIn = async () => {
    const { nodeId, id: sessionId } = view
    if (of.plan && (await write({ nodeId, sessionId, plan: of.plan }))) await navigateBack()
  }
  const doing = { does: '改好了，告诉大家', doing: '正在改…', sending, failed: failed?.code ?? null }
  return <PlanFields of={of} {...doing} onHandIn={handIn} />
}

/** What was called may be changed until it begins; the form waits for what it is now, so that nothing old is written back. */
export default function ChangeSession() {
  const [sessionId] = useState(() => getCurrentInstance().router?.params.id ?? '')
  const paint = useFirstPaint({ op: sessions.session, input: { sessionId }, name: 'session', once: true })
  const head = <PageHead title="改一改" line="改了时间地方，说过要来的人打开就看得到。" />
  return (
    <Frame paint={paint} says="正在打开这一场…" head={head}>
      {(view) => {
        if (!paint.answered) return null
        return view.mayChange ? <Form view={view} /> : <Line>已经开始或者取消了，改不了。</Line>
      }}
    </Frame>
  )
}
