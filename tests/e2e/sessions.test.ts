import type { Page } from 'playwright-core'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open = (openid: string, page: string) => world.open(appPath(openid, '1.0', page))
const at = (page: string) => `packages/sessions/${page}`
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const turnOn = (page: Page, name: string) => page.getByRole('switch', { name, exact: true }).first().click()
const fill = (page: Page, label: string, value: string) =>
  page.locator(`input[aria-label="${label}"]:visible`).fill(value)
const network = async (mode: 'fine' | 'offline') => (await world.cloud('town')).local.network(mode)

test('the secretary calls an evening, a member says yes, the host shows the code, the member types it, the secretary confirms', async () => {
  const secretary = await open('o-tian-jiawang', at('call'))
  await seen(secretary, '学什么')
  await secretary.getByRole('radio', { name: '政策' }).click()
  await turnOn(secretary, '土地承包到期怎么延')
  await secretary.getByRole('radio', { name: /今天/ }).click()
  await fill(secretary, '在哪里', '村部二楼')
  await turnOn(secretary, '青石桥村党支部')
  await turnOn(secretary, '罗小满')
  await tap(secretary, '定下来，请大家')
  await seen(secretary, '我来主持')
  const id = /[?&]id=([^&]+)$/.exec(secretary.url())?.[1] ?? ''
  expect(id).not.toBe('')

  const member = await open('o-chen-jianjun-2', at(`session?id=${id}`))
  await tap(member, '我参加')
  await seen(member, '说好了要来')

  const host = await open('o-luo-xiaoman', at(`host?id=${id}`))
  await tap(host, '打开签到')
  const digits = host.locator('.code__digits')
  await digits.waitFor()
  await host.locator('.code__qr').waitFor()
  await member.reload()
  await seen(member, '主持人屏幕上的六位数字')
  await fill(member, '签到码', '000000')
  await tap(member, '签到')
  await seen(member, '码不对')
  await fill(member, '签到码', (await digits.textContent())!.replace(/\s/g, ''))
  await tap(member, '签到')
  await seen(member, '学时等支书确认后记上')

  await fill(host, '找一个人', '欧阳福生')
  await turnOn(host, '欧阳福生')
  await tap(host, '记下这 1 人')
  await seen(host, '点了名')
  await tap(host, '散会')
  await tap(host, '散会')
  await seen(host, '等确认学时')

  const confirming = await open('o-tian-jiawang', at(`confirm?id=${id}`))
  await tap(confirming, '确认 2 人的学时')
  await seen(confirming, '学时已经确认')
  await member.reload()
  await seen(member, '学时记上了')
  for (const page of [secretary, member, host, confirming]) expect(complaintsOf(page)).toEqual([])
})

test('the secretary moves tomorrow’s and then calls it off; a member who said yes sees both', async () => {
  const tomorrow = at('session?id=s-n-b01-tomorrow')
  const member = await open('o-chen-jianjun-2', tomorrow)
  await tap(member, '我参加')
  await seen(member, '说好了要来')

  const secretary = await open('o-tian-jiawang', tomorrow)
  await tap(secretary, '改一改')
  await seen(secretary, '改好了，告诉大家')
  await fill(secretary, '在哪里', '老祠堂')
  await tap(secretary, '改好了，告诉大家')
  await seen(secretary, '换了地方')
  await member.reload()
  await seen(member, '原来是明晚 7:30，在青石桥村部。')

  await tap(secretary, '取消这一场')
  await seen(secretary, '说了要来的 1 人')
  await tap(secretary, '确定取消')
  await seen(secretary, '这一场取消了')
  await member.reload()
  await seen(member, '您说过要来，不用来了。')
  const today = await open('o-chen-jianjun-2', 'pages/today/index')
  await seen(today, '明晚 7:30 屋场会取消了')
  for (const page of [secretary, member, today]) expect(complaintsOf(page)).toEqual([])
})

test('a visit logged without a network waits on the phone and is handed in when there is one', async () => {
  const page = await open('o-luo-xiaoman', at('visit'))
  await seen(page, '讲了什么')
  try {
    await network('offline')
    await turnOn(page, '谭秀英')
    await page.getByRole('radio', { name: '技能' }).click()
    await turnOn(page, '手机直播卖山货')
    await fill(page, '有什么建议', '渡槽边的路灯坏了两盏')
    await turnOn(page, '同意转给村里')
    await tap(page, '记下这次上门')
    await seen(page, '先存在手机里')
  } finally {
    await network('fine')
  }
  await page.reload()
  await seen(page, '我记过的')
  await seen(page, '渡槽边的路灯坏了两盏')
})
