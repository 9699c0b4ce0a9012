import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

const member = 'o-tan-xiuying'
const INSTRUCTOR = 'o-luo-xiaoman'
const GROUP = 'n-b01-s1'

let cloud: DrivenCloud
const asked: string[][] = []

/** WeChat's panel, whose every template is accepted; the settings say that the first one always will be. */
const withPanel = () => {
  Object.assign((globalThis as unknown as { wx: object }).wx, {
    requestSubscribeMessage: ({
      tmplIds,
      success,
    }: {
      tmplIds: string[]
      success: (said: object) => void
    }) => {
      asked.push(tmplIds)
      success(Object.fromEntries([...tmplIds.map((id) => [id, 'accept']), ['errMsg', 'ok']]))
    },
    getSetting: ({ success }: { success: (told: object) => void }) =>
      success({ subscriptionsSetting: { mainSwitch: true, itemSettings: { 'local-study': 'accept' } } }),
  })
}

const must = async (openid: string, operation: string, input: object) => {
  const reply = await cloud.call(openid, operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}

beforeAll(async () => {
  cloud = await startCloud({ seed: 'town' })
  await must(member, 'people.setConsent', { key: 'consent-01', kind: 'reminders', given: true })
})
afterAll(() => cloud.stop())

test('the tap on 打卡 asks WeChat first, and what was said counts one of each', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member) })
  withPanel()
  const today = await phone.open('pages/today/index')
  await today.tap('btn', '打卡')
  expect(asked).toEqual([['local-study', 'local-task', 'local-session']])
  expect(today.text()).toContain('连着 7 天了')
  const { grants } = await must(member, 'reminders.inbox', { before: null })
  expect(grants).toEqual([
    { template: 'study', id: 'local-study', left: 1, always: 'accept' },
    { template: 'task', id: 'local-task', left: 1, always: null },
    { template: 'session', id: 'local-session', left: 1, always: null },
  ])
})

test('an instructor sees who can be reached, reminds, and finds on the board what became of it', async () => {
  await cloud.local.wechat({ grants: [{ openid: member, template: 'local-task' }] })
  const phone = startPhone({ callFunction: functionsAt(cloud.url, INSTRUCTOR) })
  const remind = await phone.open(`packages/remind/index?nodeId=${GROUP}&taskId=task-contract`)
  expect(remind.text()).toContain('微信提醒得到 1 人')
  await remind.tap('btn', '提醒 1 人')
  expect(remind.text()).toContain('排上了')
  expect((await cloud.local.triggers('reminders')).reply.data.send).toMatchObject({ sent: 1 })
  const board = await phone.open(`packages/remind/board?nodeId=${GROUP}`)
  expect(board.text()).toContain('已提醒 1 人')
})

test('消息 shows it to the member, who mutes the kind', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member) })
  const messages = await phone.open('packages/messages/index')
  expect(messages.text()).toContain('看合同，写两句')
  expect(messages.text()).toContain('微信还可提醒 2 次')
  await messages.tap('row', '还没开始学')
  expect((await must(member, 'reminders.inbox', { before: null })).muted).toEqual(['begin'])
})
