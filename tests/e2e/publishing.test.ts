import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

const ORGANISER = 'o-su-wanqing'
const media = join(__dirname, '../../scripts/seed/media')

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open = (who: string, page: string) => world.open(appPath(who, '1.0', page))
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const fill = (page: Page, label: string, words: string) =>
  page.locator(`input[aria-label="${label}"]`).fill(words)

const choose = async (page: Page, row: string, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('.row', { hasText: row }).click()
  await (await chooser).setFiles(join(media, file))
}

test('an organiser publishes a film, a member finds it and plays it with credit, and it is taken off again', async () => {
  const page = await open(ORGANISER, 'packages/organiser/index')
  await tap(page, /^课程上架/)
  await tap(page, '写一节新课')
  await page.getByRole('radio', { name: '技能' }).click()
  await page.getByRole('radio', { name: /^柑橘越冬防冻/ }).click()
  await fill(page, '名字', '果树怎样过冬')
  await choose(page, '视频文件', 'l-land-lease/lesson.mp4')
  await choose(page, '一张照片', 'l-land-lease/cover.png')
  await tap(page, '存草稿')
  await seen(page, '存好了，长 3 分 20 秒')
  await tap(page, '上架')
  await tap(page, '上架给大家看')
  await seen(page, '上架了，大家看得到了')

  const phone = await open('o-tan-xiuying', 'pages/courses/index')
  await phone.getByText('果树怎样过冬').click()
  await tap(phone, '从头看')
  await seen(phone, '记满')
  await phone.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1)
  await phone.evaluate(() => document.querySelector('video')!.pause())

  await tap(page, '下架')
  await page.locator('.sheet').getByRole('button', { name: '下架' }).click()
  await page.locator('.page-head', { hasText: '已下架' }).waitFor()
  await phone.evaluate(() => document.querySelector('video')!.play())
  await phone.waitForFunction(() => document.querySelector('video')!.currentTime > 2)
  await phone.goBack()
  await phone.reload()
  await phone.getByText('果树怎样过冬').waitFor({ state: 'detached' })
  expect([...complaintsOf(page), ...complaintsOf(phone)]).toEqual([])
})

test('a file that didn’t arrive is sent again by a tap, and what was typed survives a closed page', async () => {
  const page = await open(ORGANISER, 'packages/courses-admin/form')
  await page.getByRole('radio', { name: '音频' }).click()
  await fill(page, '名字', '冬天烧水洗澡')
  await page.route('**/files?path=**', (route) => route.abort())
  await choose(page, '录音文件', 'l-gas-poisoning/putonghua.m4a')
  await seen(page, '没传上去，点一下再传')
  await page.unroute('**/files?path=**')
  await page.locator('.row', { hasText: '录音文件' }).click()
  await seen(page, '传好了')

  await page.reload()
  await seen(page, '接着上次没存的写')
  expect(await page.locator('input[aria-label="名字"]').inputValue()).toBe('冬天烧水洗澡')
  await seen(page, '还没选课题')
  await tap(page, '不要了')
  expect(await page.locator('input[aria-label="名字"]').inputValue()).toBe('')
})
