import type { Clock } from '../clock'
import type { FunctionBundle } from './bundles'
import type { Functions } from './functions'
import { parseSchedule } from './schedule'

const LOOK_MS = 500

export interface Fired {
  function: string
  trigger: string
  ok: boolean
  /** What the function answered. */
  reply?: unknown
}

interface Timer {
  bundle: FunctionBundle
  next: (after: Date) => Date | null
}

/** Fires timers by the cloud's clock; a jump over several due moments of one timer fires it once. */
export function createTimers(functions: Functions, clock: Clock) {
  const timers = functions.bundles().flatMap(timerOf)
  let lookedAt = clock.now()
  let interval: NodeJS.Timeout | null = null

  const fire = async ({ name, trigger }: FunctionBundle): Promise<Fired> => {
    const event = { Type: 'Timer', TriggerName: trigger?.name ?? 'manual', Time: clock.now().toISOString() }
    const fired = { function: name, trigger: event.TriggerName }
    return functions.invoke({ name, event, openid: null, source: 'wx_trigger', depth: 0 }).then(
      (reply) => ({ ...fired, ok: true, reply: JSON.parse(reply) }),
      (error: Error) => {
        process.stderr.write(`timer of ${name} failed: ${error.message}\n`)
        return { ...fired, ok: false }
      },
    )
  }

  const fireDue = (): Promise<Fired[]> => {
    const [from, to] = [lookedAt, clock.now()]
    lookedAt = to
    const due = timers.filter(({ next }) => {
      const at = next(from)
      return at !== null && at <= to
    })
    return Promise.all(due.map(({ bundle }) => fire(bundle)))
  }

  return {
    start(): void {
      interval = setInterval(() => void fireDue(), LOOK_MS).unref()
    },
    stop: () => interval && clearInterval(interval),
    /** After the clock was set: fires what a jump forward passed; a jump back fires nothing. */
    clockMoved: (): Promise<Fired[]> => {
      if (interval) return fireDue()
      lookedAt = clock.now()
      return Promise.resolve([])
    },
    /** Runs a function's timer now, due or not. */
    fire: (name: string): Promise<Fired> => fire(functions.bundle(name)),
  }
}
export type Timers = ReturnType<typeof createTimers>

function timerOf(bundle: FunctionBundle): Timer[] {
  if (!bundle.trigger) return []
  try {
    return [{ bundle, next: parseSchedule(bundle.trigger.cron) }]
  } catch (error) {
    throw new Error(`function ${bundle.name}: ${(error as Error).message}`)
  }
}
