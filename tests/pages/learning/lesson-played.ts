import { secondsOf, without } from '@domain/spans'
import fc from 'fast-check'
import { isPending } from '../../../src/api/queue/queue-state'
import { wholeSeconds } from '../../../src/learning/watch-state'
import { createPhoneWorld, type PhoneWorld } from './phone-world'
import { createPlayer } from './player'

export const DURATION = 900
export const jitter = fc.array(fc.integer({ min: -150, max: 300 }), { minLength: 1, maxLength: 7 })

export type Player = ReturnType<typeof createPlayer>

export const begin = (medium: 'video' | 'audio' | 'article' = 'video', durationSec = DURATION) => {
  const world = createPhoneWorld(medium, durationSec)
  return { world, player: createPlayer(world, durationSec) }
}
/** The page is left, the network is there, and the app is started again until nothing waits. */
export const bringHome = async (world: PhoneWorld, player: Player) => {
  world.setWay(() => 'fine')
  await world.setNetwork('fine')
  player.leave()
  await world.advance(30_000)
  for (let turn = 0; turn < 4; turn++) {
    await world.kill()
    await world.advance(60_000)
  }
  // A session that many others followed is one that the server knows no more: its last report is set aside.
  expect(world.queue().items().filter(isPending)).toEqual([])
}
export const truthOf = (player: Player) => wholeSeconds(player.truth)
export const missing = (world: PhoneWorld, player: Player) =>
  secondsOf(without(truthOf(player), world.server.known()))
export const invented = (world: PhoneWorld, player: Player) =>
  secondsOf(without(world.server.known(), truthOf(player)))
