export const faultKinds = ['fail', 'late', 'lose', 'kill'] as const

/** What an armed fault matches and does; `GET /_local/faults` shows it with `times` still to come and `hits` so far. */
export interface Fault {
  id: number
  /** A wire action, an open API name, or `functions.answer`. */
  on: string
  collection?: string
  function?: string
  /** `home` or `study.home`. */
  operation?: string
  /** Matching calls to let pass first. */
  skip: number
  times: number
  do: (typeof faultKinds)[number]
  when: 'before' | 'after'
  /** Text for the wire, a number for WeChat's open API. */
  code?: string | number
  message?: string
  ms?: number
  hits: number
}

/** A call that may meet a fault. */
export interface Point {
  on: string
  collection?: string
  /** The function that asks, or is asked. */
  called?: { function: string; operation: string } | null
}

const matches = (fault: Fault, { on, collection, called }: Point): boolean =>
  fault.on === on &&
  (fault.collection === undefined || fault.collection === collection) &&
  (fault.function === undefined || fault.function === called?.function) &&
  (fault.operation === undefined ||
    fault.operation === called?.operation ||
    `${called?.function}.${fault.operation}` === called?.operation)

export function createFaults() {
  let armed: Fault[] = []
  let lastId = 0
  return {
    arm(fault: Omit<Fault, 'id' | 'hits'>): Fault {
      const added = { ...fault, id: ++lastId, hits: 0 }
      armed.push(added)
      return added
    },
    /** The fault that this call meets, if any; the oldest one that matches and has calls left. */
    take(point: Point): Fault | null {
      for (const fault of armed) {
        if (fault.times === 0 || !matches(fault, point)) continue
        if (fault.skip > 0) {
          fault.skip--
          continue
        }
        fault.times--
        fault.hits++
        return fault
      }
      return null
    },
    list: () => armed,
    clear: () => {
      armed = []
    },
  }
}
export type Faults = ReturnType<typeof createFaults>
