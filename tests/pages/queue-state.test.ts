import fc from 'fast-check'
import type { Answer } from '../../src/api/failures'
import { createQueue, type Queue } from '../../src/api/queue/queue'
import {
  added,
  aged,
  amended,
  answered,
  bytesOf,
  nextToSend,
  outcomeOf,
  type QueuedItem,
  restarted,
  sent,
} from '../../src/api/queue/queue-state'
import { cases } from '../drive/cases'

const DAY_MS = 86_400_000
const START_MS = Date.parse('2026-12-15T19:30:00+08:00')
const known = () => true
const nobody = new Set<string>()

const item = (key: string, aggregate = 'a', input: object = {}) => ({
  key,
  aggregate,
  operation: 'study.reportPlayback',
  input,
  at: '2026-12-15T19:30:00.000+08:00',
  contractVersion: 1,
})
const queueOf = (...items: ReturnType<typeof item>[]): QueuedItem[] =>
  items.reduce<QueuedItem[]>((queue, one) => added(queue, one)!, [])
const refuse = (items: QueuedItem[], key: string, why: string) =>
  answered(items, key, { kind: 'refused', why })

describe('what is sent next', () => {
  test('an aggregate goes in order, and waits for no other', () => {
    const items = sent(queueOf(item('1', 'a'), item('2', 'a'), item('3', 'b')), '1')
    expect(nextToSend(items, known, nobody)?.key).toBe('3')
    expect(nextToSend(answered(items, '1', { kind: 'done' }), known, nobody)?.key).toBe('2')
  })

  test('a refused item is set aside with its reason and blocks nobody', () => {
    const items = refuse(queueOf(item('1'), item('2')), '1', 'NoSuchPlayback')
    expect(items[0]).toMatchObject({ key: '1', state: 'refused', why: 'NoSuchPlayback' })
    expect(nextToSend(items, known, nobody)?.key).toBe('2')
  })

  test('an operation that this version does not know stays, and holds back only its own aggregate', () => {
    const items = queueOf({ ...item('1'), operation: 'wishes.file' }, item('2'), item('3', 'b'))
    const knows = (operation: string) => operation === 'study.reportPlayback'
    expect(nextToSend(items, knows, nobody)?.key).toBe('3')
    expect(nextToSend(items, known, nobody)?.key).toBe('1')
  })

  test('who was nobody is asked again after the next start, since a binding may have come', () => {
    const items = refuse(refuse(queueOf(item('1'), item('2')), '1', 'Forbidden'), '2', 'InvalidInput')
    expect(restarted(items).map(({ state, why }) => [state, why])).toEqual([
      ['waiting', undefined],
      ['refused', 'InvalidInput'],
    ])
  })

  test.each(['Offline', 'Timeout', 'Unreachable', 'BadReply', 'Busy', 'Internal'])(
    '%s leaves an item waiting',
    (code) => expect(outcomeOf({ ok: false, error: { code } })).toEqual({ kind: 'lost' }),
  )
  test.each(['InvalidInput', 'KeyReused', 'NoSuchPlayback', 'Forbidden'])('%s sets it aside', (why) =>
    expect(outcomeOf({ ok: false, error: { code: why } })).toEqual({ kind: 'refused', why }),
  )
})

describe('an amended item', () => {
  const newKey = () => 'new'

  test('that never left the phone keeps its key and its place', () => {
    const after = amended(queueOf(item('1'), item('2')), '1', { more: true }, newKey)
    expect(after?.key).toBe('1')
    expect(after?.items.map(({ key, input }) => [key, input])).toEqual([
      ['1', { more: true }],
      ['2', {}],
    ])
  })

  test('whose key the server may know with less takes a new one', () => {
    const lost = answered(sent(queueOf(item('1'), item('2')), '1'), '1', { kind: 'lost' })
    const after = amended(lost, '1', { more: true }, newKey)
    expect(after?.items.map(({ key, state }) => [key, state])).toEqual([
      ['new', 'waiting'],
      ['2', 'waiting'],
    ])
    const again = amended(after!.items, 'new', { more: 2 }, () => 'newer')
    expect(again?.key).toBe('new')
  })

  test('is none that is on its way, refused or gone', () => {
    const items = refuse(sent(queueOf(item('1'), item('2', 'b')), '1'), '2', 'InvalidInput')
    for (const key of ['1', '2', '3']) expect(amended(items, key, {}, newKey)).toBeNull()
  })

  test('says after a kill in mid-send that its key may be known', () => {
    const after = amended(restarted(sent(queueOf(item('1')), '1')), '1', { more: true }, newKey)
    expect(after?.key).toBe('new')
  })
})

describe('what has no place', () => {
  test('an item older than 14 days is set aside, and comes back when only the clock had jumped', () => {
    const items = queueOf(item('1'))
    const old = aged(items, START_MS + 14 * DAY_MS + 1)
    expect(old[0]?.state).toBe('expired')
    expect(nextToSend(old, known, nobody)).toBeNull()
    expect(aged(old, START_MS + DAY_MS)[0]?.state).toBe('waiting')
  })

  test('the queue holds at most 3 MB, in chunks below what WeChat keeps under one key', () => {
    let items: QueuedItem[] = []
    const big = { text: '学'.repeat(30_000) }
    for (let nth = 0; ; nth++) {
      const more = added(items, item(`k${nth}`, 'a', big))
      if (!more) break
      items = more
    }
    const bytes = (kept: QueuedItem[]) => Buffer.byteLength(JSON.stringify(kept))
    expect(bytes(items)).toBeLessThanOrEqual(3_000_000)
    expect(bytes(items)).toBeGreaterThan(2_800_000)
    for (const chunk of [0, 1, 2, 3])
      expect(bytes(items.filter((one) => one.chunk === chunk))).toBeLessThanOrEqual(900_000)
    const roomier = added(refuse(items, 'k3', 'InvalidInput'), item('last', 'a', big))
    expect(roomier?.map(({ key }) => key)).toEqual(
      [...items.map(({ key }) => key), 'last'].filter((key) => key !== 'k3'),
    )
  })

  test('an item larger than a function takes is not queued', () => {
    expect(added([], item('1', 'a', { text: 'x'.repeat(100_000) }))).toBeNull()
  })

  test('bytes are those of UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const stored = JSON.stringify({ text })
        expect(bytesOf({ text })).toBe(Buffer.byteLength(stored) + 1)
      }),
      cases(60),
    )
  })
})

type Doing = 'arrives' | 'lostRequest' | 'lostAnswer' | 'busy' | 'refuses'
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('add' as const), aggregate: fc.constantFrom('a', 'b', 'c') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('flush' as const), times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      how: fc.constantFrom<Doing>('arrives', 'lostRequest', 'lostAnswer', 'busy', 'refuses'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('timer' as const) }) },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** A queue whose every answer is decided by the test, one at a time. */
function createBench() {
  const storage = new Map<string, string>()
  const arrivals: { key: string; aggregate: string; nth: number }[] = []
  const done = new Map<string, string>()
  const refusals = new Set<string>()
  let life = 0
  let keys = 0
  let timers: (() => void)[] = []
  let inTheAir: { item: QueuedItem; resolve: (answer: Answer<unknown, string>) => void }[] = []
  const boot = (): Queue => {
    const mine = ++life
    timers = []
    inTheAir = []
    const alive = (run: () => void) => void (mine === life && run())
    return createQueue({
      stored: (name) => storage.get(name) ?? null,
      store: (name, value) => alive(() => storage.set(name, value)),
      forget: (name) => alive(() => storage.delete(name)),
      now: () => new Date(START_MS),
      newKey: () => `key-${keys++}`,
      network: async () => 'fine',
      knows: () => true,
      send: (item) => {
        expect([...storage.values()].join()).toContain(`"${item.key}"`)
        return new Promise((resolve) => alive(() => inTheAir.push({ item, resolve })))
      },
      later: (_, run) => {
        timers.push(run)
        return () => {
          timers = timers.filter((one) => one !== run)
        }
      },
    })
  }
  let queue = boot()
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  const serve = (item: QueuedItem, how: Doing): Answer<unknown, string> => {
    if (how === 'lostRequest') return { ok: false, error: { code: 'Timeout' } }
    if (how === 'busy') return { ok: false, error: { code: 'Busy' } }
    const { nth } = item.input as { nth: number }
    if (how === 'refuses' && !done.has(item.key)) {
      refusals.add(item.key)
      return { ok: false, error: { code: 'InvalidInput' } }
    }
    if (!done.has(item.key)) arrivals.push({ key: item.key, aggregate: item.aggregate, nth })
    done.set(item.key, JSON.stringify(item.input))
    if (how === 'lostAnswer') return { ok: false, error: { code: 'Timeout' } }
    return { ok: true, data: {} }
  }
  const answer = async (how: Doing) => {
    expect(inTheAir.length).toBeLessThanOrEqual(1)
    const flight = inTheAir.pop()
    flight?.resolve(serve(flight.item, how))
    await settle()
  }
  let nth = 0
  const run = async (one: Act) => {
    if (one.kind === 'add') queue.enqueue('study.reportPlayback', one.aggregate, { nth: nth++ })
    if (one.kind === 'flush') for (let time = 0; time < one.times; time++) void queue.wake()
    if (one.kind === 'answer') await answer(one.how)
    if (one.kind === 'kill') queue = boot()
    if (one.kind === 'timer') for (const fire of timers.splice(0)) fire()
    await settle()
  }
  const finish = async () => {
    void queue.wake()
    await settle()
    for (let turn = 0; turn < 500 && queue.pendingCount() > 0; turn++) {
      if (inTheAir.length === 0) void queue.wake()
      await settle()
      await answer('arrives')
    }
  }
  return { run, finish, arrivals, refusals, added: () => nth, queue: () => queue, storage }
}

describe('the queue, through kills, lost answers and double flushes', () => {
  test('loses nothing, gives nothing a second key, and keeps each aggregate in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
        const bench = createBench()
        for (const one of acts) await bench.run(one)
        await bench.finish()
        const arrived = bench.arrivals.map(({ nth }) => nth)
        expect(new Set(arrived).size).toBe(arrived.length)
        const aside = bench.queue().items()
        expect(arrived.length + aside.length).toBe(bench.added())
        expect(aside.every(({ state, key }) => state === 'refused' && bench.refusals.has(key))).toBe(true)
        for (const aggregate of ['a', 'b', 'c']) {
          const own = bench.arrivals.filter((one) => one.aggregate === aggregate).map(({ nth }) => nth)
          expect(own).toEqual([...own].sort((a, b) => a - b))
        }
      }),
      cases(120),
    )
  })

  test('a network that returns sends what waited', async () => {
    const bench = createBench()
    await bench.run({ kind: 'add', aggregate: 'a' })
    await bench.run({ kind: 'answer', how: 'lostRequest' })
    expect(bench.queue().pendingCount()).toBe(1)
    await bench.run({ kind: 'flush', times: 1 })
    await bench.run({ kind: 'answer', how: 'arrives' })
    expect(bench.queue().pendingCount()).toBe(0)
    expect(bench.storage.size).toBe(0)
  })

  test('an item set aside goes once it has been read, a waiting one does not', async () => {
    const bench = createBench()
    await bench.run({ kind: 'add', aggregate: 'a' })
    const key = bench.queue().items()[0]!.key
    bench.queue().dismiss(key)
    expect(bench.queue().items()).toHaveLength(1)
    await bench.run({ kind: 'answer', how: 'refuses' })
    expect(bench.queue().items()[0]).toMatchObject({ state: 'refused', why: 'InvalidInput' })
    bench.queue().dismiss(key)
    expect(bench.queue().items()).toHaveLength(0)
  })
})
