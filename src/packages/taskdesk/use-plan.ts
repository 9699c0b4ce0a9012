import { tasks } from '@contract/tasks'
import { dayOf } from '@domain/day'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { dropPlanDraft, keepPlanDraft, planDraft } from './plan-draft'
import { missingIn, planOf, type TaskForm, withOnlyGroup } from './plan-view'

/** The form of a new task at one place. */
export function usePlan(nodeId: string, onSent: (taskId: string) => void) {
  const name = `task-planning-${nodeId}`
  const paint = useFirstPaint({ op: tasks.planning, input: { nodeId }, name, late: true })
  const [draft, setForm] = useState<TaskForm>(() => planDraft(nodeId))
  const form = withOnlyGroup(draft, paint.kept?.data.groups ?? [])
  const { write, sending, failed } = useWrite(tasks.send)
  const change = (part: Partial<TaskForm>) =>
    setForm((before) => {
      const after = { ...before, ...part }
      keepPlanDraft(nodeId, after)
      return after
    })
  const send = async () => {
    const sent = await write({ nodeId, plan: planOf(form) })
    if (sent === null) return
    dropPlanDraft(nodeId)
    onSent(sent.taskId)
  }
  return { paint, form, change, send, sending, failed, missing: missingIn(form, dayOf(serverNow())) }
}
