import type { DrivenCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import type { Phone } from './phone'

const TICK_MS = 250
const START = '2026-12-15T19:30:00+08:00'

/** A test that holds the clock: the phone's timers run when it moves, and the server has the same instant at every call. */
export const holdClock = (at = START): void => {
  jest.useFakeTimers({ now: Date.parse(at), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] })
}

interface Call {
  operation: string
  input: Record<string, any>
}

/**
 * The functions of a local cloud on the phone's clock, with a list of what was asked of them.
 * @param aheadMs how far ahead of the server's the phone's clock is
 */
export function functionsOnClock(cloud: DrivenCloud, openid: string, aheadMs = 0) {
  const functions = functionsAt(cloud.url, openid)
  const calls: Call[] = []
  const callFunction: CallFunction = async (request) => {
    calls.push(request.data as Call)
    await cloud.local.clock(new Date(Date.now() - aheadMs).toISOString())
    return functions(request)
  }
  return {
    callFunction,
    calls,
    of: (operation: string) => calls.filter((call) => call.operation === operation),
  }
}

/** Lets the clock run, and waits for whatever was sent meanwhile. */
export const passMs = async (phone: Phone, ms: number): Promise<void> => {
  await jest.advanceTimersByTimeAsync(ms)
  await phone.answered()
}

/** Plays for some seconds: a player tells four times a second where it stands. */
export async function playFor(phone: Phone, sec: number, tick: () => void): Promise<void> {
  for (let passed = 0; passed < sec * 1_000; passed += TICK_MS) {
    await passMs(phone, TICK_MS)
    tick()
  }
  await phone.settled()
}

export const watchFor = (phone: Phone, sec: number): Promise<void> =>
  playFor(phone, sec, () => phone.film.tick(TICK_MS / 1_000))

export const listenFor = (phone: Phone, sec: number): Promise<void> => playFor(phone, sec, phone.sound.tick)
