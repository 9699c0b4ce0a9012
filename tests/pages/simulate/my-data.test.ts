import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string) => startPhone({ callFunction: functionsAt(cloud.url, openid) })
const secretary = 'o-tian-jiawang'

test('我的资料 shows what is kept, and who looked stands there afterwards', async () => {
  const { data } = await cloud.call('o-tan-xiuying', 'people.myData')
  await cloud.call(secretary, 'roster.phoneOf', { personId: data.personId })
  const phone = phoneOf('o-tan-xiuying')
  const mine = await phone.open('packages/mydata/index')
  expect(mine.texts('row__title')).toEqual(expect.arrayContaining(['谭秀英', data.phone, '田家旺，支书']))
  expect(mine.texts('row__note').join()).toContain('看了手机号，要打电话')
})

test('a consent is given by one tap and taken back by two, with what is deleted said between them', async () => {
  const mine = await phoneOf('o-tan-xiuying').open('packages/mydata/index')
  await mine.tap('row', '收提醒')
  expect(mine.texts('confirm__line')).toEqual(['以后不再提醒您。学时一点不少。'])
  await mine.tap('btn--main', '收回')
  expect(mine.shows('confirm__line')).toBe(false)
  expect(mine.count('switch--on')).toBe(1)
  await mine.tap('row', '收提醒')
  expect(mine.count('switch--on')).toBe(2)
})

test('who is erased holds a phone that knows nobody', async () => {
  const phone = phoneOf('o-ding-yi')
  await phone.open('pages/today/index')
  const erase = await phone.open('packages/mydata/erase')
  await erase.type(0, '丁二')
  await erase.tap('btn--main')
  expect(erase.texts('field__error')).toEqual(['名字和登记的不一样，再看一眼'])
  await erase.type(0, '丁一')
  await erase.tap('btn--main')
  expect(erase.texts('empty__title')).toEqual(['都删掉了'])
  await erase.tap('btn--main')
  expect(phone.current().text()).toContain('我是党员，对上名字')
  expect(JSON.stringify([...phone.storage])).not.toContain('丁一')
})

test('a secretary walks from the branch to a member and reads out a code in pairs', async () => {
  const phone = phoneOf(secretary)
  await (await phone.open('pages/today/index')).tap('tab--desk')
  const branch = phone.current()
  expect(branch.texts('page-head')).toEqual(['青石桥村党支部'])
  expect(branch.count('row')).toBeLessThan(45)
  await branch.tap('row', '丁建梅')
  const member = phone.current()
  await member.tap('btn--main')
  expect(member.texts('invite__pair').join('')).toMatch(/^\d{8}$/)
  expect(member.texts('invite__pair')).toHaveLength(4)
})
