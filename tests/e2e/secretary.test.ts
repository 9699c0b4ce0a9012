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
  const bound = button(page, /^丁一/)
  const unbound = button(page, /^丁建梅/)
  await page.getByRole('radio', { name: '没对上微信' }).click()
  await bound.waitFor({ state: 'detached' })
  await unbound.waitFor()
  await page.getByRole('radio', { name: '全部' }).click()
  await bound.waitFor()
  await button(page, /^谭秀英/).waitFor({ state: 'detached' })
  await field(page, '找人').fill('谭秀英')
  await bound.waitFor({ state: 'detached' })
  await button(page, /^谭秀英/).waitFor()
  await field(page, '找人').fill('')
  await unbound.waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('the duty of an instructor is given for a group and taken back, both in the history', async () => {
  const page = await desk()
  await button(page, /^丁一/).click()
  await button(page, '给职责').click()
  await page.getByRole('dialog').getByRole('radio').first().click()
  await button(page, '给这个职责').click()
  await seen(page, '给了职责：学习指导员')
  await button(page, '收回').click()
  await page.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await seen(page, '收回了职责：学习指导员')
  expect(complaintsOf(page)).toEqual([])
})

test('a transfer says what follows, is done, and then the member is out of reach', async () => {
  const page = await desk()
  await field(page, '找人').fill('李𬱖')
  await button(page, /^李𬱖/).click()
  await button(page, /^变动/).click()
  await page.getByRole('radio', { name: '转到别的支部' }).click()
  await page.getByRole('radio', { name: '枫香坳村党支部' }).click()
  await seen(page, '李𬱖转到枫香坳村党支部。')
  await button(page, '就这样改').click()
  await seen(page, '转好了')
  await button(page, '回支部').click()
  await button(page, /^李𬱖/).waitFor({ state: 'detached' })
  const { data } = await cloud.call('o-li-wei', 'people.myData')
  expect(data.member.branch).toBe('枫香坳村党支部')
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
