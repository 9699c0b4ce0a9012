import { secondsOf, without } from '@domain/spans'
import fc from 'fast-check'
import { stateOf } from '../../src/learning/live'
import { cases } from '../drive/cases'
import { begin, bringHome, DURATION, invented, jitter, missing, type Player } from './learning/lesson-played'
import type { PhoneWorld, Way } from './learning/phone-world'

const calm = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('run' as const), sec: fc.integer({ min: 1, max: 150 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('seek' as const),
      to: fc.integer({ min: 0, max: DURATION - 1 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('rate' as const), rate: fc.constantFrom(0.5, 1, 1.5, 2) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pause' as const), sec: fc.integer({ min: 1, max: 400 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
)
const rough = fc.oneof(
  { weight: 6, arbitrary: calm },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('network' as const),
      to: fc.constantFrom('fine' as const, 'offline' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('way' as const),
      to: fc.constantFrom<Way>('fine', 'fine', 'lostRequest', 'lostAnswer'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('elsewhere' as const) }) },
)
type Rough = typeof rough extends fc.Arbitrary<infer A> ? A : never

const live = async (world: PhoneWorld, player: Player, acts: readonly Rough[], ms: readonly number[]) => {
  for (const act of acts) {
    if (act.kind === 'run') {
      await player.start()
      await player.run(act.sec, ms)
    }
    if (act.kind === 'seek') player.seek(act.to)
    if (act.kind === 'rate') player.setRate(act.rate)
    if (act.kind === 'pause') {
      player.pause()
      await world.advance(act.sec * 1_000)
    }
    if (act.kind === 'reopen') player.reopen()
    if (act.kind === 'kill') await player.kill()
    if (act.kind === 'network') await world.setNetwork(act.to)
    if (act.kind === 'way') world.setWay(() => act.to)
    if (act.kind === 'elsewhere') world.server.openElsewhere()
  }
}

describe('playing', () => {
  test('on a good network the server has every second that was played and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(calm, { maxLength: 14 }), jitter, async (acts, ms) => {
        const { world, player } = begin()
        await live(world, player, acts, ms)
        await bringHome(world, player)
        expect(invented(world, player)).toBe(0)
        expect(missing(world, player)).toBe(0)
      }),
      cases(16),
    )
  })

  test('through kills, lost answers and other phones the server never has more than was played', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rough, { maxLength: 20 }), jitter, async (acts, ms) => {
        const { world, player } = begin()
        await live(world, player, acts, ms)
        await bringHome(world, player)
        expect(invented(world, player)).toBe(0)
      }),
      cases(24),
    )
  })

  test('a killed app loses at most two seconds a kill', async () => {
    const times = fc.array(fc.integer({ min: 3_000, max: 130_000 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(times, jitter, async (lives, ms) => {
        const { world, player } = begin()
        for (const lifeMs of lives) {
          await player.start()
          await player.run(lifeMs / 1_000, ms)
          const before = player.positionSec()
          await player.kill()
          expect(before - player.positionSec()).toBeLessThanOrEqual(3)
          await world.advance(500)
        }
        await bringHome(world, player)
        expect(invented(world, player)).toBe(0)
        expect(missing(world, player)).toBeLessThanOrEqual(3 * lives.length)
      }),
      cases(16),
    )
  })

  test('a network that goes after the opening costs nothing, whatever is lost on its way back', async () => {
    const stretch = fc.record({
      sec: fc.integer({ min: 5, max: 200 }),
      network: fc.constantFrom<'fine' | 'offline'>('fine', 'offline'),
      ways: fc.array(fc.constantFrom<Way>('fine', 'lostRequest', 'lostAnswer'), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 6 }), jitter, async (stretches, ms) => {
        const { world, player } = begin('video', 1_500)
        await player.start()
        await player.run(5, ms)
        let taken = 0
        for (const { sec, network, ways } of stretches) {
          world.setWay(() => ways[taken++ % ways.length]!)
          await world.setNetwork(network)
          await player.run(sec, ms)
        }
        await bringHome(world, player)
        expect(invented(world, player)).toBe(0)
        expect(missing(world, player)).toBe(0)
      }),
      cases(16),
    )
  })

  test('an app killed offline sends what it had under the same session at the next start', async () => {
    const { world, player } = begin()
    await player.start()
    await player.run(70, [0])
    await world.setNetwork('offline')
    await player.run(400, [0])
    await player.kill()
    await world.setNetwork('fine')
    await world.advance(1_000)
    expect(secondsOf(world.server.known())).toBeGreaterThanOrEqual(467)
    expect(world.server.classes).toContain('offline')
    expect(world.server.calls.filter(({ name }) => name === 'open')).toHaveLength(1)
  })

  test('what is played before a session is open is not claimed, and is said so', async () => {
    const { world, player } = begin()
    await world.setNetwork('offline')
    await player.start()
    await player.run(120, [0])
    expect(stateOf(player.live())).toMatchObject({ notice: 'notCounted', spans: [] })
    await world.setNetwork('fine')
    await player.run(30, [0])
    expect(stateOf(player.live()).notice).toBeNull()
    await bringHome(world, player)
    expect(world.server.known()).toEqual([[120, 150]])
  })

  test('an opening that finds no way is asked for again while the lesson plays', async () => {
    const { world, player } = begin()
    world.setWay(() => 'lostRequest')
    await player.start()
    await player.run(20, [0])
    expect(stateOf(player.live()).notice).toBe('notCounted')
    world.setWay(() => 'fine')
    await player.run(40, [0])
    expect(stateOf(player.live()).notice).toBeNull()
  })

  test('another phone closes the session, and playing again opens a new one', async () => {
    const { world, player } = begin()
    await player.start()
    await player.run(30, [0])
    world.server.openElsewhere()
    await player.run(40, [0])
    expect(stateOf(player.live()).notice).toBe('closedElsewhere')
    player.pause()
    await player.start()
    await player.run(30, [0])
    expect(stateOf(player.live()).notice).toBeNull()
    await bringHome(world, player)
    expect(secondsOf(without([[71, 99]], world.server.known()))).toBe(0)
  })

  test('a long pause starts the clock anew, so that what follows is still verified', async () => {
    const { world, player } = begin()
    await player.start()
    await player.run(63, [0])
    player.pause()
    await world.advance(1_800_000)
    await player.start()
    await player.run(65, [0])
    await bringHome(world, player)
    expect(missing(world, player)).toBe(0)
    expect(new Set(world.server.classes)).toEqual(new Set(['verified']))
  })
})

describe('where playing goes on', () => {
  test('on this phone it is where a killed app stood, within three seconds', async () => {
    const { world, player } = begin()
    await player.start()
    await player.run(47, [0])
    await player.kill()
    expect(world.localSec()).toBeGreaterThanOrEqual(44)
  })

  test('another phone that played on since is believed, one that did not is not', async () => {
    const { world, player } = begin()
    expect(world.localSec(0)).toBeNull()
    await player.start()
    await player.run(75, [0])
    expect(world.server.positionSec()).toBe(60)
    expect(world.localSec(60)).toBeGreaterThanOrEqual(73)
    player.leave()
    expect(world.localSec(world.server.positionSec())).toBe(75)
    expect(world.localSec(300)).toBeNull()
  })

  test('a phone that was left in one lesson still knows its place after another', async () => {
    const { world, player } = begin()
    await player.start()
    await player.run(33, [0])
    player.leave()
    world.openPage('l2')
    expect(world.localSec()).toBe(33)
  })
})
