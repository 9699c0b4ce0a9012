import type { Span } from '@contract/lesson'
import type { PhoneWorld } from './phone-world'

/** A player that keeps the truth: what it really played, to the fraction. */
export function createPlayer(world: PhoneWorld, durationSec: number) {
  let live = world.openPage()
  let positionSec = 0
  let rate = 1
  let playing = false
  const truth: Span[] = []

  const stretch = async (ms: number) => {
    await world.advance(ms)
    const from = positionSec
    positionSec = Math.min(durationSec, positionSec + (ms / 1_000) * rate)
    truth.push([from, positionSec])
  }
  const say = (kind: 'seek' | 'pause' | 'hide' | 'back' | 'ended') => {
    world.take(live, { kind, positionSec })
  }
  return {
    truth,
    live: () => live,
    positionSec: () => positionSec,
    start: async () => {
      playing = true
      void world.play(live, positionSec)
      await world.advance(0)
    },
    /** About four ticks a second. */
    run: async (sec: number, jitterMs: readonly number[]) => {
      for (let tick = 0, ms = 0; playing && ms < sec * 1_000; tick++) {
        const step = 250 + (jitterMs[tick % Math.max(1, jitterMs.length)] ?? 0)
        await stretch(step)
        ms += step
        if (positionSec >= durationSec) {
          playing = false
          say('ended')
        } else world.take(live, { kind: 'tick', positionSec })
      }
    },
    /** Audio under a locked screen: no ticks come. */
    runUnseen: async (sec: number) => {
      say('hide')
      const ran = playing ? Math.min(sec, (durationSec - positionSec) / rate) : 0
      await stretch(ran * 1_000)
      await world.advance((sec - ran) * 1_000)
      if (positionSec >= durationSec) {
        playing = false
        say('ended')
      }
      say('back')
    },
    setRate: (to: number) => {
      rate = to
      world.take(live, { kind: 'rate', rate: to })
    },
    seek: (to: number) => {
      positionSec = to
      say('seek')
    },
    pause: () => {
      playing = false
      say('pause')
    },
    leave: () => {
      playing = false
      world.leave(live)
    },
    reopen: () => {
      world.leave(live)
      live = world.openPage()
      playing = false
      positionSec = world.localSec() ?? 0
      world.take(live, { kind: 'rate', rate })
    },
    kill: async () => {
      await world.kill()
      playing = false
      live = world.openPage()
      positionSec = world.localSec() ?? 0
      world.take(live, { kind: 'rate', rate })
    },
  }
}
