import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const mine = (openid: string) => world.open(appPath(openid, '1.0', 'pages/mine/index'))

test('the three classes of evidence stand apart, with numbers that make up the whole', async () => {
  const page = await mine('o-tan-xiuying')
  await seen(page, '已核实')
  expect(await page.locator('.bars__name').allTextContents()).toEqual([
    '已核实',
    '锁屏听的',
    '离线补记',
    '当面确认',
  ])
  const cloud = await world.cloud('town')
  const { data } = await cloud.call('o-tan-xiuying', 'study.evidence', { before: null })
  const sum = data.byClass.reduce((sec: number, one: { sec: number }) => sec + one.sec, 0)
  expect(sum).toBe(data.study.credited.totalSec)
  expect(await page.locator('.mine__figure').textContent()).toBe('9.5')
})

test('a day’s entry opens into the lines it is made of, each with its evidence', async () => {
  const page = await mine('o-tan-xiuying')
  const entry = page.getByRole('button', { name: /土地流转合同/ })
  await entry.click()
  expect(await entry.getAttribute('aria-expanded')).toBe('true')
  expect(await page.locator('.group__line').allTextContents()).toEqual([
    expect.stringContaining('play:seed-p0007:2'),
    expect.stringContaining('play:seed-p0007:1'),
  ])
  expect(complaintsOf(page)).toEqual([])
})

test('大字 is switched here too', async () => {
  const page = await mine('o-ding-yi')
  await page.getByRole('switch', { name: '大字' }).click()
  await page.locator('.page--care').waitFor()
  await page.waitForLoadState('networkidle')
  await page.getByRole('switch', { name: '大字' }).click()
  await page.locator('.page--care').waitFor({ state: 'detached' })
})
