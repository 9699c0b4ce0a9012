import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('without a network the tap waits on the phone, outlives a closed page, and is handed in', async () => {
  const { local } = await world.cloud('town')
  const page = await world.open(appPath('o-tan-xiuying', '1.0', 'packages/calendar/index'))
  await seen(page, '今天打卡，点亮第 7 天')
  await local.network('offline')
  await page.getByText('今天打卡，点亮第 7 天').click()
  await seen(page, '存在手机里，连上就交')
  await page.reload()
  await seen(page, '存在手机里，连上就交')
  await local.network('fine')
  await page.reload()
  await page.getByRole('img', { name: '12 月 15 日，打了' }).waitFor()
  expect(await page.locator('.streak__figure').textContent()).toBe('7')
})

test('今日 shows the lit window, and in the calendar a missed day is made up', async () => {
  const page = await world.open(appPath('o-tan-xiuying'))
  await page.getByText('今天打过卡了').click()
  await page.getByRole('button', { name: '补上' }).click()
  await page.getByText('12 月 3 日漏了').waitFor({ state: 'detached' })
  expect(await page.locator('.streak__figure').textContent()).toBe('9')
  await page.getByRole('img', { name: '12 月 3 日，补的' }).waitFor()
  await page.getByRole('button', { name: '上个月' }).click()
  await seen(page, '2026 年 11 月')
  expect(await page.getByRole('img', { name: '11 月 22 日，补的' }).count()).toBe(1)
  expect(complaintsOf(page)).toEqual([])
})
