import type { Medium } from '@contract/lesson'
import type { Played } from '@contract/study'
import type { LessonRecord } from '@records/index'
import type { Answer } from '../../../src/api/failures'
import { createQueue, type Queue } from '../../../src/api/queue/queue'
import { isPending } from '../../../src/api/queue/queue-state'
import { resumeAt } from '../../../src/learning/kept-playing'
import { sendLeftovers } from '../../../src/learning/leftovers'
import type { Live } from '../../../src/learning/live'
import type { WatchPhone } from '../../../src/learning/phone'
import { createLive, leave, play, take } from '../../../src/learning/watch'
import type { Network } from '../../../src/platform/network/types'
import { createModelServer } from './model-server'

const START_MS = Date.parse('2026-12-15T19:30:00+08:00')

interface Timer {
  dueMs: number
  run: () => void
  everyMs: number | null
}

/** What may become of a call: it arrives and is answered, it never arrives, or its answer is lost. */
export type Way = 'fine' | 'lostRequest' | 'lostAnswer'

/** A phone, a player and a server on one clock that moves only when told. */
export function createPhoneWorld(medium: Medium, durationSec: number) {
  let nowMs = START_MS
  let network: Network = 'fine'
  let way: () => Way = () => 'fine'
  let timers: Timer[] = []
  let life = 0
  let keys = 0
  const storage = new Map<string, string>()
  const hearing = new Set<(network: Network) => void>()
  const now = () => new Date(nowMs)
  const lesson = {
    _id: 'l1',
    topicId: 't1',
    category: 'skill',
    medium,
    durationSec,
    nominalSec: durationSec,
  } as LessonRecord
  const server = createModelServer(lesson, now)

  const drain = async () => {
    for (let turn = 0; turn < 25; turn++) await Promise.resolve()
  }
  const advance = async (ms: number) => {
    await drain()
    const untilMs = nowMs + ms
    for (;;) {
      const next = timers.filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0]
      if (!next) break
      nowMs = Math.max(nowMs, next.dueMs)
      if (next.everyMs === null) timers = timers.filter((one) => one !== next)
      else next.dueMs += next.everyMs
      next.run()
      await drain()
    }
    nowMs = untilMs
    await drain()
  }
  const timer = (ms: number, run: () => void, everyMs: number | null) => {
    const one = { dueMs: nowMs + ms, run, everyMs }
    timers.push(one)
    return () => {
      timers = timers.filter((other) => other !== one)
    }
  }
  const later = (ms: number, run: () => void) => timer(ms, run, null)

  /** A call takes 300 ms there and back; a dead life hears no answer. */
  const travel = <Data>(serve: () => Answer<Data, string>): Promise<Answer<Data, string>> =>
    new Promise((resolve) => {
      const mine = life
      const heard = (answer: Answer<Data, string>) => mine === life && resolve(answer)
      if (network === 'offline') return later(50, () => heard({ ok: false, error: { code: 'Offline' } }))
      const taken = way()
      later(150, () => {
        const answer = taken === 'lostRequest' ? null : serve()
        if (taken === 'fine') later(150, () => heard(answer!))
        else later(12_000, () => heard({ ok: false, error: { code: 'Timeout' } }))
      })
    })

  const boot = () => {
    const mine = life
    const kept = {
      stored: (name: string) => storage.get(name) ?? null,
      store: (name: string, value: string) => void (mine === life && storage.set(name, value)),
      forget: (name: string) => void (mine === life && storage.delete(name)),
    }
    const queue: Queue = createQueue({
      ...kept,
      now,
      newKey: () => `key-${keys++}`,
      network: async () => network,
      knows: (operation) => operation === 'study.reportPlayback',
      send: ({ key, input }) => {
        const { sessionId, played } = input as { sessionId: string; played: Played }
        return travel(() => server.report(key, sessionId, played))
      },
      later,
    })
    const phone: WatchPhone = {
      ...kept,
      open: () => {
        const key = `key-${keys++}`
        return travel(() => server.open(key))
      },
      report: (sessionId, played) => queue.enqueue('study.reportPlayback', sessionId, { sessionId, played }),
      queued: (sessionId) => {
        const item = queue.items().find((one) => one.aggregate === sessionId && isPending(one))
        if (!item) return null
        const { key, input, state } = item
        return { key, played: (input as { played: Played }).played, sending: state === 'sending' }
      },
      amend: (key, sessionId, played) => queue.amend(key, { sessionId, played }),
      onSending: (told) => queue.onSending(({ key }) => told(key)),
      onAnswer: queue.onAnswer,
      onNetwork: (told) => {
        hearing.add(told)
        return () => void hearing.delete(told)
      },
      every: (ms, run) => timer(ms, run, ms),
    }
    hearing.add((heard) => void (heard !== 'offline' && queue.wake()))
    void queue.wake()
    return { queue, phone }
  }
  let { queue, phone } = boot()
  const openPage = (id = 'l1'): Live =>
    createLive(
      phone,
      {
        id,
        medium,
        durationSec,
        spans: server.known(),
        creditedSec: 0,
        positionSec: server.positionSec(),
      },
      () => nowMs,
    )

  return {
    server,
    storage,
    advance,
    openPage,
    play,
    take,
    leave,
    queue: () => queue,
    nowMs: () => nowMs,
    /** Where this phone would go on. */
    localSec: (serverSec?: number) => resumeAt(phone, 'l1', serverSec),
    setNetwork: async (to: Network) => {
      network = to
      for (const told of [...hearing]) told(to)
      await drain()
    },
    setWay: (to: () => Way) => {
      way = to
    },
    /** The app dies between two instructions and is started again. */
    kill: async () => {
      life += 1
      timers = []
      hearing.clear()
      const booted = boot()
      queue = booted.queue
      phone = booted.phone
      sendLeftovers(phone, nowMs)
      await drain()
    },
  }
}
export type PhoneWorld = ReturnType<typeof createPhoneWorld>
