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

const secretary = 'o-tian-jiawang'
const open = (openid: string, path = 'packages/binding/index') => world.open(appPath(openid, '1.0', path))
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** Taro names its own element beside the one that takes the keys. */
const field = (page: Page, label: string) => page.locator(`input[aria-label="${label}"]`)

const toWays = async (page: Page): Promise<void> => {
  await seen(page, '先看看这几条')
  await button(page, '我看过了，同意').click()
}

const byPhone = async (page: Page, number: string): Promise<void> => {
  await field(page, '手机号').fill(number)
  await button(page, '用微信手机号').click()
}

test('a member reads what is kept, binds by phone, answers two questions and stands on 今日', async () => {
  const page = await open('o-zhu-xinglong')
  await toWays(page)
  await byPhone(page, '1380000041')
  await seen(page, '号码少了 1 位，再看一眼')
  await byPhone(page, '13800000417')
  await seen(page, '对上了，祝兴隆')
  await seen(page, '记下您住在哪个区县')
  await button(page, '同意').click()
  await seen(page, '要不要提醒您学')
  await button(page, '不用了').click()
  await seen(page, '祝兴隆，')
  const { data } = await cloud.call('o-zhu-xinglong', 'people.myData')
  expect(data.consents.find(({ kind }: { kind: string }) => kind === 'residence').given).toBe(true)
  expect(complaintsOf(page)).toEqual([])
})

test('a wrong number and a wrong code get the same words, and the tries are counted', async () => {
  const page = await open('o-guesser')
  await toWays(page)
  await byPhone(page, '13900000999')
  const words = page.locator('.message')
  await seen(page, '还能再试 4 次')
  const first = await words.textContent()
  await page.getByRole('radio', { name: '用邀请码' }).click()
  await field(page, '邀请码').fill('12345')
  await field(page, '我的名字').fill('祝兴隆')
  await button(page, '对上名字').click()
  await seen(page, '还少 3 个数字')
  await field(page, '邀请码').fill('12345678')
  await button(page, '对上名字').click()
  await seen(page, '还能再试 3 次')
  expect(await words.textContent()).toBe(first?.replace('4 次', '3 次'))
})

test('a name and a branch are there again on the next opening; the notice is not asked for twice', async () => {
  const page = await open('o-leaver')
  await toWays(page)
  await page.getByRole('radio', { name: '请支书认一认' }).click()
  await field(page, '我的名字').fill('丁一')
  await page.getByRole('radio', { name: '青石桥村党支部' }).click()
  await page.reload()
  await seen(page, '点一下，换一个')
  expect(await field(page, '我的名字').inputValue()).toBe('丁一')
})

test('who has neither phone nor code asks the secretary, who joins them, and the account before loses the name', async () => {
  const page = await open('o-claims')
  await toWays(page)
  await page.getByRole('radio', { name: '请支书认一认' }).click()
  await field(page, '我的名字').fill('丁 一')
  await page.getByRole('radio', { name: '青石桥村党支部' }).click()
  await button(page, '请支书认一认').click()
  await seen(page, '等青石桥村党支部的支书认')

  const desk = await open(secretary, 'packages/secretary/waiting?branchId=n-b01')
  await seen(desk, '有人说是丁 一')
  await desk.getByRole('button', { name: '就是这位' }).first().click()
  await seen(desk, '先问清楚是不是本人')
  await desk.getByRole('dialog').getByRole('button', { name: '就是这位' }).click()
  await seen(desk, '都定完了')

  await button(page, '看看认了没有').click()
  await seen(page, '这个微信已经对上您的名字了')
  const before = await cloud.call('o-ding-yi', 'study.home')
  expect(before.data.person).toBeNull()
  expect([...complaintsOf(page), ...complaintsOf(desk)]).toEqual([])
})

test('a correction goes to the secretary, and what was granted stands in 我的资料', async () => {
  const page = await open('o-tan-xiuying', 'packages/mydata/index')
  await page.getByRole('button', { name: '有地方不对' }).click()
  await page.getByRole('radio', { name: '类别' }).click()
  await page.getByRole('radio', { name: '两委和机关' }).click()
  await button(page, '请支书改').click()
  await seen(page, '类别改成“两委和机关”')

  const desk = await open(secretary, 'packages/secretary/waiting?branchId=n-b01')
  await seen(desk, '谭秀英想把类别改成“两委和机关”')
  await button(desk, '准').click()
  await seen(desk, '都定完了')
  await page.reload()
  await seen(page, '两委和机关，在外')
  await seen(page, '田家旺')
  expect(complaintsOf(page)).toEqual([])
})

test('all that is kept can be taken away as a sheet', async () => {
  const page = await open('o-tan-xiuying', 'packages/mydata/index')
  const opened = Promise.race([page.waitForEvent('download'), page.context().waitForEvent('page')])
  await button(page, '导出我的资料').click()
  await opened
  await button(page, '导出我的资料').waitFor()
  expect(await page.locator('.message').count()).toBe(0)
})

test('taking 住处 back says first what is deleted', async () => {
  const page = await open('o-tan-xiuying', 'packages/mydata/index')
  const residence = page.getByRole('switch', { name: '登记住处' })
  await residence.click()
  await seen(page, '您的手机号和住处会删掉')
  await button(page, '收回').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await residence.getAttribute('aria-checked')).toBe('false')
  await seen(page, '没有登记')
})

test('a secretary finds a member, gives a code, and a new account of the member takes the name over', async () => {
  const desk = await open(secretary, 'pages/today/index')
  await desk.getByRole('tab', { name: '工作台' }).click()
  await field(desk, '找人').fill('祝兴')
  await desk.getByRole('button', { name: /^祝兴隆/ }).click()
  await button(desk, '给一个邀请码').click()
  await desk.locator('.invite__pair').first().waitFor()
  const code = (await desk.locator('.invite__pair').allTextContents()).join('')
  expect(code).toMatch(/^\d{8}$/)

  const page = await open('o-new-phone')
  await toWays(page)
  await page.getByRole('radio', { name: '用邀请码' }).click()
  await field(page, '邀请码').fill(code)
  await field(page, '我的名字').fill('祝兴隆')
  await button(page, '对上名字').click()
  await seen(page, '对上了，祝兴隆')
  await seen(page, '名字换到了这个微信')
  expect([...complaintsOf(page), ...complaintsOf(desk)]).toEqual([])
})

test('erasing wants the name, and leaves a phone that knows nobody', async () => {
  const page = await open('o-new-phone', 'packages/mydata/index')
  await page.getByRole('button', { name: /^删掉我的资料/ }).click()
  await field(page, '写一遍您的名字').fill('祝兴')
  await button(page, '删掉我的资料').click()
  await seen(page, '名字和登记的不一样')
  await field(page, '写一遍您的名字').fill('祝兴隆')
  await button(page, '删掉我的资料').click()
  await seen(page, '都删掉了')
  await button(page, '去今日').click()
  await seen(page, '我是党员，对上名字')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('祝兴隆')
  expect(complaintsOf(page)).toEqual([])
})
