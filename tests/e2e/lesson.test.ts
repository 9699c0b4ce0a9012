import { secondsOf } from '@domain/spans'
import type { Page } from 'playwright-core'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

// Those that wait for a film or a text do so beside each other: each is another member's.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const openLesson = (openid: string, id: string): Promise<Page> =>
  world.open(appPath(openid, '1.0', `packages/lesson/index?id=${id}`))

/** What the server has seen of a lesson. */
const seenOf = async (openid: string, lessonId: string): Promise<number> => {
  const cloud = await world.cloud('town')
  const { data } = await cloud.call(openid, 'study.lesson', { lessonId })
  return secondsOf(data.spans)
}

const reaches = async (openid: string, lessonId: string, leastSec: number): Promise<void> => {
  while ((await seenOf(openid, lessonId)) < leastSec) await new Promise((next) => setTimeout(next, 200))
}

const atLeast = (page: Page, sec: number) =>
  page.waitForFunction((least) => document.querySelector('video')!.currentTime >= least, sec)

const twiceAsFast = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '1 倍速' }).click()
  await page.getByRole('radio', { name: '2 倍速' }).click()
}

const pauseFilm = (page: Page) => page.evaluate(() => document.querySelector('video')!.pause())

test.concurrent('from 今日 one press plays on where the film stopped, and what is watched is credited', async () => {
  const who = 'o-tan-xiuying'
  const page = await world.open(appPath(who))
  await page.getByRole('button', { name: '从 1:40 接着看' }).click()
  await page.locator('video').waitFor()
  await twiceAsFast(page)
  await atLeast(page, 115)
  await pauseFilm(page)
  await reaches(who, 'l-land-lease', 112)
  expect(complaintsOf(page)).toEqual([])
  await page.context().close()
})

test('a chapter further on leaves a hatch behind, and a tap on the hatch leads back', async () => {
  const page = await openLesson('o-ding-yi', 'l-courtyard-meeting')
  await page.locator('.chapter').nth(2).click()
  await page.locator('video').waitFor()
  const skipped = page.getByRole('button', { name: /^补看 0:00 到/ })
  await skipped.click()
  await page.waitForFunction(() => document.querySelector('video')!.currentTime < 10)
  expect(await page.locator('.line__label').textContent()).toMatch(/^0:0\d$/)
  await page.context().close()
})

test('the other track goes on at the same place', async () => {
  const page = await openLesson('o-ding-yi', 'l-anti-fraud')
  await page.locator('.chapter').nth(2).click()
  const begun = page.getByRole('button', { name: '暂停' })
  await begun.waitFor()
  const before = await page.locator('.elapsed').textContent()
  await page.getByRole('radio', { name: '本地话' }).click()
  await begun.waitFor()
  await page.waitForFunction((text) => document.querySelector('.elapsed')!.textContent !== text, before)
  expect(await page.locator('.elapsed').textContent()).toMatch(/^2:/)
  expect(await page.getByRole('radio', { name: '本地话' }).getAttribute('aria-checked')).toBe('true')
  expect(complaintsOf(page)).toEqual([])
  await page.context().close()
})

test.concurrent('an article is read by what stands on the screen, and the reading is credited', async () => {
  const who = 'o-gulinazi'
  const page = await openLesson(who, 'l-village-accounts')
  // Twelve seconds or more: the bar is moved on every five.
  await page
    .getByText(/^0:(1[2-9]|2\d)$/)
    .first()
    .waitFor()
  await page.goto('about:blank')
  const again = await page.context().newPage()
  await again.goto(`${(await world.cloud('town')).url}${appPath(who)}`)
  await reaches(who, 'l-village-accounts', 10)
  await page.context().close()
})

test.concurrent('a second phone takes the hours over, and the first can take them back', async () => {
  const who = 'o-zhou-qiming'
  const first = await openLesson(who, 'l-courtyard-meeting')
  await first.locator('.stage__lamp').click()
  await twiceAsFast(first)
  await atLeast(first, 12)
  const second = await openLesson(who, 'l-courtyard-meeting')
  await second.locator('.stage__lamp').click()
  await atLeast(second, 1)
  await pauseFilm(first)
  await seen(first, '另一台手机正在看')
  await second.context().close()
  await first.getByRole('button', { name: '在这里接着记' }).click()
  await first.getByText('另一台手机正在看').waitFor({ state: 'detached' })
  await first.context().close()
})

test('without network what is watched waits on the phone, is explained there, and goes out by itself', async () => {
  const who = 'o-tan-xiuying'
  const before = await seenOf(who, 'l-land-lease')
  const page = await world.open(appPath(who))
  await page.getByRole('button', { name: /接着看/ }).click()
  await page.locator('video').waitFor()
  await twiceAsFast(page)
  await atLeast(page, before + 2)
  await page.context().setOffline(true)
  await seen(page, '看的先存在手机里')
  await atLeast(page, before + 15)
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('button', { name: '1 条待同步' }).click()
  await seen(page, '有网就交')
  await page.getByRole('button', { name: '关上' }).click()
  await page.context().setOffline(false)
  await page.getByText('待同步').waitFor({ state: 'detached' })
  await reaches(who, 'l-land-lease', before + 12)
  await page.context().close()
})

test('a villager may watch; nothing is opened and nothing is reported', async () => {
  const page = await openLesson('o-shi-chunmei', 'l-land-lease')
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/functions/')) sent.push(request.postDataJSON().operation)
  })
  await page.getByRole('button', { name: '从头看' }).click()
  await atLeast(page, 2)
  expect(sent).toEqual([])
  expect(await page.locator('.line').count()).toBe(0)
  await page.context().close()
})
