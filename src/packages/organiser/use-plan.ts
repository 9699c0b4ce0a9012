import type { OutputOf } from '@contract/core'
import { groups, type PlanView } from '@contract/groups'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useSlices } from '../../api/use-slices'
import { writeKey } from '../../api/write-key'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { type FixAction, isMoving, standing } from './plan-view'

type Planning = OutputOf<typeof groups.planning>
type Doing = 'proposing' | 'applying' | 'undoing' | 'fixing'

const again = (plan: PlanView) =>
  plan.state === 'undoing'
    ? call(groups.undoPlan, { key: writeKey(), planId: plan.id })
    : call(groups.applyPlan, { key: writeKey(), planId: plan.id })

export function usePlan() {
  const [plan, setPlan] = useState<PlanView | null>(null)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const [choosing, setChoosing] = useState(false)
  const key = useRef(writeKey())
  const slices = useSlices<PlanView>({
    step: again,
    moves: isMoving,
    onView: (fresh) => {
      setPlan(fresh)
      if (!isMoving(fresh)) void paint.load()
    },
  })
  const learn = (said: Planning) => {
    setPlan(said.plan)
    // What was begun goes on, here or on the phone that opens it next.
    if (said.plan && isMoving(said.plan)) void slices.goOn(said.plan)
  }
  const paint = useFirstPaint({ op: groups.planning, input: {}, name: 'planning', onAnswer: learn })
  const known = plan ?? paint.kept?.data.plan ?? null

  type Answered = { ok: true; data: PlanView } | { ok: false; error: { code: string } }
  const attempt = async (what: Doing, ask: () => Promise<Answered>): Promise<boolean> => {
    setDoing(what)
    setFailed(null)
    const answer = await ask()
    setDoing(null)
    if (!answer.ok) {
      setFailed(answer.error.code as ErrorCode)
      return false
    }
    key.current = writeKey()
    setPlan(answer.data)
    setChoosing(false)
    void slices.goOn(answer.data)
    return true
  }
  const propose = (acrossBranches: boolean) =>
    attempt('proposing', () => call(groups.proposePlan, { key: key.current, acrossBranches }))
  const apply = ({ id }: PlanView) =>
    attempt('applying', () => call(groups.applyPlan, { key: key.current, planId: id }))
  const undo = ({ id }: PlanView) =>
    attempt('undoing', () => call(groups.undoPlan, { key: key.current, planId: id }))
  /** Makes room, and proposes once more with it. */
  const fix = (branchId: string, action: FixAction, of: PlanView) =>
    attempt('fixing', async () => {
      const done = await mend(branchId, action, paint.kept?.data.groups ?? [])
      if (!done.ok) return done
      const fresh = await call(groups.proposePlan, { key: writeKey(), acrossBranches: of.acrossBranches })
      void paint.load()
      return fresh
    })
  return {
    paint,
    plan: standing(known),
    undone: known?.state === 'undone',
    doing,
    failed,
    choosing,
    slices,
    propose,
    apply,
    undo,
    fix,
    setChoosing,
    forgive: () => setFailed(null),
  }
}
export type Planned = ReturnType<typeof usePlan>

const mend = (branchId: string, action: FixAction, known: Planning['groups']) => {
  const { capacity } = action
  if (action.kind === 'newGroup') {
    const { name, region } = action
    return call(groups.addGroup, { key: writeKey(), branchId, name, region, capacity })
  }
  const group = known.find(({ id }) => id === action.groupId)!
  const { name, region } = group
  return call(groups.changeGroup, {
    key: writeKey(),
    groupId: action.groupId,
    name,
    region: region?.code ?? null,
    capacity,
  })
}
