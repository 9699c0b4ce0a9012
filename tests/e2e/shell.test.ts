import type { FrameLocator, Page, Route } from 'playwright-core'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => (await world.cloud('town')).local.network('fine'))
afterAll(() => world.close())

const desk = { viewport: { width: 1280, height: 900 } }
const phoneIn = (page: Page): FrameLocator => page.frameLocator('#app')

const openShell = async (path = '/'): Promise<{ page: Page; phone: FrameLocator }> => {
  const page = await world.open(path, desk)
  return { page, phone: phoneIn(page) }
}

test('the shell opens with the first person in the phone and nothing to complain of', async () => {
  const page = await world.open('/', desk)
  await seen(phoneIn(page), '谭秀英')
  expect(await page.locator('#people button[aria-pressed="true"]').textContent()).toContain('谭秀英')
  expect(await page.locator('#state').textContent()).toBe('')
  expect(complaintsOf(page)).toEqual([])
})

test('switching person shows theirs in the phone, and a reload keeps it', async () => {
  const { page, phone } = await openShell()
  await page.getByRole('button', { name: '周启明' }).click()
  await seen(phone, '周启明')
  await page.reload()
  await seen(phone, '周启明')
})

test('any openid can be typed', async () => {
  const { page, phone } = await openShell()
  await page.getByLabel('别的 openid').fill('o-li-wei')
  await page.getByRole('button', { name: '换成这个人' }).click()
  await seen(phone, '李𬱖')
})

test('without network the phone says so and keeps the last hours; with it again, it says nothing', async () => {
  const { page, phone } = await openShell()
  await seen(phone, '谭秀英')
  await page.getByText('没有网', { exact: true }).click()
  await page.getByRole('button', { name: '重新打开小程序' }).click()
  await seen(phone, '现在没有网')
  await seen(phone, '9.5')
  await page.getByText('好', { exact: true }).click()
  await phone.getByText('现在没有网').waitFor({ state: 'detached' })
  await seen(phone, '9.5')
})

test('the clock goes to the next midnight, and the phone greets by it', async () => {
  const { page, phone } = await openShell('/?openid=o-zhou-qiming')
  await seen(phone, '晚上好')
  await page.getByRole('button', { name: '下一个 0 点' }).click()
  await seen(page, '2026-12-16')
  await page.getByRole('button', { name: '重新打开小程序' }).click()
  await seen(phone, '夜深了')
})

test('the size of type reaches the phone without a reload, and the width is the chosen one', async () => {
  const { page, phone } = await openShell()
  await phone.locator('.page:not(.page--care)').waitFor()
  await page.getByText('1.4 倍').click()
  await phone.locator('.page--care').waitFor()
  await page.getByText('320', { exact: true }).click()
  const box = await page.locator('#app').boundingBox()
  expect(box?.width).toBe(320)
})

test('a tapped notice opens its page in the phone', async () => {
  const { page } = await openShell()
  const message = {
    id: 'm1',
    at: '2026-12-15T19:00:00.000+08:00',
    openid: 'o-zhou-qiming',
    template: 't1',
    title: '学习提醒',
    page: 'pages/today/index?from=notice',
    data: { thing1: '还差 6.5 学时' },
    errcode: 0,
    errmsg: 'ok',
  }
  await page.route('**/_local/messages?openid=o-zhou-qiming', (route) =>
    route.fulfill({ json: { messages: [message] } }),
  )
  await page.getByRole('button', { name: '周启明' }).click()
  await page.getByRole('button', { name: '学习提醒' }).click()
  await seen(phoneIn(page), '周启明')
  expect(await page.locator('#count').textContent()).toBe('1')
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .join(),
  ).toContain('#/pages/today/index?from=notice')
})

test('the switches answer to the keyboard', async () => {
  const { page } = await openShell()
  await seen(page, '2026-12')
  await page.getByRole('radio', { name: '好' }).focus()
  const moved = page.waitForResponse((answer) => answer.request().postData() === '{"mode":"weak"}')
  await page.keyboard.press('ArrowRight')
  await moved
  await page.getByRole('radio', { name: '弱', checked: true }).waitFor()
  const { body } = await (await world.cloud('town')).request('GET', '/_local/network')
  expect(body.mode).toBe('weak')
})

/** Holds one answer about the network back, and resolves when it was asked for; it will then say `fine`. */
const holdReading = async (page: Page): Promise<{ letGo(): Promise<unknown> }> => {
  let free = () => {}
  const freed = new Promise<void>((resolve) => {
    free = resolve
  })
  const asked = page.waitForRequest(network)
  const hold = (route: Route) => freed.then(() => route.fulfill({ json: { mode: 'fine' } }))
  await page.route(network, hold, { times: 1 })
  await (await world.cloud('town')).local.network('fine')
  const held = await asked
  return {
    async letGo() {
      free()
      await (await held.response())!.finished()
      // A whole round trip later the shell has read it.
      await page.evaluate("fetch('/_local/clock').then((answer) => answer.text())")
    },
  }
}
const network = '**/_local/network'

test('an answer about the network from before a switch does not undo the switch', async () => {
  const { page } = await openShell()
  const { letGo } = await holdReading(page)
  const read = page.waitForResponse(
    async (answer) =>
      answer.url().endsWith('/_local/network') &&
      answer.request().method() === 'GET' &&
      (await answer.json()).mode === 'weak',
  )
  await page.getByText('弱', { exact: true }).click()
  await read
  await letGo()
  expect(await page.getByRole('radio', { name: '弱' }).isChecked()).toBe(true)
})

test('the shell fits a narrow window', async () => {
  const page = await world.open('/', { viewport: { width: 360, height: 740 } })
  await seen(phoneIn(page), '谭秀英')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
})
