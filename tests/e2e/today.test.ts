import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('a seeded member sees name, season and hours, and the console stays silent', async () => {
  const page = await world.open(appPath('o-tan-xiuying'))
  await seen(page, '谭秀英')
  const words = await page.locator('body').textContent()
  expect(words).toContain('9.5')
  expect(words).toContain('/ 16 学时')
  expect(words).toContain('2026—2027 年冬春训')
  expect(words).toContain('青石桥村东莞学习小组')
  expect(complaintsOf(page)).toEqual([])
})

test('大字 switched on survives a reload and follows the person to another phone', async () => {
  const page = await world.open(appPath('o-ding-yi'))
  const chip = page.getByRole('switch', { name: '大字' })
  await chip.click()
  await page.locator('.page--care').waitFor()
  await page.waitForLoadState('networkidle')
  await page.reload()
  await page.locator('.page--care').waitFor()
  expect(await chip.getAttribute('aria-checked')).toBe('true')

  const another = await world.open(appPath('o-ding-yi'))
  await another.locator('.page--care').waitFor()
  expect(await another.getByRole('switch', { name: '大字' }).getAttribute('aria-checked')).toBe('true')
})

test.each([
  ['o-gulinazi', '古丽娜孜·艾山江'],
  ['o-peng-jixiang', '彭𠮷祥'],
  ['o-abudurezhake', '阿不都热扎克江·吐尔逊巴依·买买提依明江·艾尔肯'],
])('%s is greeted by the whole of their name', async (openid, name) => {
  const page = await world.open(appPath(openid))
  await seen(page, name)
  expect(await page.locator('body').textContent()).toContain(name)
})

test('a WeChat user whom nobody knows is told where to be entered, and sees nobody’s hours', async () => {
  const page = await world.open(appPath('o-stranger'))
  await seen(page, '还没对上名字')
  expect(await page.locator('body').textContent()).not.toContain('还差')
})

test('an empty town is set up by whoever holds the secret, and then bears its name', async () => {
  const { setupSecret } = await world.cloud('empty')
  const page = await world.open(appPath('o-su-wanqing'), { seed: 'empty' })
  await page.getByText('我来设好').click()
  const fields = page.locator('input:visible')
  await fields.nth(0).fill(setupSecret!)
  await fields.nth(1).fill('樟树坳镇')
  await fields.nth(2).fill('苏晚晴')
  await page.getByText('设好，去今日').click()
  await seen(page, '苏晚晴')
  expect(await page.locator('body').textContent()).toContain('樟树坳镇')
})
