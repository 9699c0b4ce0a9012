import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { startPhone } from './phone'

const member = 'o-tan-xiuying'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string) => startPhone({ callFunction: functionsAt(cloud.url, openid) })

test('the tab bar leads to 课程, to 我的 and back to 今日, each with one call', async () => {
  const sent: string[] = []
  const functions = functionsAt(cloud.url, member)
  const callFunction: CallFunction = (request) => {
    sent.push((request.data as { operation: string }).operation)
    return functions(request)
  }
  const phone = startPhone({ callFunction })
  await (await phone.open('pages/today/index')).tap('tab--courses')
  expect(phone.current().texts('courses__head')).toEqual(['课程'])
  await phone.current().tap('tab--mine')
  expect(phone.current().texts('mine__head')).toEqual(['谭秀英'])
  await phone.current().tap('tab--today')
  expect(phone.current().texts('figure__hours')).toEqual(['9.5'])
  expect(sent).toEqual(['home', 'courses', 'evidence', 'home'])
})

test('课程 lists the five categories in order with their lessons, and a tap opens one', async () => {
  const phone = phoneOf(member)
  const courses = await phone.open('pages/courses/index')
  expect(courses.texts('section__title')).toEqual([
    '政治理论',
    '政策法规',
    '党性教育',
    '廉政课堂',
    '技能培训',
  ])
  expect(courses.count('row')).toBe(13)
  expect(courses.texts('lesson-row__watched')).toEqual(['看了 1 分钟'])
  await courses.tap('row', '柑橘冬季修剪')
  expect(phone.current().texts('lesson__title')).toEqual(['柑橘冬季修剪'])
})

test('我的 shows the classes of evidence apart, and the lines behind a day', async () => {
  const mine = await phoneOf(member).open('pages/mine/index')
  expect(mine.texts('mine__figure')).toEqual(['9.5'])
  expect(mine.texts('bars__name')).toEqual(['已核实', '锁屏听的', '离线补记', '当面确认'])
  expect(mine.shows('group__line')).toBe(false)
  await mine.tap('row', '土地流转合同签字前看五条')
  expect(mine.texts('group__at')).toHaveLength(2)
  expect(mine.texts('group__evidence')[0]).toMatch(/^凭据 play:/)
})

test('somebody bound who is no member finds their name, 大字 and what is kept about them in 我的', async () => {
  const phone = phoneOf('o-shi-chunmei')
  const today = await phone.open('pages/today/index')
  expect(today.texts('tab__word')).toEqual(['今日', '心愿', '课程', '我的'])
  await today.tap('tab--mine')
  const mine = phone.current()
  expect(mine.texts('mine__head')).toEqual(['石春妹'])
  expect(mine.texts('row__title')).toEqual(['大字', '消息', '我的资料', '微心愿'])
})

test('我的 opened by its address finds out by itself who holds the phone', async () => {
  const phone = phoneOf('o-shi-chunmei')
  await phone.open('pages/mine/index')
  expect(phone.current().texts('mine__head')).toEqual(['石春妹'])
  const stranger = phoneOf('o-stranger')
  await stranger.open('pages/mine/index')
  expect(stranger.current().texts('btn')).toEqual(['我是党员，对上名字'])
})

test('an instructor has a desk in the first of five tabs, and a secretary the desk of the branch alone', async () => {
  const instructor = await phoneOf('o-luo-xiaoman').open('pages/today/index')
  expect(instructor.texts('tab__word')).toEqual(['工作台', '今日', '课程', '小组', '我的'])
  const secretary = await phoneOf('o-tian-jiawang').open('pages/today/index')
  expect(secretary.text()).toContain('看看我管的支部青石桥村党支部')
  expect(secretary.text()).not.toContain('看看我管的支部青石桥村看看')
  const county = await phoneOf('o-gu-changming').open('pages/today/index')
  expect(county.texts('tab__word')).toEqual(['总览', '今日', '课程', '我的'])
})

test('whoever has no hours to learn finds the lessons that are for everybody', async () => {
  const courses = await phoneOf('o-shi-chunmei').open('pages/courses/index')
  expect(courses.count('row')).toBe(12)
  expect(courses.text()).not.toContain('党员的权利和义务怎么用')
})
