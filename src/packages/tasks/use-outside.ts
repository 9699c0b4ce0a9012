import { tasks } from '@contract/tasks'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/server-clock'
import { useQueued } from '../../api/use-queued'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { forget, store, stored } from '../../platform/storage'
import { emptyOutside, type OutsideForm, outsideOf } from './outside-view'

const NAME = 'outside-draft'

const kept = (): OutsideForm => ({
  ...emptyOutside,
  ...(JSON.parse(stored(NAME) ?? '{}') as Partial<OutsideForm>),
})

/** The form of study elsewhere: it outlives a closed app, and goes once it was handed in or waits in the queue. */
export function useOutside() {
  const paint = useFirstPaint({ op: tasks.mine, input: {}, name: 'tasks' })
  const [form, setForm] = useState(kept)
  const { hand, handed, again } = useQueued(tasks.handInOutside, 'outside', () => void paint.load())
  const change = (part: Partial<OutsideForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    store(NAME, JSON.stringify(next))
    if (handed !== 'sending') again()
  }
  useEffect(() => {
    if (handed !== 'done' && handed !== 'kept') return
    forget(NAME)
    setForm(emptyOutside)
  }, [handed])
  return { paint, form, change, handed, handIn: () => hand(outsideOf(form, serverNow())) }
}
export type Outside = ReturnType<typeof useOutside>
