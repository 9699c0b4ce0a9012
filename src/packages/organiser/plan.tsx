import type { OutputOf } from '@contract/core'
import type { groups, PlanView } from '@contract/groups'
import { navigateTo } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../components/button'
import { Empty } from '../../components/empty'
import { Message } from '../../components/message'
import { Page } from '../../components/page'
import { Skeleton } from '../../components/skeleton'
import { Working } from '../../components/working'
import { TroubleNotice } from '../../first-paint/trouble-notice'
import { TitleBar } from '../../platform/title-bar'
import { countText } from '../../words/numbers'
import { type Choice, Choices } from './choices'
import { Action, Confirm, Failed, Head, Part } from './parts'
import { type Asked, PlanBranches } from './plan-branches'
import { branchCards, headOf, isMoving, progressOf, standingText } from './plan-view'
import { toPage } from './use-overview'
import { type Planned, usePlan } from './use-plan'

type Planning = OutputOf<typeof groups.planning>

const spans: readonly Choice<boolean>[] = [
  { value: false, title: '只在本支部里分', note: '谁的党员谁的组' },
  { value: true, title: '可以跨支部', note: '住得近的并到一个组，支部没有组的也能分' },
]

/** How it stands, and what kind of plan to make. */
function Start({ planning, planned }: { planning: Planning; planned: Planned }) {
  const { plan, undone, doing, failed, propose, setChoosing } = planned
  const [across, setAcross] = useState(plan?.acrossBranches ?? false)
  if (planning.mobile === 0)
    return (
      <Empty title="还没有在外的党员" line="名册里“是否流动”写了是的，才分小组。">
        <Button kind="main" onTap={() => toPage('import')}>
          导入名册
        </Button>
      </Empty>
    )
  return (
    <>
      {undone && <Message kind="info" icon="done" title="撤回了，都回到原来的小组" />}
      <Head head={standingText(planning)} line="先做一份方案给您看，点了才动。固定了的人不动。" />
      <Part title="怎么分" />
      <Choices label="怎么分" choices={spans} chosen={across} onChoose={setAcross} />
      <Failed title="方案没做成" code={failed} />
      <Action>
        <Button kind="main" onTap={() => propose(across)} off={doing !== null}>
          {doing === 'proposing' ? '正在算…' : '做一份方案'}
        </Button>
      </Action>
      {plan && (
        <Action>
          <Button kind="side" onTap={() => setChoosing(false)}>
            看现在这份
          </Button>
        </Action>
      )}
    </>
  )
}

type Question = { kind: 'apply' } | { kind: 'undo' } | ({ kind: 'fix' } & Asked)

const questionWords = (question: Question, { counts }: PlanView) => {
  const people = countText(counts.moves + counts.joins)
  if (question.kind === 'apply')
    return {
      title: '照这份分？',
      line: `${people} 人会换到新的小组，他们在小组页看得到。分完还能撤回。`,
      verb: '就这么分',
      waiting: '正在分…',
    }
  if (question.kind === 'undo')
    return {
      title: '撤回这次分组？',
      line: `这次动过的 ${people} 人退回原来的小组。后来自己换过组的，不动。`,
      verb: '都退回去',
      waiting: '正在撤…',
    }
  const { title, line, verb } = question.action
  return { title, line: `${line}。接着重做一份方案，手调过的要再调。`, verb, waiting: '正在改…' }
}

function Ask({ question, plan, planned, onClose }: AskProps) {
  const { doing, failed, apply, undo, fix } = planned
  const act = () => {
    if (question.kind === 'apply') return apply(plan)
    if (question.kind === 'undo') return undo(plan)
    return fix(question.branchId, question.action, plan)
  }
  return (
    <Confirm
      {...questionWords(question, plan)}
      sending={doing !== null}
      code={failed}
      onDo={async () => {
        if (await act()) onClose()
      }}
      onClose={onClose}
    />
  )
}
interface AskProps {
  question: Question
  plan: PlanView
  planned: Planned
  onClose: () => void
}

function Deciding({ plan, planned, ask }: { plan: PlanView; planned: Planned; ask: (q: Question) => void }) {
  const { counts, state } = plan
  const changes = counts.moves + counts.joins > 0
  return (
    <>
      {state === 'proposed' && changes && (
        <Action>
          <Button kind="main" onTap={() => ask({ kind: 'apply' })}>
            照这份分
          </Button>
        </Action>
      )}
      {state === 'applied' && changes && (
        <Action>
          <Button kind="side" onTap={() => ask({ kind: 'undo' })}>
            撤回
          </Button>
        </Action>
      )}
      <Action>
        <Button kind="side" onTap={() => planned.setChoosing(true)}>
          重做一份
        </Button>
      </Action>
    </>
  )
}

function Standing({ plan, planning, planned }: { plan: PlanView; planning: Planning; planned: Planned }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const { slices, forgive } = planned
  const ask = (next: Question | null) => {
    forgive()
    setQuestion(next)
  }
  const { head, line } = headOf(plan)
  const capacityOf = (groupId: string) => planning.groups.find(({ id }) => id === groupId)?.capacity ?? null
  const open = (branchId: string) =>
    navigateTo({ url: `/packages/organiser/plan-branch?planId=${plan.id}&branchId=${branchId}` })
  return (
    <>
      <Head head={head} line={line} />
      {isMoving(plan) ? (
        <>
          <Working {...progressOf(plan)} />
          <Failed title="停在这里了" code={slices.failed} verb="接着来" onTap={() => slices.goOn(plan)} />
        </>
      ) : (
        <Deciding plan={plan} planned={planned} ask={ask} />
      )}
      <PlanBranches
        cards={branchCards(plan)}
        capacityOf={capacityOf}
        onOpen={open}
        onFix={isMoving(plan) ? undefined : (asked) => ask({ kind: 'fix', ...asked })}
      />
      {question && <Ask question={question} plan={plan} planned={planned} onClose={() => ask(null)} />}
    </>
  )
}

/** The season plan: how it stands, a proposal, applying it, taking it back. */
export default function Plan() {
  const planned = usePlan()
  const { paint, plan, choosing } = planned
  const { kept, trouble } = paint
  return (
    <Page>
      <TitleBar />
      <TroubleNotice paint={paint} />
      {kept && plan && !choosing && <Standing plan={plan} planning={kept.data} planned={planned} />}
      {kept && (!plan || choosing) && <Start planning={kept.data} planned={planned} />}
      {!kept && trouble === null && <Skeleton says="正在打开分组…" />}
    </Page>
  )
}
