import type { Span } from '@contract/lesson'
import { secondsOf, unionOf } from '@domain/spans'
import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import type { CallFunction } from './cloud'
import { functionsOnClock, holdClock, passMs, watchFor } from './one-clock'
import { startPhone } from './phone'

const TODAY = 'pages/today/index'
const FILM = 'packages/lesson/index?id=l-kitchen-fire'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())
beforeEach(() => holdClock())
afterEach(() => jest.useRealTimers())

const totalOf = async (openid: string): Promise<number> =>
  (await cloud.call(openid, 'study.home')).data.study.credited.totalSec
/** Members who have seen nothing of the film. */
const somebody = async (name: string) => ({ openid: name, before: await totalOf(name) })

type Functions = ReturnType<typeof functionsOnClock>
const reportedIn = ({ of }: Functions): Span[] =>
  of('reportPlayback').flatMap(({ input }) => input.played.spans)
const seenSec = (functions: Functions): number => secondsOf(unionOf(reportedIn(functions)))
/** With what was said twice counted twice. */
const saidSec = (functions: Functions): number =>
  reportedIn(functions).reduce((sum, [from, to]) => sum + to - from, 0)

/** Opens the film's page and presses the lamp. */
async function playFilm(functions: { callFunction: CallFunction }, storage = new Map<string, unknown>()) {
  const phone = startPhone({ callFunction: functions.callFunction, storage })
  const screen = await phone.open(FILM)
  await screen.tap('stage__lamp')
  phone.film.begin()
  await phone.settled()
  return { phone, screen }
}

test('from 今日 a member goes on where she stopped; a minute later the hours are hers and the pane is lit', async () => {
  const { openid, before } = await somebody('o-tan-xiuying')
  const functions = functionsOnClock(cloud, openid)
  const phone = startPhone(functions)
  const today = await phone.open(TODAY)
  const lit = today.count('pane--lit')
  await today.tap('btn--main')
  phone.film.begin()
  await phone.settled()
  expect(phone.film.atSec()).toBe(100)
  expect(functions.of('openPlayback')).toHaveLength(1)

  await watchFor(phone, 61)
  expect(functions.of('reportPlayback').map(({ input }) => input.played)).toEqual([
    { spans: [[100, 160]], positionSec: 160, how: 'watched' },
  ])
  expect(await totalOf(openid)).toBe(before + 60)

  const again = await phone.back()
  expect(again.count('pane--lit')).toBe(lit + 1)
})

test('two minutes of playing are one call for the page, one to open it and one a minute', async () => {
  const { openid } = await somebody('o-gulinazi')
  const functions = functionsOnClock(cloud, openid)
  const { phone } = await playFilm(functions)
  await watchFor(phone, 125)
  expect(functions.calls.map(({ operation }) => operation)).toEqual([
    'lesson',
    'openPlayback',
    'reportPlayback',
    'reportPlayback',
  ])
})

test('a pause sends what is unsent, if it is worth a call', async () => {
  const { openid, before } = await somebody('o-ding-yi')
  const functions = functionsOnClock(cloud, openid)
  const { phone, screen } = await playFilm(functions)
  await watchFor(phone, 8)
  phone.film.pause()
  await phone.settled()
  expect(functions.of('reportPlayback')).toHaveLength(0)

  phone.film.context.play()
  await watchFor(phone, 12)
  phone.film.pause()
  await phone.settled()
  expect(saidSec(functions)).toBe(20)
  expect(await totalOf(openid)).toBe(before + 20)
  expect(screen.shows('message')).toBe(false)
})

test('a killed phone goes on where it stopped, and what it had not sent is counted once', async () => {
  const { openid, before } = await somebody('o-chen-jianjun-1')
  const functions = functionsOnClock(cloud, openid)
  const { phone } = await playFilm(functions)
  await watchFor(phone, 25)
  phone.kill()
  expect(functions.of('reportPlayback')).toHaveLength(0)

  await jest.advanceTimersByTimeAsync(30_000)
  const { phone: again } = await playFilm(functions, phone.storage)
  expect(again.film.atSec()).toBeGreaterThanOrEqual(22)
  expect(again.film.atSec()).toBeLessThanOrEqual(25)
  await watchFor(again, 61)
  // What was left behind goes first; on a busy machine the minute after it waits for its answer.
  for (let tries = 0; tries < 20 && seenSec(functions) < 82; tries++) await watchFor(again, 1)
  await again.settled()
  expect(seenSec(functions)).toBeGreaterThanOrEqual(82)
  expect(await totalOf(openid)).toBe(before + seenSec(functions))
})

test('without network the film plays on, the page says so, and all of it is sent once when there is one', async () => {
  const { openid, before } = await somebody('o-chen-jianjun-2')
  const functions = functionsOnClock(cloud, openid)
  let broken = false
  const callFunction: CallFunction = (request) =>
    broken ? Promise.reject(new Error('cloud.callFunction:fail')) : functions.callFunction(request)
  const { phone, screen } = await playFilm({ callFunction })
  await watchFor(phone, 20)
  broken = true
  await phone.turnNetwork('none')
  await watchFor(phone, 70)
  expect(screen.texts('message__title')).toEqual(['现在没有网，看的先存在手机里'])
  expect(functions.of('reportPlayback')).toHaveLength(0)

  broken = false
  await phone.turnNetwork('wifi')
  await watchFor(phone, 30)
  phone.film.pause()
  await phone.settled()
  expect(seenSec(functions)).toBe(120)
  expect(saidSec(functions)).toBe(120)
  expect(await totalOf(openid)).toBe(before + 120)
  expect(screen.shows('message')).toBe(false)
})

test('a report whose answers are lost goes out again and counts once', async () => {
  const { openid, before } = await somebody('o-li-wei')
  const functions = functionsOnClock(cloud, openid)
  let lose = 3
  const callFunction: CallFunction = async (request) => {
    const answer = await functions.callFunction(request)
    const { operation } = request.data as { operation: string }
    if (operation === 'reportPlayback' && lose-- > 0) throw new Error('cloud.callFunction:fail')
    return answer
  }
  const { phone } = await playFilm({ callFunction })
  await watchFor(phone, 61)
  await passMs(phone, 60_000)
  expect(lose).toBeLessThan(0)
  expect(saidSec(functions)).toBeGreaterThan(seenSec(functions))
  expect(await totalOf(openid)).toBe(before + seenSec(functions))
})

test('a phone whose clock is a month ahead has its minute credited like any other', async () => {
  const { openid, before } = await somebody('o-abudurezhake')
  const { phone } = await playFilm(functionsOnClock(cloud, openid, 30 * 86_400_000))
  await watchFor(phone, 61)
  expect(await totalOf(openid)).toBe(before + 60)
})
