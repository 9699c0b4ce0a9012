import { type SessionView, sessions } from '@contract/sessions'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { type CallForm, emptyForm, formOf, missingIn, offersOf, planOf } from './call-view'

/**
 * The form of a session at one place.
 * @param view what is changed; null for a new one
 */
export function usePlanForm(nodeId: string, view: SessionView | null) {
  const paint = useFirstPaint({ op: sessions.planning, input: { nodeId }, name: 'planning', late: true })
  const [form, setForm] = useState<CallForm>(() => (view ? formOf(view) : emptyForm(serverNow())))
  const offers = paint.kept && offersOf(paint.kept.data, view)
  return {
    paint,
    form,
    change: (part: Partial<CallForm>) => setForm((before) => ({ ...before, ...part })),
    offers,
    /** Null while something is missing. */
    plan: offers && missingIn(form) === null ? planOf(form, offers.topics, view) : null,
    missing: missingIn(form),
  }
}
export type PlanForm = ReturnType<typeof usePlanForm>
