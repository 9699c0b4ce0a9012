import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { startPhone } from './phone'

const TODAY = 'pages/today/index'
const member = 'o-tan-xiuying'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string) => startPhone({ callFunction: functionsAt(cloud.url, openid) })

test('a member sees the name, the hours and five rooms', async () => {
  const screen = await phoneOf(member).open(TODAY)
  expect(screen.text()).toContain('谭秀英')
  expect(screen.texts('figure__hours')).toEqual(['9.5'])
  expect(screen.texts('figure__required')).toEqual(['/ 16 学时'])
  expect(screen.texts('room__name')).toEqual(['理论', '政策', '党性', '廉政', '技能'])
  expect(screen.count('pane')).toBe(16)
})

test('the first paint costs one call', async () => {
  const sent: string[] = []
  const functions = functionsAt(cloud.url, member)
  const phone = startPhone({
    callFunction: (request) => {
      sent.push(request.name)
      return functions(request)
    },
  })
  await phone.open(TODAY)
  expect(sent).toEqual(['study'])
})

test('the labels for screen readers are in the compiled output', async () => {
  const screen = await phoneOf(member).open(TODAY)
  expect(screen.attribute('text-size', 'ariaRole')).toBe('switch')
  expect(screen.attribute('text-size', 'ariaLabel')).toBe('大字')
  expect(screen.attribute('text-size', 'ariaChecked')).toBe(false)
  expect(screen.attribute('sky__greeting', 'ariaRole')).toBe('heading')
})

test('大字 turns the page large, and another phone of the person opens large', async () => {
  const screen = await phoneOf(member).open(TODAY)
  expect(screen.shows('page--care')).toBe(false)
  await screen.tap('text-size')
  expect(screen.shows('page--care')).toBe(true)
  expect(screen.attribute('text-size', 'ariaChecked')).toBe(true)

  const other = await phoneOf(member).open(TODAY)
  expect(other.shows('page--care')).toBe(true)
  await other.tap('text-size')
  expect(other.shows('page--care')).toBe(false)
})

test('a write whose answer is lost is sent once more under the same key', async () => {
  const functions = functionsAt(cloud.url, 'o-ding-yi')
  const keys: string[] = []
  const loseFirst: CallFunction = async (request) => {
    const answer = await functions(request)
    const { input } = request.data as { input: { key?: string } }
    if (input.key === undefined) return answer
    keys.push(input.key)
    if (keys.length === 1) throw new Error('cloud.callFunction:fail')
    return answer
  }
  const screen = await startPhone({ callFunction: loseFirst }).open(TODAY)
  await screen.tap('text-size')
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
  expect(screen.shows('page--care')).toBe(true)
  expect(screen.shows('message')).toBe(false)
})

test('大字 that cannot be kept is taken back, and the page says why', async () => {
  const phone = startPhone({
    callFunction: (request) =>
      request.name === 'people'
        ? Promise.reject(new Error('cloud.callFunction:fail'))
        : functionsAt(cloud.url, member)(request),
  })
  const screen = await phone.open(TODAY)
  await screen.tap('text-size')
  expect(screen.shows('page--care')).toBe(false)
  expect(screen.texts('message__title')).toEqual(['大字没存上'])
})

test('a WeChat user whom nobody has bound is told how to be known, and has one button for it', async () => {
  const screen = await phoneOf('o-stranger').open(TODAY)
  expect(screen.text()).toContain('这个微信还没对上名字')
  expect(screen.texts('btn')).toEqual(['我是党员，对上名字'])
  expect(screen.texts('tab__word')).toEqual(['今日', '心愿', '课程'])
})

test('without network the last 今日 stays readable and says when it is from', async () => {
  const online = phoneOf(member)
  await online.open(TODAY)
  const offline = startPhone({
    storage: online.storage,
    network: 'none',
    callFunction: () => Promise.reject(new Error('cloud.callFunction:fail')),
  })
  const screen = await offline.open(TODAY)
  expect(screen.texts('figure__hours')).toEqual(['9.5'])
  expect(screen.texts('message__title')).toEqual(['现在没有网'])
  expect(screen.texts('message__line')).toEqual([expect.stringMatching(/^下面是今天 \d\d:\d\d 存下的$/)])
})

test('without network and without a last 今日 the page offers another try, which works once there is one', async () => {
  let broken = true
  const phone = startPhone({
    network: 'none',
    callFunction: (request) =>
      broken ? Promise.reject(new Error('fail')) : functionsAt(cloud.url, member)(request),
  })
  const screen = await phone.open(TODAY)
  expect(screen.text()).toContain('现在没有网，连上再试')
  broken = false
  await screen.tap('btn')
  expect(screen.texts('figure__hours')).toEqual(['9.5'])
})
