import type { Page } from 'playwright-core'
import type { DrivenCloud } from '../drive/local-cloud'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
let cloud: DrivenCloud
beforeAll(async () => {
  world = await openWorld()
  cloud = await world.cloud('town')
})
afterAll(() => world.close())

const branchId = 'n-b01'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const field = (page: Page, label: string) => page.locator(`input[aria-label="${label}"]`)
const desk = async (): Promise<Page> => {
  const page = await world.open(appPath('o-tian-jiawang'))
  await page.getByRole('tab', { name: '工作台' }).click()
  await seen(page, '名党员')
  return page
}

test('sieves and a name narrow the branch’s list, and clearing brings everybody back', async () => {
  const page = await desk()
  const rows = page.locator('.list').last().locator('.row')
  const all = await rows.count()
  await page.getByRole('radio', { name: '没对上微信' }).click()
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await page.getByRole('radio', { name: '全部' }).click()
  await field(page, '找人').fill('谭秀英')
  await button(page, /^谭秀英/).waitFor()
  await expect.poll(() => rows.count()).toBe(1)
  await field(page, '找人').fill('')
  await expect.poll(() => rows.count()).toBe(all)
  expect(complaintsOf(page)).toEqual([])
})

test('a group is added for a city, and stands on the branch without an instructor', async () => {
  const page = await desk()
  await button(page, /^加一个小组/).click()
  await button(page, '加这个小组').click()
  await seen(page, '组名要 2 到 30 个字')
  await field(page, '组名').fill('青石桥村佛山学习小组')
  await button(page, /^不限地方/).click()
  await page.getByRole('dialog').getByText('广东省').click()
  await page.getByRole('dialog').getByText('佛山市').click()
  await button(page, '整个佛山市').click()
  await button(page, /^广东省 佛山市/).waitFor()
  await button(page, '加这个小组').click()
  await button(page, /^青石桥村佛山学习小组/).waitFor()
  expect(await button(page, /^青石桥村佛山学习小组/).textContent()).toContain('还没有指导员')
  expect(complaintsOf(page)).toEqual([])
})
