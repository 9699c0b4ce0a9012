import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { png } from '../../drive/png'
import { functionsAt } from './cloud'
import { filesAt } from './files'
import { startPhone } from './phone'

const TASK = 'packages/tasks/task?id=task-contract'
const member = 'o-tan-xiuying'
const TEXT = '我家的地包给合作社，合同还有三年。'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string, more: object = {}) =>
  startPhone({ callFunction: functionsAt(cloud.url, openid), ...more })

test('a draft outlives a killed app; what is said without a network waits and is handed in', async () => {
  const online = phoneOf(member)
  const first = await online.open(TASK)
  expect(first.texts('btn')).toEqual(['我已收到', '从 1:40 接着看', '再写 10 个字'])
  await first.type(0, TEXT.slice(0, 8))
  expect(first.texts('btn')[2]).toBe('再写 2 个字')
  online.kill()

  const functions = functionsAt(cloud.url, member)
  let broken = true
  const phone = startPhone({
    storage: online.storage,
    network: 'none',
    callFunction: (request) => (broken ? Promise.reject(new Error('fail')) : functions(request)),
  })
  const screen = await phone.open(TASK)
  expect(screen.values('field__box')).toEqual([TEXT.slice(0, 8)])
  await screen.type(0, TEXT)
  await screen.tap('btn', '我已收到')
  await screen.tap('btn', '交感言')
  expect(screen.text()).toContain('感言存在手机里了')
  expect(screen.texts('btn')).toContain('已收到，连上就交')
  broken = false
  await phone.turnNetwork('wifi')
  expect(screen.text()).toContain('感言交上了')
  expect(screen.text()).toContain('2 样做了 1 样')
  expect(screen.text()).toContain('您说已收到')
})

test('今日 has the answer that waits, and it opens', async () => {
  const phone = phoneOf(member)
  const today = await phone.open('pages/today/index')
  await today.tap('row--tap', '跟家里人讲一课')
  expect(phone.current().text()).toContain('罗小满回您了')
  expect(phone.current().texts('btn')).toEqual([])
})

test('study elsewhere is handed in with a picture, and stands below the form', async () => {
  const who = 'o-ding-yi'
  const phone = phoneOf(who, { files: filesAt(cloud.url, who, 'a.png', png()) })
  const screen = await phone.open('packages/tasks/outside')
  expect(screen.texts('btn')).toEqual(['先写学了什么'])
  await screen.type(0, '县里平台上的果树剪枝课')
  await screen.tap('chips__one', '技能')
  await screen.type(1, '45')
  await screen.tap('photo-box')
  expect(screen.texts('photo-box')[0]).toContain('照片传好了')
  await screen.tap('btn', '交给审核员')
  expect(screen.text()).toContain('审核员看过，收下了就记学时')
  expect(screen.texts('row__note').at(-1)).toContain('等审核员看')
  expect(screen.values('field__box')).toEqual(['', ''])
})

test('whoever was not asked is told so, and whoever nobody knows is led to binding', async () => {
  expect((await phoneOf('o-gulinazi').open(TASK)).text()).toContain('没布置给您')
  const phone = phoneOf('o-stranger')
  const screen = await phone.open(TASK)
  expect(screen.text()).toContain('对上名字，就回到这里')
  await screen.tap('btn', '我是党员，对上名字')
  expect(phone.storage.get('after-binding')).toBe('/packages/tasks/task?id=task-contract')
})

test('whoever was led to binding from a card goes back to the task, once', async () => {
  const url = '/packages/tasks/task?id=task-family-talk'
  const phone = phoneOf(member, { storage: new Map([['after-binding', url]]) })
  const screen = await phone.open('packages/binding/index')
  await screen.tap('btn', '回到刚才那一页')
  expect(phone.current().text()).toContain('跟家里人讲一课')
  expect(phone.storage.has('after-binding')).toBe(false)
})
