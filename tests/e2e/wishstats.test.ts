import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('an organiser chooses a kind, opens a number of it, and from its wishes one', async () => {
  const page = await world.open(appPath('o-su-wanqing', '1.0', 'packages/wishstats/index'))
  await seen(page, '全部类别')
  await page.getByText('全部类别').last().click()
  await page.getByRole('radio', { name: '道路' }).click()
  await page.getByText(/镇道路提了 \d+ 件/).waitFor()
  await page.getByRole('button', { name: /^提上来的 \d+ 件/ }).click()
  await seen(page, '全部月份 · 道路')
  await page
    .getByRole('button', { name: / · 道路 · / })
    .first()
    .click()
  await seen(page, '走到哪了')
  expect(complaintsOf(page)).toEqual([])
})
