import { type TrueCloud, trueCloud } from '../../functions/true-cloud'
import { functionsAt } from './cloud'
import { fillInWish } from './fill-in-wish'
import { startPhone } from './phone'

const member = 'o-tan-xiuying'
const INSTRUCTOR = 'o-luo-xiaoman'
const GROUP = 'n-b01-s1'

let cloud: TrueCloud
const asked: string[][] = []
/** What WeChat's settings keep of each template. */
let kept: Record<string, string> = { 'local-study': 'accept' }

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
      success({ subscriptionsSetting: { mainSwitch: true, itemSettings: kept } }),
    openSetting: ({ success }: { success: (told: object) => void }) => {
      kept = {}
      success({ subscriptionsSetting: { mainSwitch: true, itemSettings: kept } })
    },
  })
}

const must = async (openid: string, operation: string, input: object) => {
  const reply = await cloud.call(openid, operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}

beforeAll(async () => {
  cloud = await trueCloud({ seed: 'town' })
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
    { template: 'wish', id: 'local-wish', left: 0, always: null },
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

test('a WeChat message is read once it was tapped, at the start of the app and when it stood behind', async () => {
  const [{ _id: personId }] = await cloud.kept('persons', { openid: member })
  const read = { purpose: 'task', subjectId: 'task-contract', from: '支部', text: '来', readAt: null }
  const at = { $date: '2026-12-14T10:00:00Z' }
  const ids = ['2026-W40', '2026-W41', '2026-W42'].map((week) => `${personId}:task:${week}.task-contract`)
  const lain = (_id: string) => ({ _id, v: 1, personId, title: '看合同', at, ...read })
  await cloud.keep('messages', ids.map(lain))
  const unread = async () => {
    const { messages } = await must(member, 'reminders.inbox', { before: null })
    return ids.map((id) => !messages.find((one: { id: string }) => one.id === id).read)
  }
  const [first, second] = ids.map((id) => ({ id: 'task-contract', m: encodeURIComponent(id) }))
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member), query: first! })
  await phone.open('packages/tasks/task?id=task-contract')
  expect(await unread()).toEqual([false, true, true])
  await phone.show(second)
  expect(await unread()).toEqual([false, false, true])
})

test('已收到 asks WeChat first, and the page of a task says how many are left', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member) })
  withPanel()
  await phone.open('pages/today/index')
  const task = await phone.open('packages/tasks/task?id=task-contract')
  expect(task.text()).toContain('微信还可提醒 2 次')
  asked.length = 0
  await task.tap('btn', '我已收到')
  expect(asked).toEqual([['local-study', 'local-task', 'local-session']])
})

test('who chose 总是拒绝 gets to WeChat’s settings, and can be asked again afterwards', async () => {
  const template = 'session'
  const results = [{ template, result: 'reject', always: 'reject' }]
  await must(member, 'reminders.accepted', { key: 'refused-01', results })
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member) })
  withPanel()
  const messages = await phone.open('packages/messages/index')
  expect(messages.text()).toContain('总是拒绝')
  await messages.tap('btn', '去微信设置里打开')
  expect(messages.text()).not.toContain('总是拒绝')
  const { grants } = await must(member, 'reminders.inbox', { before: null })
  expect(grants[2]).toMatchObject({ template, always: null })
})

test('who switched WeChat’s notices off gets to its settings as well', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member) })
  withPanel()
  let mainSwitch = false
  const told = () => ({ subscriptionsSetting: { mainSwitch, itemSettings: {} } })
  Object.assign((globalThis as unknown as { wx: object }).wx, {
    requestSubscribeMessage: ({ fail }: { fail: (why: object) => void }) => fail({ errCode: 20004 }),
    getSetting: ({ success }: { success: (told: object) => void }) => success(told()),
    openSetting: ({ success }: { success: (told: object) => void }) => {
      mainSwitch = true
      success(told())
    },
  })
  const messages = await phone.open('packages/messages/index')
  await messages.tap('btn', '再要一次提醒')
  expect(messages.text()).toContain('去微信设置里打开')
  await messages.tap('btn', '去微信设置里打开')
  expect(messages.text()).toContain('再要一次提醒')
})

test('the board of a task leads its instructor to reminding whoever has not done it', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, INSTRUCTOR) })
  const task = await phone.open(`packages/taskdesk/board?nodeId=${GROUP}&taskId=task-contract`)
  expect(task.text()).toContain('提醒没做完的')
  const session = await phone.open('packages/sessions/session?id=s-online')
  expect(session.text()).toContain('提醒要来的人')
})

test('what lies below the first page of 消息 is read once it was shown', async () => {
  const [{ _id: personId }] = await cloud.kept('persons', { openid: member })
  const on = (day: number) => ({ $date: new Date(Date.UTC(2026, 9, day)).toISOString() })
  await cloud.keep(
    'messages',
    Array.from({ length: 35 }, (_, i) => ({
      ...{ _id: `${personId}:stuck:2026-W${i}`, v: 1, personId, purpose: 'stuck', title: '接着上次的学' },
      ...{ text: '来', from: '支部', subjectId: null, at: on(1 + i), readAt: null },
    })),
  )
  const phone = startPhone({ callFunction: functionsAt(cloud.url, member) })
  const messages = await phone.open('packages/messages/index')
  const unread = async () => (await must(member, 'reminders.inbox', { before: null })).unread
  expect(await unread()).toBeGreaterThan(0)
  await messages.tap('btn', '看更早的')
  expect(await unread()).toBe(0)
})

test('handing in a wish asks WeChat first, of whoever has no name here too, and 消息 tells how it goes on', async () => {
  const who = 'o-newcomer-9'
  const phone = startPhone({ callFunction: functionsAt(cloud.url, who) })
  withPanel()
  const form = await phone.open('packages/wishes/ask')
  await fillInWish(form, '水渠口被石头堵了')
  expect(form.text()).toContain('微信会问要不要提醒')
  asked.length = 0
  await form.tap('btn', '交给村里')
  expect(asked).toEqual([['local-wish']])
  expect(form.text()).toContain('微信还能告诉您 1 次')
  const { wishes } = await must(who, 'wishes.home', {})
  const wishId = wishes[0].id
  const { version } = await must(who, 'wishes.wish', { wishId })
  const gathered = { key: 'gather-0001', wishId, version, category: 'water', note: null }
  await must('o-tian-jiawang', 'wishes.gather', gathered)
  await cloud.local.triggers('reminders')
  const mine = await phone.open('pages/mine/index')
  expect(mine.text()).toContain('1 条没看')
  const messages = await phone.open('packages/messages/index')
  await messages.tap('row', '您提的心愿有了进展')
  expect(phone.current().text()).toContain('水渠口被石头堵了')
})
