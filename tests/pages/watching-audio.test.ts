import fc from 'fast-check'
import { cases } from '../drive/cases'
import { begin, bringHome, invented, jitter, missing } from './learning/lesson-played'

describe('audio under a locked screen', () => {
  test('forty minutes without a tick are all there, as background', async () => {
    const { world, player } = begin('audio', 3_000)
    await player.start()
    await player.run(90, [0])
    await player.runUnseen(2_400)
    await player.run(30, [0])
    await bringHome(world, player)
    expect(invented(world, player)).toBe(0)
    expect(missing(world, player)).toBe(0)
    expect(world.server.classes).toContain('background')
  })

  test('after a seek of a moment ago the server still follows', async () => {
    const { world, player } = begin('audio', 3_000)
    await player.start()
    await player.run(20, [0])
    player.seek(600)
    await player.run(4, [0])
    await player.runUnseen(1_200)
    await bringHome(world, player)
    expect(missing(world, player)).toBe(0)
    expect(world.server.classes).toContain('background')
  })

  test('the end of the lesson, reached unseen, is reported', async () => {
    const { world, player } = begin('audio', 600)
    await player.start()
    await player.run(20, [0])
    await player.runUnseen(900)
    await world.advance(1_000)
    expect(world.server.known()).toEqual([[0, 600]])
  })

  test('never more than was played, whatever the order of looks, seeks and locks', async () => {
    const act = fc.record({
      run: fc.integer({ min: 1, max: 90 }),
      unseen: fc.integer({ min: 1, max: 900 }),
      to: fc.option(fc.integer({ min: 0, max: 2_500 })),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 5 }), jitter, async (acts, ms) => {
        const { world, player } = begin('audio', 3_000)
        for (const { run, unseen, to } of acts) {
          await player.start()
          await player.run(run, ms)
          if (to !== null) player.seek(to)
          await player.runUnseen(unseen)
        }
        await bringHome(world, player)
        expect(invented(world, player)).toBe(0)
        expect(missing(world, player)).toBe(0)
      }),
      cases(12),
    )
  })
})
