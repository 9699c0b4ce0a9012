/**
 * The cloud's clock: the machine's, moved by an offset that keeps running (DESIGN §1).
 * Workers, serverDate, timers, transaction ages on the wire and the shell all read this one.
 */
export class Clock {
  #offsetMs = 0
  readonly #listeners: ((offsetMs: number) => void)[] = []

  constructor(at?: Date) {
    if (at) this.set(at)
  }

  get offsetMs(): number {
    return this.#offsetMs
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs)
  }

  set(at: Date): void {
    this.#offsetMs = at.getTime() - Date.now()
    for (const listener of this.#listeners) listener(this.#offsetMs)
  }

  /** Tells the offset now and whenever it changes. */
  onSet(listener: (offsetMs: number) => void): void {
    this.#listeners.push(listener)
    listener(this.#offsetMs)
  }
}
