/** The function's own limit on what a phone may send it (DESIGN §2). */
const ITEM_BYTES = 100_000
/** WeChat allows 1 MB a storage key, and 10 in all. */
const CHUNK_BYTES = 900_000
const CHUNKS = 4
const QUEUE_BYTES = 3_000_000
const KEPT_MS = 14 * 86_400_000

export interface QueuedItem {
  /** The write's own key: every retry carries it, so the server answers the same (DESIGN §2). */
  key: string
  /** What must stay in order: items of one aggregate leave one after another. */
  aggregate: string
  /** `study.reportPlayback` */
  operation: string
  /** Without its key. */
  input: object
  /** When it was made, by the server's clock. */
  at: string
  contractVersion: number
  state: 'waiting' | 'sending' | 'refused' | 'expired'
  /** The server's code, once refused. */
  why?: string
  /** It left the phone once, so the server may know this key with this input. */
  tried: boolean
  /** Rises with each item. */
  order: number
  /** The storage key it lies under for all its life, so that every change writes one key, whole or not at all. */
  chunk: number
}

export type Outcome = { kind: 'done' } | { kind: 'refused'; why: string } | { kind: 'lost' }

/** Nothing wrong with the item: the way, the server's load or an older version stood against it. */
const passing = ['Offline', 'Timeout', 'Unreachable', 'BadReply', 'Busy', 'Internal', 'UnknownOperation']

export const isPassing = (code: string): boolean => passing.includes(code)

export const outcomeOf = (answer: { ok: true } | { ok: false; error: { code: string } }): Outcome => {
  if (answer.ok) return { kind: 'done' }
  return isPassing(answer.error.code) ? { kind: 'lost' } : { kind: 'refused', why: answer.error.code }
}

export const isPending = ({ state }: QueuedItem): boolean => state === 'waiting' || state === 'sending'

/**
 * The oldest item that nothing of its aggregate stands before. What this version doesn't know waits for one that does.
 * @param passed aggregates that had their try in this flush
 */
export function nextToSend(
  items: readonly QueuedItem[],
  known: (operation: string) => boolean,
  passed: ReadonlySet<string>,
): QueuedItem | null {
  const blocked = new Set(passed)
  for (const item of items.filter(isPending)) {
    if (blocked.has(item.aggregate)) continue
    if (item.state === 'waiting' && known(item.operation)) return item
    blocked.add(item.aggregate)
  }
  return null
}

const changed = (items: readonly QueuedItem[], key: string, change: Partial<QueuedItem>): QueuedItem[] =>
  items.map((item) => (item.key === key ? { ...item, ...change } : item))

export const sent = (items: readonly QueuedItem[], key: string): QueuedItem[] =>
  changed(items, key, { state: 'sending', tried: true })

/**
 * Says more in the place of a waiting item. What may have reached the server keeps its key to itself: the fuller input goes
 * under a new one, and is for operations where saying a thing again changes nothing.
 */
export function amended(
  items: readonly QueuedItem[],
  key: string,
  input: object,
  newKey: () => string,
): { items: QueuedItem[]; key: string } | null {
  const item = items.find((one) => one.key === key)
  if (item?.state !== 'waiting' || bytesOf({ ...item, input }) > ITEM_BYTES) return null
  const amendedKey = item.tried ? newKey() : key
  return { items: changed(items, key, { key: amendedKey, input, tried: false }), key: amendedKey }
}

export const answered = (items: readonly QueuedItem[], key: string, outcome: Outcome): QueuedItem[] => {
  if (outcome.kind === 'done') return items.filter((item) => item.key !== key)
  if (outcome.kind === 'refused') return changed(items, key, { state: 'refused', why: outcome.why })
  return changed(items, key, { state: 'waiting' })
}

const waitsAgain = ({ why: _, ...item }: QueuedItem): QueuedItem => ({ ...item, state: 'waiting' })

/** A new start: whether the last send arrived is unknown, and who was nobody then may be bound by now. */
export const restarted = (items: readonly QueuedItem[]): QueuedItem[] =>
  items.map((item) =>
    item.state === 'sending' || (item.state === 'refused' && item.why === 'Forbidden')
      ? waitsAgain(item)
      : item,
  )

/** Sets aside what is older than 14 days, and takes that back when it was only the phone's clock that had jumped. */
export const aged = (items: readonly QueuedItem[], nowMs: number): QueuedItem[] =>
  items.map((item) => {
    const old = nowMs - Date.parse(item.at) > KEPT_MS
    if (old && item.state === 'waiting') return { ...item, state: 'expired' }
    return !old && item.state === 'expired' ? waitsAgain(item) : item
  })

const utf8 = (code: number) => {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  // Half of a surrogate pair, which takes four in all.
  return code >= 0xd800 && code < 0xe000 ? 2 : 3
}

/** Bytes of a value as stored: mini programs have no TextEncoder everywhere. */
export function bytesOf(value: unknown): number {
  const text = JSON.stringify(value)
  let bytes = 1
  for (let at = 0; at < text.length; at++) bytes += utf8(text.charCodeAt(at))
  return bytes
}

const sumOf = (items: readonly QueuedItem[]): number => items.reduce((sum, item) => sum + bytesOf(item), 2)

/** The queue with one more item; the oldest set aside make room for it. Null when it has no place. */
export function added(
  items: readonly QueuedItem[],
  item: Omit<QueuedItem, 'state' | 'tried' | 'order' | 'chunk'>,
): QueuedItem[] | null {
  const order = (items.at(-1)?.order ?? 0) + 1
  const fresh: QueuedItem = { ...item, state: 'waiting', tried: false, order, chunk: 0 }
  const bytes = bytesOf(fresh)
  if (bytes > ITEM_BYTES) return null
  let left = [...items]
  while (sumOf(left) + bytes > QUEUE_BYTES) {
    const oldest = left.find((one) => !isPending(one))
    if (!oldest) return null
    left = left.filter((one) => one !== oldest)
  }
  const chunk = [...Array(CHUNKS).keys()].find(
    (at) => sumOf(left.filter((one) => one.chunk === at)) + bytes <= CHUNK_BYTES,
  )
  return chunk === undefined ? null : [...left, { ...fresh, chunk }]
}

export const chunkNames: readonly string[] = [...Array(CHUNKS).keys()].map((at) => `queue-${at}`)
