import { setTimeout as wait } from 'node:timers/promises'
import type { Fault } from './faults'

/** The answer is dropped and the connection with it; whoever asked can't know what was done. */
export class LostAnswer extends Error {}

interface Effects<T> {
  work: () => Promise<T>
  fail: (fault: Fault) => T
  /** Kills the worker that asked. */
  kill?: () => Promise<void>
}

/** Does the work the way the fault says; without one, just does it. */
export async function underFault<T>(fault: Fault | null, effects: Effects<T>): Promise<T> {
  if (!fault) return effects.work()
  if (fault.when === 'before') {
    const instead = await happen(fault, effects)
    return instead ? instead.answer : effects.work()
  }
  const answer = await effects.work()
  const instead = await happen(fault, effects)
  return instead ? instead.answer : answer
}

/** What the fault answers in the work's place; null when it only delays. */
async function happen<T>(fault: Fault, { fail, kill }: Effects<T>): Promise<{ answer: T } | null> {
  if (fault.do === 'fail') return { answer: fail(fault) }
  if (fault.do === 'late') {
    await wait(fault.ms ?? 1_000)
    return null
  }
  if (fault.do === 'kill') await kill?.()
  throw new LostAnswer()
}
