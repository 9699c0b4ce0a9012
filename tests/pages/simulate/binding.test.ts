import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { type CallFunction, functionsAt } from './cloud'
import { startPhone } from './phone'
import type { Screen } from './screen'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
})
afterAll(() => cloud.stop())

const member = 'o-zhu-xinglong'
const phoneOf = (openid: string) => startPhone({ callFunction: functionsAt(cloud.url, openid) })
const codeOf = async (openid: string, number: string): Promise<string> =>
  (await cloud.local.wechat({ phone: { openid, number } })).phone.code

/** What `wx.getPrivacySetting` answers. */
const contractPending = (needAuthorization: boolean) => {
  const wx = (globalThis as unknown as { wx: Record<string, unknown> }).wx
  wx.getPrivacySetting = ({ success }: { success: (setting: object) => void }) =>
    success({ needAuthorization, privacyContractName: '《屋场云用户隐私保护指引》' })
}

test('WeChat’s own agreement is waited for, then its phone button binds, and each consent is asked for apart', async () => {
  const phone = phoneOf(member)
  contractPending(true)
  const binding = await phone.open('packages/binding/index')
  expect(binding.texts('row__title')).toContain('《屋场云用户隐私保护指引》')
  await binding.tap('btn--main')
  expect(binding.text()).toContain('先看看这几条')
  binding.emit('btn--main', 'agreeprivacyauthorization', {})
  await phone.settled()
  expect(binding.texts('page-head')).toEqual(['对上您的名字'])

  binding.emit('btn--main', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
  await phone.settled()
  expect(binding.texts('message__title')).toEqual(['没拿到手机号'])

  binding.emit('btn--main', 'getphonenumber', { code: await codeOf(member, '13800000417') })
  await phone.settled()
  expect(binding.texts('page-head')).toEqual(['对上了，祝兴隆'])
  expect(binding.texts('section-head')).toEqual(['记下您住在哪个区县，行吗'])
  await binding.tap('btn--side')
  expect(binding.texts('section-head')).toEqual(['要不要提醒您学'])
  await binding.tap('btn--main')
  expect(phone.current().text()).toContain('祝兴隆')
  const { data } = await cloud.call(member, 'people.myData')
  expect(data.consents).toEqual([expect.objectContaining({ kind: 'reminders', given: true })])
})

const toInvite = async (binding: Screen): Promise<void> => {
  await binding.tap('btn--main')
  await binding.tap('row', '用邀请码')
}

test('a code that fits nobody is told in the same words as a number that does', async () => {
  const phone = phoneOf('o-guesser')
  const binding = await phone.open('packages/binding/index')
  await toInvite(binding)
  await binding.type(0, '12345678')
  await binding.type(1, '祝兴隆')
  await binding.tap('btn--main')
  const said = binding.texts('message__line')
  expect(said).toEqual(['可能是号码换了，也可能码过了两小时。还能再试 4 次。'])
  await binding.tap('row', '用微信手机号')
  binding.emit('btn--main', 'getphonenumber', { code: await codeOf('o-guesser', '13900000999') })
  await phone.settled()
  expect(binding.texts('message__line')).toEqual([said[0]!.replace('4 次', '3 次')])
})

test('a name survives a killed app, a code does not', async () => {
  const phone = phoneOf('o-killed')
  const binding = await phone.open('packages/binding/index')
  await toInvite(binding)
  await binding.type(0, '48210937')
  await binding.type(1, '祝兴隆')
  const kept = JSON.stringify([...phone.storage])
  expect(kept).toContain('祝兴隆')
  expect(kept).not.toContain('48210937')

  const again = startPhone({ callFunction: functionsAt(cloud.url, 'o-killed'), storage: phone.storage })
  const screen = await again.open('packages/binding/index')
  expect(screen.values('field__box')).toEqual(['', '祝兴隆'])
})

test('a lost answer is asked for again under the same key, and the member is bound once', async () => {
  const functions = functionsAt(cloud.url, 'o-lost')
  const keys: string[] = []
  const losing: CallFunction = async (request) => {
    const { operation, input } = request.data as { operation: string; input: { key?: string } }
    const answer = await functions(request)
    if (operation !== 'bind') return answer
    keys.push(input.key!)
    if (keys.length === 1) throw new Error('cloud.callFunction:fail')
    return answer
  }
  const phone = startPhone({ callFunction: losing })
  const binding = await phone.open('packages/binding/index')
  await binding.tap('btn--main')
  binding.emit('btn--main', 'getphonenumber', { code: await codeOf('o-lost', '13800000417') })
  await phone.settled()
  expect(binding.texts('page-head')).toEqual(['对上了，祝兴隆'])
  expect(keys[1]).toBe(keys[0])
})
