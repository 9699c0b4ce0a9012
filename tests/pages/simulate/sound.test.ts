import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsOnClock, holdClock, listenFor } from './one-clock'
import { startPhone } from './phone'

/** 241 s long, with two voices. */
const SOUND = 'packages/lesson/index?id=l-gas-poisoning'
const LONG_SEC = 241

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())
beforeEach(() => holdClock())
afterEach(() => jest.useRealTimers())

/** The seconds of each class that the server has of the sound. */
const evidenceOf = async (openid: string) => {
  const { data } = await cloud.call(openid, 'study.evidence', { before: null })
  const lines = data.lines as { topic: string; class: string; sec: number }[]
  return lines.filter(({ topic }) => topic === '烤火防一氧化碳中毒').map((line) => [line.class, line.sec])
}

async function playSound(openid: string) {
  const functions = functionsOnClock(cloud, openid)
  const phone = startPhone(functions)
  const screen = await phone.open(SOUND)
  await screen.tap('stage__lamp')
  return { functions, phone, screen }
}

test('sound goes on under a locked screen, and is told in one report when the phone is picked up', async () => {
  const { functions, phone, screen } = await playSound('o-gulinazi')
  await listenFor(phone, 20)
  await phone.hide()
  await phone.answered()
  expect(phone.sound.playing()).toBe(true)
  await jest.advanceTimersByTimeAsync(180_000)
  await phone.show()
  await phone.answered()

  expect(functions.of('reportPlayback').map(({ input }) => input.played)).toEqual([
    expect.objectContaining({ positionSec: 20, how: 'watched' }),
    { spans: [[20, 200]], positionSec: 200, how: 'background' },
  ])
  expect(await evidenceOf('o-gulinazi')).toEqual([
    ['background', 180],
    ['verified', 20],
  ])
  expect(screen.texts('credit__done')).toEqual(['已记 3 分钟'])
})

test('a sound that ends under a locked screen is heard to its end, however much later the phone is picked up', async () => {
  const { phone } = await playSound('o-ding-yi')
  await listenFor(phone, 20)
  await phone.hide()
  await phone.answered()
  await jest.advanceTimersByTimeAsync((LONG_SEC - 20) * 1_000)
  phone.sound.end()
  await phone.settled()
  await jest.advanceTimersByTimeAsync(40 * 60_000)
  await phone.show()
  await phone.answered()
  expect(await evidenceOf('o-ding-yi')).toEqual([
    ['background', LONG_SEC - 20],
    ['verified', 20],
  ])
})

test('a sound whose player tells nothing while the screen is locked, and then is stopped, counts up to there', async () => {
  const { phone } = await playSound('o-li-wei')
  await listenFor(phone, 20)
  await phone.hide()
  await phone.answered()
  await jest.advanceTimersByTimeAsync(100_000)
  phone.sound.manager.pause()
  await jest.advanceTimersByTimeAsync(60_000)
  await phone.show()
  await phone.answered()
  expect(await evidenceOf('o-li-wei')).toEqual([
    ['background', 100],
    ['verified', 20],
  ])
})

test('another voice goes on at the same place', async () => {
  const { phone, screen } = await playSound('o-chen-jianjun-1')
  await listenFor(phone, 20)
  const { currentTime: at, src } = phone.sound.manager
  await screen.tap('track', '本地话')
  expect(phone.sound.manager.src).not.toBe(src)
  expect(phone.sound.playing()).toBe(true)
  expect(Math.abs(phone.sound.manager.currentTime - at)).toBeLessThan(1)
})

test('who leaves the page takes the sound along, and what was heard is sent', async () => {
  const functions = functionsOnClock(cloud, 'o-chen-jianjun-2')
  const phone = startPhone(functions)
  const courses = await phone.open('pages/courses/index')
  await courses.tap('row', '烤火防一氧化碳中毒')
  await phone.current().tap('stage__lamp')
  await listenFor(phone, 15)
  await phone.back()
  expect(phone.sound.playing()).toBe(false)
  expect(await evidenceOf('o-chen-jianjun-2')).toEqual([['verified', 15]])
})
