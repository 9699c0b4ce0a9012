import { setTimeout as wait } from 'node:timers/promises'
import { account } from '../account'
import type { Clock } from '../clock'
import type { Functions } from './functions'

export interface Delivered {
  event: string
  /** The function the push went to; null when none declares it, as in a console without a rule. */
  function: string | null
  ok: boolean
  /** What the function answered. */
  reply?: unknown
}

type Push = () => Promise<Delivered>

/** WeChat's pushes: each goes to the one function that declares its event, from no person (SOURCE `wx_unknown`). */
export function createPushes(functions: Functions, clock: Clock) {
  let held: Push[] = []

  const hand = async (event: string, fields: Record<string, unknown>): Promise<Delivered> => {
    // A console takes one function an event; here a folder of further functions may stand in for one of the product's.
    const target = functions
      .bundles()
      .filter((bundle) => bundle.pushes.includes(event))
      .at(-1)
    if (!target) return { event, function: null, ok: false }
    const call = { name: target.name, event: fields, openid: null, source: 'wx_unknown', depth: 0 }
    const delivered = { event, function: target.name }
    return functions.invoke(call).then(
      (reply) => ({ ...delivered, ok: true, reply: JSON.parse(reply) }),
      (error: Error) => {
        process.stderr.write(`push ${event} to ${target.name} failed: ${error.message}\n`)
        return { ...delivered, ok: false }
      },
    )
  }

  return {
    hand,
    /** Adds what every push carries. */
    deliver: (event: string, openid: string, fields: Record<string, unknown>): Promise<Delivered> =>
      hand(event, {
        ToUserName: account.original,
        FromUserName: openid,
        CreateTime: Math.floor(clock.now().getTime() / 1_000),
        MsgType: 'event',
        Event: event,
        appid: account.appid,
        ...fields,
      }),
    /** After `ms`; null keeps it until `release`. */
    later(push: Push, ms: number | null): void {
      if (ms === null) held.push(push)
      else void wait(ms, undefined, { ref: false }).then(push)
    },
    async release(): Promise<Delivered[]> {
      const due = held
      held = []
      const delivered: Delivered[] = []
      for (const push of due) delivered.push(await push())
      return delivered
    },
  }
}
export type Pushes = ReturnType<typeof createPushes>
