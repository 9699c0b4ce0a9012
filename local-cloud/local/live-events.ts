export type LiveEventName = 'message' | 'clock' | 'network'

type Listener = (name: LiveEventName, data: unknown) => void

/** What the laptop's shell is told the moment it happens. */
export function createLiveEvents() {
  const listeners = new Set<Listener>()
  return {
    emit(name: LiveEventName, data: unknown): void {
      for (const listener of listeners) listener(name, data)
    },
    subscribe(listener: Listener): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
export type LiveEvents = ReturnType<typeof createLiveEvents>
