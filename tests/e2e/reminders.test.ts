import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

const GROUP = 'n-b01-s1'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('an instructor reminds who has not begun, and ticks off whom only a call reaches; the member finds it in 消息', async () => {
  const cloud = await world.cloud('town')
  const page = await world.open(appPath('o-luo-xiaoman', '1.0', `packages/instructor/index?groupId=${GROUP}`))
  await page.getByRole('button', { name: '提醒组里的人' }).click()
  await seen(page, '2 个人要提醒')
  await page.getByText('停下来的').click()
  await page.getByText('还没开始的').click()
  await page.getByRole('button', { name: '给 2 人留条消息' }).click()
  await seen(page, '2 人，排上了')
  await seen(page, '另有 2 人这回已经提醒过')
  await cloud.local.triggers('reminders')
  await page.getByRole('button', { name: '提醒的结果' }).click()
  await page.getByRole('button', { name: '没法用微信提醒 2 人' }).click()
  await page.getByRole('button', { name: '联系过了' }).first().click()
  await seen(page, '复制，发到群里')
  await page.getByRole('button', { name: '打了电话' }).click()
  await page.getByRole('dialog').locator('.row').nth(1).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '关上' }).click()
  await seen(page, '另外联系了 1 人')
  expect(complaintsOf(page)).toEqual([])
})

test('打卡 brings one reminder more, 消息 shows how many are left and adds another', async () => {
  const page = await world.open(appPath('o-tan-xiuying'))
  await page.getByRole('button', { name: '打卡', exact: true }).click()
  await seen(page, '今天打过卡了')
  await page.getByRole('tab', { name: '我的' }).click()
  await page.getByText('1 条没看').click()
  await seen(page, '微信还可提醒 3 次')
  await page.getByRole('button', { name: '再要一次提醒' }).click()
  await seen(page, '微信还可提醒 6 次')
  expect(complaintsOf(page)).toEqual([])
})
