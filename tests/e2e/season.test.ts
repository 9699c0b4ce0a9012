import type { Page } from 'playwright-core'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const organiser = 'o-su-wanqing'
const member = 'o-tan-xiuying'
const open = (page: string) => world.open(appPath(organiser, '1.0', `packages/season/${page}`))
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click()
const why = (page: Page, reason: string) => page.locator('.sheet input').last().fill(reason)
const mine = async () =>
  (await (await world.cloud('town')).call(member, 'study.evidence', { before: null })).data

test('an hour of 60 minutes and a plan for one village are set, and a member of that village sees both', async () => {
  const page = await open('index')
  await tap(page, /分钟算一个学时/)
  await choose(page, '60 分钟')
  await tap(page, '好了')
  await tap(page, /^加一份计划/)
  await tap(page, /^各村都算/)
  await choose(page, '青石桥村')
  await tap(page, '技能培训至少多 1')
  await seen(page, '各类加起来 17 学时，比总数多 1，减几个或把总数加上去')
  await tap(page, '一共多 1')
  await seen(page, '各类加起来 17 学时，正好')
  await tap(page, '好了')
  await tap(page, '存下改的 2 处')
  await seen(page, '青石桥村的党员的计划：17 学时')
  await why(page, '县里改成 60 分钟')
  await tap(page, '就这样存')
  await seen(page, '存好了')
  await seen(page, '每学时分钟 45 → 60')
  await seen(page, '苏晚晴')
  expect(complaintsOf(page)).toEqual([])

  const { season, credited } = (await mine()).study
  expect([season.requiredSec, season.secPerHour]).toEqual([17 * 3_600, 3_600])
  const today = await world.open(appPath(member))
  await seen(today, '谭秀英')
  const hours = Math.floor((credited.totalSec * 10) / 3_600) / 10
  const sky = await today.locator('.taro_page').last().textContent()
  expect(sky).toContain(`${hours}`)
  expect(sky).toContain('17')
})

test('a topic that is worth less, worked out again, stands in the evidence of whoever learned it', async () => {
  const before = await mine()
  const page = await open('topics')
  await choose(page, '政策')
  await page.getByRole('button', { name: /^防诈骗：八种常见套路/ }).click()
  await choose(page, '30 分钟')
  for (const _ of [1, 2]) await tap(page, '记满是少 5')
  await page.getByRole('radio', { name: /^重新算一遍/ }).click()
  await why(page, '重复的一段去掉了')
  await tap(page, /^改成 \d+ 分钟$/)
  await seen(page, '改好了')
  await seen(page, '重复的一段去掉了')
  expect(complaintsOf(page)).toEqual([])
  expect((await mine()).study.credited.totalSec).toBeLessThan(before.study.credited.totalSec)
  const evidence = await world.open(appPath(member, '1.0', 'pages/mine/index'))
  await seen(evidence, '规则调整：课题时长改了，重新算过')
})
