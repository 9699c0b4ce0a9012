import { noticeVersion, type Proof, people } from '@contract/people'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { forget } from '../../platform/storage'
import { bindingDraft, dropBindingDraft, keepBindingDraft } from './binding-draft'
import type { Draft } from './binding-view'

/** Kept answers of somebody whom the server didn't know: with a name they are wrong. */
const keptAsStranger = ['home', 'courses']

interface Welcome {
  name: string
  rebound: boolean
}

export function useBinding() {
  const paint = useFirstPaint({ op: people.binding, input: {}, name: 'binding' })
  const [draft, setDraft] = useState(bindingDraft)
  const [welcome, setWelcome] = useState<Welcome | null>(null)
  const [missed, setMissed] = useState<number | null>(null)
  const bind = useWrite(people.bind)
  const ask = useWrite(people.askSecretary)

  const change = (part: Partial<Draft>) => {
    setMissed(null)
    bind.forgive()
    ask.forgive()
    setDraft((before) => {
      const next = { ...before, ...part }
      keepBindingDraft(next)
      return next
    })
  }
  const prove = async (proof: Proof) => {
    setMissed(null)
    const answer = await bind.write({ notice: noticeVersion, proof })
    if (answer === null) return
    if (answer.bound === null) return setMissed(answer.triesLeft)
    dropBindingDraft()
    for (const name of keptAsStranger) forget(name)
    setWelcome(answer.bound)
  }
  const askSecretary = async (name: string, branchId: string) => {
    const answer = await ask.write({ notice: noticeVersion, name, branchId })
    if (answer === null) return
    change({ again: false })
    await paint.load()
  }
  return { paint, draft, change, welcome, missed, bind, ask, prove, askSecretary }
}
export type Binding = ReturnType<typeof useBinding>
