import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a member moves between the three pages by the tab bar', async () => {
  const page = await world.open(appPath('o-tan-xiuying'))
  await page.getByRole('tab', { name: '课程' }).click()
  await seen(page, '没学够的')
  expect(await page.getByRole('tab', { name: '课程' }).getAttribute('aria-selected')).toBe('true')
  await page.getByRole('tab', { name: '我的' }).click()
  await seen(page, '已核实')
  await page.getByRole('tab', { name: '今日' }).click()
  await seen(page, '晚上好')
  expect(complaintsOf(page)).toEqual([])
})

test.each([
  ['o-shi-chunmei', ['今日', '心愿', '课程', '我的']],
  ['o-stranger', ['今日', '心愿', '课程']],
])('%s, who has no hours, finds %j', async (openid, tabs) => {
  const page = await world.open(appPath(openid))
  await page.getByRole('tab', { name: '课程' }).click()
  await seen(page, '谁都可以学')
  expect(await page.getByRole('tab').allTextContents()).toEqual(tabs)
})

test('a lesson opens from the list and leads back to it', async () => {
  const page = await world.open(appPath('o-tan-xiuying', '1.0', 'pages/courses/index'))
  await page.getByRole('button', { name: /柑橘冬季修剪/ }).click()
  await seen(page, '看完记')
  await page.getByRole('button', { name: '返回' }).click()
  await seen(page, '没学够的')
})

test('without network the last list stays readable', async () => {
  const page = await world.open(appPath('o-tan-xiuying', '1.0', 'pages/courses/index'))
  await seen(page, '柑橘冬季修剪')
  await (await world.cloud('town')).local.network('offline')
  await page.reload()
  await seen(page, '现在没有网')
  await seen(page, '柑橘冬季修剪')
  await (await world.cloud('town')).local.network('fine')
  await page.getByRole('button', { name: '再试' }).click()
  await page.getByText('现在没有网').waitFor({ state: 'detached' })
})
