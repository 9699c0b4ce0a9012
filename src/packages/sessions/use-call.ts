import { sessions } from '@contract/sessions'
import { redirectTo } from '@tarojs/taro'
import { useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { sessionUrl } from '../../words/sessions'
import { type CallForm, emptyForm, missingIn, planOf } from './call-view'

/** The form of a new session at one place. */
export function useCall(nodeId: string) {
  const paint = useFirstPaint({ op: sessions.planning, input: { nodeId }, name: 'planning', late: true })
  const [form, setForm] = useState<CallForm>(() => emptyForm(serverNow()))
  const { write, sending, failed } = useWrite(sessions.create)
  const change = (part: Partial<CallForm>) => setForm((before) => ({ ...before, ...part }))
  const handIn = async () => {
    if (!paint.kept) return
    const made = await write({ nodeId, plan: planOf(form, paint.kept.data.topics) })
    if (made) await redirectTo({ url: sessionUrl(made.sessionId) })
  }
  return { paint, form, change, handIn, sending, failed, missing: missingIn(form) }
}
