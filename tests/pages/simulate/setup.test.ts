import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud({ seed: 'empty' })
})
afterAll(() => cloud.stop())

test('the first organiser sets the town up and ends on 今日; a wrong secret is said under its field', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, 'o-su-wanqing') })
  const today = await phone.open('pages/today/index')
  await today.tap('btn')

  const setup = phone.current()
  await setup.type(0, 'a guess')
  await setup.type(1, '樟树坳镇')
  await setup.type(2, '苏晚晴')
  await setup.tap('btn')
  expect(setup.texts('field__error')).toEqual(['口令不对，再核对一遍'])

  await setup.type(0, cloud.setupSecret!)
  await setup.tap('btn')
  expect(phone.current().text()).toContain('苏晚晴')
  expect(phone.current().texts('row__title')).toEqual([
    '看看全镇',
    '学习活动',
    '微心愿',
    '组织委员，管樟树坳镇的学习',
  ])
})

test('what was typed is there again on the next start, the secret is not', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, 'o-gu-changming') })
  const setup = await phone.open('packages/setup/index')
  await setup.type(0, 'only-the-environment-knows')
  await setup.type(1, '石板桥镇')
  const kept = JSON.stringify([...phone.storage])
  expect(kept).toContain('石板桥镇')
  expect(kept).not.toContain('only-the-environment-knows')

  const again = startPhone({
    callFunction: functionsAt(cloud.url, 'o-gu-changming'),
    storage: phone.storage,
  })
  const screen = await again.open('packages/setup/index')
  expect(screen.values('field__box')).toEqual(['', '石板桥镇', ''])
})

test('a name that is missing is asked for before anything is sent', async () => {
  const sent: string[] = []
  const phone = startPhone({
    callFunction: async ({ name }) => {
      sent.push(name)
      throw new Error('cloud.callFunction:fail')
    },
  })
  const setup = await phone.open('packages/setup/index')
  await setup.type(0, 'a guess')
  await setup.type(1, '樟树坳镇')
  await setup.tap('btn')
  expect(setup.texts('field__error')).toEqual(['名字要 1 到 40 个字'])
  expect(sent).toEqual([])
})
