import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { keepFigures, type PhoneFigure } from './figures'
import { functionsOnClock, holdClock, listenFor, watchFor } from './one-clock'
import { startPhone } from './phone'

const openid = 'o-tan-xiuying'
const figures: PhoneFigure[] = []

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(async () => {
  keepFigures(figures)
  await cloud.stop()
})
beforeEach(() => holdClock())
afterEach(() => jest.useRealTimers())

/** A phone that counts calls and what is handed to setData. */
function countedPhone() {
  const { callFunction, calls } = functionsOnClock(cloud, openid)
  const phone = startPhone({ callFunction })
  const measure = async (action: string, work: () => Promise<unknown>): Promise<PhoneFigure> => {
    const [callsBefore, before] = [calls.length, phone.sets()]
    await work()
    const { calls: sets, bytes } = phone.sets()
    const figure = {
      action,
      calls: calls.length - callsBefore,
      setData: sets - before.calls,
      bytes: bytes - before.bytes,
    }
    figures.push(figure)
    return figure
  }
  return { phone, measure }
}

test.each([
  ['今日', 'pages/today/index'],
  ['课程', 'pages/courses/index'],
  ['我的', 'pages/mine/index'],
  ['a film', 'packages/lesson/index?id=l-kitchen-fire'],
  ['a sound', 'packages/lesson/index?id=l-gas-poisoning'],
  ['an article', 'packages/lesson/index?id=l-village-accounts'],
])('the first paint of %s is one call and as much data as WeChat takes at once', async (name, path) => {
  const { phone, measure } = countedPhone()
  const { calls, bytes } = await measure(`first paint of ${name}`, () => phone.open(path))
  expect(calls).toBe(1)
  expect(bytes).toBeLessThan(256 * 1_024)
})

/** The bar moves and the account is shown every five seconds; a few more as a minute is sent and answered. */
const MOST_SETS_A_MINUTE = 60 / 5 + 60 / 5 + 5

test('a minute of a film is one call, and its 240 ticks set no data of their own', async () => {
  const { phone, measure } = countedPhone()
  const screen = await phone.open('packages/lesson/index?id=l-kitchen-fire')
  await measure('play a film', async () => {
    await screen.tap('stage__lamp')
    phone.film.begin()
    await phone.settled()
  })
  await watchFor(phone, 30)
  const minute = await measure('a minute of a film', () => watchFor(phone, 60))
  expect(minute.calls).toBe(1)
  expect(minute.setData).toBeLessThanOrEqual(MOST_SETS_A_MINUTE)
  await measure('pause it', async () => {
    phone.film.pause()
    await phone.settled()
  })
})

test('a minute of a sound is one call, and its 240 ticks set no data of their own', async () => {
  const { phone, measure } = countedPhone()
  const screen = await phone.open('packages/lesson/index?id=l-gas-poisoning')
  await measure('play a sound', () => screen.tap('stage__lamp'))
  await listenFor(phone, 30)
  const minute = await measure('a minute of a sound', () => listenFor(phone, 60))
  expect(minute.calls).toBe(1)
  expect(minute.setData).toBeLessThanOrEqual(MOST_SETS_A_MINUTE)
})

test('大字 is one call', async () => {
  const { phone, measure } = countedPhone()
  const screen = await phone.open('pages/today/index')
  const { calls } = await measure('tap 大字', () => screen.tap('text-size'))
  expect(calls).toBe(1)
})
