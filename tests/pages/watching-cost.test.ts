import fc from 'fast-check'
import type { WatchState } from '../../src/learning/live'
import { cases } from '../drive/cases'
import { begin, bringHome, jitter, missing } from './learning/lesson-played'

describe('what watching costs', () => {
  test('a minute of continuous play makes at most one report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 60, max: 880 }), jitter, async (sec, ms) => {
        const { world, player } = begin()
        await player.start()
        await player.run(sec, ms)
        const reports = world.server.calls.filter(({ name }) => name === 'report')
        expect(reports.length).toBeLessThanOrEqual(sec / 60 + 0.02)
        expect(world.server.calls.length - reports.length).toBe(1)
      }),
      cases(6),
    )
  })

  test('a tick tells nobody, and playing tells at most every five seconds', async () => {
    const { world, player } = begin()
    const told: { state: WatchState; atMs: number }[] = []
    await player.start()
    player.live().listeners.add((state) => void told.push({ state, atMs: world.nowMs() }))
    for (let tick = 1; tick <= 200; tick++) world.take(player.live(), { kind: 'tick', positionSec: tick / 4 })
    expect(told).toEqual([])
    player.seek(100)
    told.length = 0
    await player.run(55, [0])
    const gaps = told.slice(1).map(({ atMs }, nth) => atMs - told[nth]!.atMs)
    expect(told.length).toBeGreaterThan(5)
    expect(gaps.every((gap) => gap >= 4_000)).toBe(true)
  })

  test('the phone is written to at most every second and a half', async () => {
    const { world, player } = begin()
    await player.start()
    await player.run(5, [0])
    let writes = 0
    const set = world.storage.set.bind(world.storage)
    world.storage.set = (name, value) => {
      writes += 1
      return set(name, value)
    }
    await player.run(30, [0])
    expect(writes).toBeLessThanOrEqual(20)
    expect(writes).toBeGreaterThanOrEqual(15)
  })

  test('a report that the clock had no room for is offered once more', async () => {
    const { world, player } = begin()
    player.setRate(2)
    await player.start()
    let delayed = 0
    world.setWay(() => (delayed++ === 0 ? 'lostAnswer' : 'fine'))
    await player.run(300, [0])
    await bringHome(world, player)
    expect(missing(world, player)).toBe(0)
  })
})
