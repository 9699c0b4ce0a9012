import type { Forget, Store, Stored } from '../../platform/storage/types'
import { chunkNames, type QueuedItem } from './queue-state'

export interface Storage {
  stored: Stored
  store: Store
  forget: Forget
}

const itemsIn = (text: string | null): QueuedItem[] => {
  if (text === null) return []
  try {
    return JSON.parse(text) as QueuedItem[]
  } catch (cause) {
    console.warn('a part of the queue cannot be read', cause)
    return []
  }
}

/** What an earlier start left on the phone. */
export const keptItems = ({ stored }: Storage): QueuedItem[] =>
  chunkNames.flatMap((name) => itemsIn(stored(name))).sort((a, b) => a.order - b.order)

/** Writes the chunks in which something differs. */
export function keepItems(
  { store, forget }: Storage,
  before: readonly QueuedItem[],
  after: readonly QueuedItem[],
): void {
  chunkNames.forEach((name, chunk) => {
    const inChunk = (items: readonly QueuedItem[]) => items.filter((item) => item.chunk === chunk)
    const [was, is] = [inChunk(before), inChunk(after)]
    if (was.length === is.length && was.every((item, at) => item === is[at])) return
    if (is.length === 0) forget(name)
    else store(name, JSON.stringify(is))
  })
}
