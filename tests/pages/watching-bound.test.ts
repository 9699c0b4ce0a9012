import type * as Queue from '../../src/api/queue'
import type * as Watching from '../../src/learning/watching'

const at = '2026-12-15T19:30:00.000+08:00'
interface Event {
  operation: string
  input: { key: string; lessonId?: string; sessionId?: string; played?: object }
}
type Reply = { ok: boolean; data?: object; error?: object }

const storage = new Map<string, string>()
let events: Event[] = []
let network = 'fine'
let heard: ((network: string) => void)[] = []
let shown: (() => void)[] = []
let reply: (event: Event) => Reply

const spans = [[0, 20]]
const reported = { open: true, acceptedSec: 20, class: 'verified', spans, creditedSec: 20, totalSec: 20 }
const good = ({ operation }: Event): Reply =>
  operation === 'openPlayback'
    ? { ok: true, data: { sessionId: 's1', medium: 'video', positionSec: 0, spans: [] } }
    : { ok: true, data: reported }

jest.mock(
  '../../src/platform/storage',
  () => ({
    stored: (name: string) => storage.get(name) ?? null,
    store: (name: string, value: string) => storage.set(name, value),
    forget: (name: string) => storage.delete(name),
  }),
  { virtual: true },
)
jest.mock(
  '../../src/platform/network',
  () => ({
    networkNow: async () => network,
    onNetwork: (told: (network: string) => void) => {
      heard.push(told)
      return () => undefined
    },
  }),
  { virtual: true },
)
jest.mock('../../src/platform/file', () => ({}), { virtual: true })
jest.mock('../../src/platform/kept-file', () => ({}), { virtual: true })
jest.mock('../../src/platform/lifecycle', () => ({ onAppShow: (told: () => void) => shown.push(told) }), {
  virtual: true,
})
jest.mock(
  '../../src/platform/cloud',
  () => ({
    callFunction: async (name: string, event: Event) => {
      if (network === 'offline') throw new Error('no network')
      expect(name).toBe('study')
      events.push(event)
      return { ...reply(event), at, requestId: 'r' }
    },
  }),
  { virtual: true },
)

/** The app as one start of it has it. */
const start = () => {
  jest.resetModules()
  heard = []
  shown = []
  const watching = require('../../src/learning/watching') as typeof Watching
  const queue = require('../../src/api/queue') as typeof Queue
  return { ...watching, ...queue }
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))
const lesson = {
  id: 'l1',
  medium: 'video' as const,
  durationSec: 300,
  spans: [],
  creditedSec: 0,
  positionSec: 0,
}
const playTwenty = async (app: ReturnType<typeof start>) => {
  const watching = app.startWatching(lesson)
  await watching.play(0)
  for (let tick = 1; tick <= 80; tick++) watching.tick(tick / 4)
  return watching
}

beforeEach(() => {
  storage.clear()
  events = []
  network = 'fine'
  reply = good
})

test('a lesson opens its session and reports what was played under it', async () => {
  const watching = await playTwenty(start())
  const told: number[] = []
  watching.onChange(({ creditedSec }) => told.push(creditedSec))
  watching.pause(20)
  await settle()
  expect(events.map(({ operation }) => operation)).toEqual(['openPlayback', 'reportPlayback'])
  expect(events[1]?.input).toMatchObject({
    sessionId: 's1',
    played: { spans, positionSec: 20, how: 'watched' },
  })
  expect(watching.state()).toEqual({ spans, unsentSec: 0, creditedSec: 20, notice: null })
  expect(told.at(-1)).toBe(20)
  watching.leave()
})

test('what no network takes waits through the next start, with its key, and goes when the app is opened', async () => {
  const first = start()
  const watching = await playTwenty(first)
  network = 'offline'
  for (const told of heard) told('offline')
  watching.pause(20)
  await settle()
  expect(watching.state()).toMatchObject({ unsentSec: 20, notice: 'offline' })
  expect(first.queuedItems()).toMatchObject([
    { operation: 'study.reportPlayback', state: 'waiting', contractVersion: 1 },
  ])
  const { key } = first.queuedItems()[0]!
  const second = start()
  await settle()
  expect(second.localPosition('l1')).toBe(20)
  expect(events).toHaveLength(1)
  network = 'fine'
  for (const told of shown) told()
  await settle()
  expect(events[1]?.input).toMatchObject({ key, sessionId: 's1', played: { spans } })
  expect(second.queuedItems()).toEqual([])
})

test('a session that the server refuses counts nothing, and says so', async () => {
  reply = () => ({ ok: false, error: { code: 'NoSeason', message: '' } })
  const watching = await playTwenty(start())
  watching.pause(20)
  await settle()
  expect(watching.state()).toEqual({ spans: [], unsentSec: 0, creditedSec: 0, notice: 'refused' })
  expect(events).toHaveLength(1)
  watching.leave()
})
