import type { Page } from 'playwright-core'
import { png } from '../drive/png'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const MEMBER = 'o-tan-xiuying'
const open = (openid: string, page: string) => world.open(appPath(openid, '1.0', page))
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const write = (page: Page, label: string, value: string) =>
  page.locator(`input[aria-label="${label}"]:visible, textarea[aria-label="${label}"]:visible`).fill(value)

/** What a member would play, told as their phone tells it: four minutes of an evening in a breath. */
const watchTheLesson = async (): Promise<void> => {
  const cloud = await world.cloud('town')
  const lessonId = 'l-land-lease'
  const { sessionId } = (await cloud.call(MEMBER, 'study.openPlayback', { key: 'tasks-open', lessonId })).data
  const { at } = await cloud.local.clock()
  await cloud.local.clock(new Date(Date.parse(at) + 240_000).toISOString())
  const { data } = await cloud.call(MEMBER, 'study.lesson', { lessonId })
  const played = { spans: [[0, data.durationSec]], positionSec: data.durationSec, how: 'watched' }
  await cloud.call(MEMBER, 'study.reportPlayback', { key: 'tasks-report', sessionId, played })
}

test('a member takes note, writes without a network, watches, and the task is done', async () => {
  const { local } = await world.cloud('town')
  const page = await open(MEMBER, 'packages/tasks/task?id=task-contract')
  await tap(page, '我已收到')
  await seen(page, '您说已收到')
  await write(page, '写感言', '我家的地')
  await seen(page, '再写 6 个字')
  await page.reload()
  await seen(page, '再写 6 个字')
  await write(page, '写感言', '我家的地包给合作社，合同还有三年。')
  await local.network('offline')
  await tap(page, '交感言')
  await seen(page, '感言存在手机里了')
  await local.network('fine')
  await page.reload()
  await seen(page, '感言交上了')
  await seen(page, '2 样做了 1 样')
  await watchTheLesson()
  await page.reload()
  await seen(page, '都做完了')
  await page.goto((await world.cloud('town')).url + appPath(MEMBER, '1.0', 'packages/tasks/index'))
  await page.reload()
  await seen(page, '做完的')
})

test('study elsewhere is handed in with a picture, and stands in the list', async () => {
  const page = await open('o-ding-yi', 'packages/tasks/outside')
  await seen(page, '拍一张，或选一张')
  await write(page, '学了什么', '县里平台上的果树剪枝课')
  await page.getByRole('radio', { name: '技能' }).click()
  await write(page, '学了多少分钟', '45')
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '拍一张，或选一张')
  await (await chooser).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: png() })
  await seen(page, '照片传好了')
  await page.reload()
  await seen(page, '照片传好了')
  await tap(page, '交给审核员')
  await seen(page, '我交过的')
  await seen(page, '等审核员看')
  expect(complaintsOf(page)).toEqual([])
})

test('a stranger with the card is led to binding, which knows the way back', async () => {
  const page = await open('o-stranger', 'packages/tasks/task?id=task-contract')
  await seen(page, '对上名字，就回到这里')
  await tap(page, '我是党员，对上名字')
  await page
    .getByText('看完了', { exact: false })
    .or(page.getByText('同意', { exact: false }))
    .first()
    .waitFor()
  expect(await page.evaluate(() => localStorage.getItem('o-stranger:after-binding'))).toBe(
    '/packages/tasks/task?id=task-contract',
  )
})
