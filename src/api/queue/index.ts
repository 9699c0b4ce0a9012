import type { InputOf, Operation } from '@contract/core'
import { reminders } from '@contract/reminders'
import { sessions } from '@contract/sessions'
import { study } from '@contract/study'
import { tasks } from '@contract/tasks'
import { wishes } from '@contract/wishes'
import { onAppShow } from '../../platform/lifecycle'
import { networkNow, onNetwork } from '../../platform/network'
import { forget, store, stored } from '../../platform/storage'
import { call } from '../call'
import { serverNow } from '../server-clock'
import { writeKey } from '../write-key'
import { brought, dropFilesOf } from './files-on-phone'
import { createQueue, type QueuePhone, type Told } from './queue'
import type { QueuedItem } from './queue-state'

export type { QueuedItem } from './queue-state'

type Named<Op extends Operation> = Op & { context: string; name: string }

/** Whose writes may wait; the other contexts are no part of what every phone downloads first. */
const contexts = { reminders, sessions, study, tasks, wishes }

const operations = new Map<string, Named<Operation>>(
  Object.values(contexts).flatMap((context) =>
    Object.values(context as Record<string, Named<Operation>>).map(
      (op) => [`${op.context}.${op.name}`, op] as const,
    ),
  ),
)

/** What lies on the phone is brought first; without a way for it there is none for the write either. */
const send: QueuePhone['send'] = async ({ operation, input, key }) => {
  const op = operations.get(operation)!
  try {
    const answer = await call(op, { ...(await brought(input, { key, folder: op.context })), key })
    if (answer.ok) void dropFilesOf(input)
    return answer
  } catch {
    return { ok: false, error: { code: 'Unreachable' } }
  }
}

const queue = createQueue({
  stored,
  store,
  forget,
  now: serverNow,
  newKey: writeKey,
  network: networkNow,
  knows: (operation) => operations.has(operation),
  send,
  later: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
})

onNetwork((network) => {
  if (network !== 'offline') void queue.wake()
})
onAppShow(() => void queue.wake())
void queue.wake()

/** Keeps a write on the phone and sends it as soon as there is a way; null when there is no room for it. */
export const enqueue = <Op extends Operation>(
  op: Named<Op>,
  aggregate: string,
  input: Omit<InputOf<Op>, 'key'>,
): string | null => queue.enqueue(`${op.context}.${op.name}`, aggregate, input)

/** Says more in the place of a queued write that still waits; null when it is gone or on its way. */
export const amend = <Op extends Operation>(
  _op: Named<Op>,
  key: string,
  input: Omit<InputOf<Op>, 'key'>,
): string | null => queue.amend(key, input)
export const onSending = (told: (item: QueuedItem) => void): (() => void) => queue.onSending(told)

/** How many wait to be sent. */
export const pendingCount = (): number => queue.pendingCount()
export const onQueue = (told: (count: number) => void): (() => void) => queue.onCount(told)
export const flushQueue = (): Promise<void> => queue.wake()
/** All of them, set aside ones too, in the order in which they were made. */
export const queuedItems = (): readonly QueuedItem[] => queue.items()
export const dismissItem = (key: string): void => {
  const item = queuedItems().find((one) => one.key === key)
  if (item) void dropFilesOf(item.input)
  queue.dismiss(key)
}
/** Takes what was refused out of the queue, to be put right and handed in anew: its files stay. */
export const takeBack = (key: string): void => queue.dismiss(key)
/** Hears every answer to a queued write, and every answer that failed to come. */
export const onAnswer = (told: Told): (() => void) => queue.onAnswer(told)
