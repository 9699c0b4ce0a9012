import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

const SESSION = 'packages/sessions/session?id=s-running'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const shown = async (): Promise<string> =>
  (await cloud.call('o-luo-xiaoman', 'sessions.code', { sessionId: 's-running' })).data.code
const phoneOf = (openid: string, more: object = {}) =>
  startPhone({ callFunction: functionsAt(cloud.url, openid), ...more })

test('a member checks in by the typed code, after a wrong one', async () => {
  const screen = await phoneOf('o-tan-xiuying').open(SESSION)
  expect(screen.texts('btn')).toEqual(['扫屏幕上的码', '还差 6 位数字'])
  await screen.type(0, '12')
  expect(screen.texts('btn')[1]).toBe('还差 4 位数字')
  const code = await shown()
  await screen.type(0, code === '000000' ? '000001' : '000000')
  await screen.tap('btn', '签到')
  expect(screen.texts('field__error')[0]).toMatch(/^码不对，看一眼屏幕上的新码，还能试 9 次/)
})

test('a code typed without a network is kept, and handed in with its moment once there is one', async () => {
  const online = phoneOf('o-ding-yi')
  await online.open(SESSION)
  const code = await shown()
  const functions = functionsAt(cloud.url, 'o-ding-yi')
  let broken = true
  const phone = startPhone({
    storage: online.storage,
    network: 'none',
    callFunction: (request) => (broken ? Promise.reject(new Error('fail')) : functions(request)),
  })
  const screen = await phone.open(SESSION)
  await screen.type(0, code)
  await screen.tap('btn', '签到')
  expect(screen.text()).toContain('先存在手机里')
  broken = false
  await phone.turnNetwork('wifi')
  expect(screen.text()).toContain('学时等支书确认后记上')
})

test('the host holds up the code, and ticks whoever has no phone', async () => {
  const phone = phoneOf('o-luo-xiaoman')
  const screen = await phone.open('packages/sessions/host?id=s-running')
  expect(screen.texts('code__digits')[0]?.replace(' ', '')).toMatch(/^\d{6}$/)
  expect(String(screen.attribute('code__qr', 'src'))).toMatch(/^data:image\/svg\+xml/)
  await screen.type(0, '欧阳福生')
  await screen.tap('roll', '欧阳福生')
  await screen.tap('btn', '记下这 1 人')
  expect(screen.texts('roll')[0]).toContain('点了名')
})

test('the secretary confirms the minutes of yesterday', async () => {
  const screen = await phoneOf('o-tian-jiawang').open('packages/sessions/confirm?id=s-yesterday')
  await screen.tap('btn', '确认 34 人的学时')
  expect(screen.text()).toContain('学时已经确认')
})

test('a visit is logged', async () => {
  const screen = await phoneOf('o-luo-xiaoman').open('packages/sessions/visit')
  await screen.tap('ticks', '谭秀英')
  await screen.tap('ticks', '粮食安全为什么要紧')
  await screen.tap('btn', '记下这次上门')
  expect(screen.text()).toContain('学时已经记到各人名下')
  expect(screen.text()).toContain('看了谭秀英')
})

test('the secretary moves tomorrow’s, and whoever is invited sees where it was to be; called off, nobody is asked', async () => {
  const tomorrow = 's-n-b01-tomorrow'
  const form = await phoneOf('o-tian-jiawang').open(`packages/sessions/change?id=${tomorrow}`)
  expect(form.texts('btn')).toEqual(['改好了，告诉大家'])
  await form.type(4, '老祠堂')
  await form.tap('btn', '改好了，告诉大家')
  const moved = await phoneOf('o-chen-jianjun-2').open(`packages/sessions/session?id=${tomorrow}`)
  expect(moved.text()).toContain('原来是明晚 7:30，在青石桥村部。')
  const again = await phoneOf('o-tian-jiawang').open(`packages/sessions/session?id=${tomorrow}`)
  await again.tap('btn', '取消这一场')
  await again.tap('btn', '确定取消')
  expect(again.text()).toContain('这一场取消了')
  expect(again.texts('btn')).toEqual([])
})
