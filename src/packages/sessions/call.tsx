import { sessions } from '@contract/sessions'
import { getCurrentInstance, redirectTo } from '@tarojs/taro'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'
import { Choice } from '../../components/choice'
import { PageHead, Section } from '../../components/headings'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { sessionUrl } from '../../words/sessions'
import { Frame } from './frame'
import { PlanFields } from './plan-form'
import { usePlanForm } from './use-plan-form'

function Form({ nodeId }: { nodeId: string }) {
  const of = usePlanForm(nodeId, null)
  const { write, sending, failed } = useWrite(sessions.create)
  const handIn = async () => {
    const made = of.plan && (await write({ nodeId, plan: of.plan }))
    if (made) await redirectTo({ url: sessionUrl(made.sessionId) })
  }
  const doing = { does: '定下来，请大家', doing: '正在交…', sending, failed: failed?.code ?? null }
  return <PlanFields of={of} {...doing} onHandIn={handIn} />
}

/** 办一场: a branch's or a group's. */
export default function CallSession() {
  const [asked] = useState(() => getCurrentInstance().router?.params.nodeId ?? null)
  const paint = useFirstPaint({ op: sessions.mine, input: {}, name: 'sessions' })
  const [picked, setPicked] = useState<string | null>(null)
  return (
    <Frame paint={paint} says="正在打开…" head={<PageHead title="办一场" />}>
      {({ mayCallAt: places }) => {
        const chosen = picked ?? asked ?? places[0]?.id ?? null
        return (
          <>
            {places.length > 1 && (
              <>
                <Section title="哪里办" />
                <Choice label="哪里办" options={places} chosen={chosen} onChoose={setPicked} />
              </>
            )}
            {chosen !== null && <Form key={chosen} nodeId={chosen} />}
          </>
        )
      }}
    </Frame>
  )
}
