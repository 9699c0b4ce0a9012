import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { startPhone } from './phone'

const [ORGANISER, SECRETARY, COUNTY] = ['o-su-wanqing', 'o-tian-jiawang', 'o-gu-changming']
const TOWN = 'packages/organiser/index'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

/** A phone, and what it asked the functions for. */
function phoneOf(openid: string) {
  const sent: string[] = []
  const functions = functionsAt(cloud.url, openid)
  const callFunction: CallFunction = (request) => {
    sent.push((request.data as { operation: string }).operation)
    return functions(request)
  }
  return { phone: startPhone({ callFunction }), sent }
}

test('总览 stands after one call; what its button needs comes later', async () => {
  const { phone, sent } = phoneOf(ORGANISER)
  const page = await phone.open(TOWN)
  expect(page.texts('sentence')[0]).toMatch(/^[\d,]+ 名党员，/)
  for (const part of ['学了多少', '一周一周的', '示范村，人均学时', '先去哪个支部搭把手', '三类党员'])
    expect(page.text()).toContain(part)
  expect(sent[0]).toBe('town')
  expect(sent.filter((operation) => operation !== 'home')).toEqual(['town', 'desk'])
})

test('a number opens its branches, one of them its groups, and a group its own numbers', async () => {
  const { phone } = phoneOf(ORGANISER)
  const page = await phone.open(TOWN)
  await page.tap('sentence__number', '名')
  expect(phone.current().texts('page-head')[0]).toMatch(/^党员 [\d,]+ 人$/)
  await phone.current().tap('row--tap', '青石桥村党支部')
  await phone.current().tap('row--tap', '青石桥村东莞学习小组')
  expect(phone.current().texts('page-head')).toEqual(['青石桥村东莞学习小组'])
  expect(phone.current().text()).toContain('学得怎么样')
})

test('a secretary sees who is behind a number, and what somebody’s hours rest on', async () => {
  const { phone } = phoneOf(SECRETARY)
  const page = await phone.open('packages/figures/index?placeId=n-b01')
  await page.tap('fig__line', '学满了的')
  const rows = phone.current()
  const count = Number(/(\d+) 人/.exec(rows.texts('page-head')[0]!)![1])
  expect(rows.count('icon--me')).toBe(count)
  const evidence = await phone.open('packages/figures/evidence?personId=p0007')
  expect(evidence.texts('page-head')).toEqual(['谭秀英的学时来路'])
  expect(evidence.text()).toContain('已核实')
})

test('the county sees the same counts and opens none of them', async () => {
  const { phone } = phoneOf(COUNTY)
  await phone.open('pages/today/index')
  const page = await phone.open(TOWN)
  expect(page.texts('sentence')[0]).toMatch(/^[\d,]+ 名党员，/)
  expect(page.shows('sentence__number')).toBe(false)
  expect(page.shows('btn--main')).toBe(false)
  expect(page.texts('row--tap')).toEqual(['心愿周表各村提了多少、办好多少'])
  expect(page.text()).not.toContain('现在算一遍')
  await expect(
    phone.open('packages/figures/rows?placeId=root&kind=town&measure=members'),
  ).resolves.toBeDefined()
  expect(phone.current().text()).toContain('办不了')
})
