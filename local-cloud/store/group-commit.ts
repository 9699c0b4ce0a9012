/**
 * Lets writers that come while one disk transaction runs share the next one, and so its fsync.
 * A caller's items always land in one transaction. After a failed write every later call fails too:
 * memory is then ahead of the disk, and pretending otherwise would acknowledge what is lost.
 */
export function groupCommit<Item>(write: (items: Item[]) => Promise<void>) {
  let waiting: Item[] = []
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null

  const flush = async (): Promise<void> => {
    const items = waiting
    waiting = []
    next = null
    if (items.length > 0) await write(items)
  }

  return (items: readonly Item[]): Promise<void> => {
    for (const item of items) waiting.push(item)
    if (!next) {
      next = running.then(flush)
      running = next
      // The rejection reaches every caller through the promise it was given.
      next.catch(() => {})
    }
    return next
  }
}
