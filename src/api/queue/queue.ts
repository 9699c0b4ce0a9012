import { contractVersion } from '@contract/version'
import { instantOf } from '@domain/day'
import type { Network } from '../../platform/network/types'
import type { Answer } from '../failures'
import { keepItems, keptItems, type Storage } from './kept-items'
import {
  added,
  aged,
  amended,
  answered,
  isPending,
  nextToSend,
  outcomeOf,
  type QueuedItem,
  restarted,
  sent,
} from './queue-state'

export type Told = (item: QueuedItem, answer: Answer<unknown, string>) => void

/** What the queue needs of the phone it lives on. */
export interface QueuePhone extends Storage {
  now: () => Date
  newKey: () => string
  network: () => Promise<Network>
  knows: (operation: string) => boolean
  send: (item: QueuedItem) => Promise<Answer<unknown, string>>
  later: (ms: number, run: () => void) => () => void
}

interface Line {
  phone: QueuePhone
  items: QueuedItem[]
  flushing: Promise<void> | null
  failures: number
  stopWaiting: () => void
  counters: Set<(count: number) => void>
  listeners: Set<Told>
  beforeSending: Set<(item: QueuedItem) => void>
}

const WAITS_MS = [5_000, 15_000, 60_000, 300_000]
/** Without an answer the others would get none either. */
const noWay = ['Offline', 'Timeout', 'Unreachable']

const pendingIn = ({ items }: Line): number => items.filter(isPending).length

/** Kept on the phone before anything else happens. */
const become = (line: Line, after: QueuedItem[]): void => {
  const before = line.items
  if (after.length === before.length && after.every((item, at) => item === before[at])) return
  keepItems(line.phone, before, after)
  line.items = after
  for (const told of line.counters) told(pendingIn(line))
}

const next = ({ items, phone }: Line, passed: ReadonlySet<string>) => nextToSend(items, phone.knows, passed)

/** Sends one item; tells whether the way was open. */
const sendOne = async (line: Line, item: QueuedItem, passed: Set<string>): Promise<boolean> => {
  become(line, sent(line.items, item.key))
  const answer = await line.phone.send(item)
  const outcome = outcomeOf(answer)
  become(line, answered(line.items, item.key, outcome))
  if (outcome.kind === 'lost') passed.add(item.aggregate)
  else line.failures = 0
  for (const told of line.listeners) told(item, answer)
  return answer.ok || !noWay.includes(answer.error.code)
}

const sendAll = async (line: Line): Promise<void> => {
  const passed = new Set<string>()
  become(line, aged(line.items, line.phone.now().getTime()))
  let open = (await line.phone.network().catch(() => 'fine' as const)) !== 'offline'
  for (;;) {
    const first = open ? next(line, passed) : null
    if (!first) return
    for (const told of line.beforeSending) told(first)
    // It may have been amended, and so have another key.
    const item = next(line, passed)
    if (item) open = await sendOne(line, item, passed)
  }
}

const waitIfNeeded = (line: Line): void => {
  line.stopWaiting()
  if (next(line, new Set()) === null) return
  const waitMs = WAITS_MS[Math.min(line.failures++, WAITS_MS.length - 1)]!
  line.stopWaiting = line.phone.later(waitMs, () => void flush(line))
}

const flushOnce = async (line: Line): Promise<void> => {
  try {
    await sendAll(line)
  } finally {
    // Nothing is awaited since the last look at the items, so none that was added meanwhile is overlooked.
    line.flushing = null
    waitIfNeeded(line)
  }
}

/** Sends what can be sent; one flush at a time. */
const flush = (line: Line): Promise<void> => {
  line.flushing ??= Promise.resolve().then(() => flushOnce(line))
  return line.flushing
}

const subscribe = <Listener>(to: Set<Listener>, told: Listener) => {
  to.add(told)
  return () => {
    to.delete(told)
  }
}

/** Writes that outlive a dead network, a killed page and a killed app (DESIGN §9): kept before they are sent. */
export function createQueue(phone: QueuePhone) {
  const line: Line = {
    phone,
    items: aged(restarted(keptItems(phone)), phone.now().getTime()),
    flushing: null,
    failures: 0,
    stopWaiting: () => {},
    counters: new Set(),
    listeners: new Set(),
    beforeSending: new Set(),
  }
  return {
    items: (): readonly QueuedItem[] => line.items,
    pendingCount: () => pendingIn(line),
    /** The app started or was opened, or the network came back: no reason to go on waiting. */
    wake: (): Promise<void> => {
      line.failures = 0
      return flush(line)
    },
    /** Gives the key, or null when the queue has no room and nothing was kept. */
    enqueue: (operation: string, aggregate: string, input: object): string | null => {
      const key = phone.newKey()
      const at = instantOf(phone.now())
      const after = added(line.items, { key, aggregate, operation, input, at, contractVersion })
      if (!after) return null
      become(line, after)
      void flush(line)
      return key
    },
    /** Puts a fuller input in the place of a waiting one, under what may be another key; null when it can't. */
    amend: (key: string, input: object): string | null => {
      const after = amended(line.items, key, input, phone.newKey)
      if (after) become(line, after.items)
      return after?.key ?? null
    },
    /** Takes away what was set aside and has been read. */
    dismiss: (key: string): void =>
      become(
        line,
        line.items.filter((item) => item.key !== key || isPending(item)),
      ),
    onCount: (told: (count: number) => void) => subscribe(line.counters, told),
    onAnswer: (told: Told) => subscribe(line.listeners, told),
    /** The last moment in which an item can be amended. */
    onSending: (told: (item: QueuedItem) => void) => subscribe(line.beforeSending, told),
  }
}
export type Queue = ReturnType<typeof createQueue>
