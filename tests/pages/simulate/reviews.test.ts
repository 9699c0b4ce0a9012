import { passHeldWish } from '../../drive/held-wish'
import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

const [REVIEWER, INSTRUCTOR] = ['o-shen-ruogu', 'o-luo-xiaoman']
const PLAN = 'packages/taskdesk/plan?nodeId=n-b01-s1'
const BOARD = 'packages/taskdesk/board?nodeId=n-b01-s1&taskId=task-family-talk'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
  await passHeldWish(cloud)
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string, more: object = {}) =>
  startPhone({ callFunction: functionsAt(cloud.url, openid), ...more })

test('a reviewer lowers the minutes of study elsewhere, accepts it, and is through', async () => {
  const screen = await phoneOf(REVIEWER).open('packages/reviews/index')
  expect(screen.text()).toContain('1 条等您看')
  await screen.type(0, '46')
  expect(screen.texts('btn')[0]).toBe('填 1 到 45 分钟')
  await screen.type(0, '30')
  await screen.tap('btn', '收下，记学时')
  expect(screen.text()).toContain('刚才那条收下了，记了 30 分钟')
  expect(screen.text()).toContain('都看完了')
})

test('a reviewer who comes second is told that somebody else was quicker', async () => {
  const visit = { at: '2026-12-15T15:00:00.000+08:00', topics: [{ topicId: 't-integrity-5', minutes: 30 }] }
  const [{ personId }] = (await cloud.call(INSTRUCTOR, 'sessions.visits', {})).data.people
  await cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 20003 } })
  const said = { key: 'second-01', personIds: [personId], suggestion: '渡槽边的路灯坏了', wish: false }
  const { visitId } = (await cloud.call(INSTRUCTOR, 'sessions.logVisit', { ...visit, ...said })).data
  await cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } })
  const screen = await phoneOf(REVIEWER).open('packages/reviews/index')
  expect(screen.texts('review__text')).toEqual(['渡槽边的路灯坏了'])
  const decision = { key: 'second-02', id: `s-${visitId}`, refuse: null, minutes: null }
  await cloud.call(REVIEWER, 'reviews.decide', decision)
  await screen.tap('btn', '不收')
  await screen.tap('choice', '有不合适的话或照片')
  await screen.tap('btn', '按这条，不收')
  expect(screen.text()).toContain('这一条已经有人看过了')
  await screen.tap('btn', '看下一条')
  expect(screen.text()).toContain('刚才那条别人看过了')
})

test('a task that was begun survives a closed app, and is sent to the only group', async () => {
  const phone = phoneOf(INSTRUCTOR)
  const begun = await phone.open(PLAN)
  expect(begun.texts('taskdesk__main')).toEqual(['起个题目'])
  await begun.type(0, '写写家里的地')
  const again = phoneOf(INSTRUCTOR, { storage: phone.storage })
  const screen = await again.open(PLAN)
  expect(screen.values('field__box')[0]).toBe('写写家里的地')
  expect(screen.texts('taskdesk__main')).toEqual(['选课，或要一篇感言'])
  await screen.tap('tap-chip', '至少 10 个字')
  await screen.tap('btn', '布置下去')
  const { tasks } = (await cloud.call(INSTRUCTOR, 'tasks.planning', { nodeId: 'n-b01-s1' })).data
  expect(tasks[0]).toMatchObject({ title: '写写家里的地', state: 'sent', counts: { asked: 16, unread: 16 } })
  expect((await again.open(PLAN)).values('field__box')[0]).toBe('')
})

test('a reflection is read and answered, a number opens its people, and the task is withdrawn', async () => {
  const screen = await phoneOf(INSTRUCTOR).open(BOARD)
  expect(screen.texts('tile')).toEqual(['11未读', '0已读', '0已收到', '5已完成'])
  const before = screen.texts('row--tap').length
  await screen.tap('tile--unread')
  expect(screen.text()).toContain('未读 11 人')
  await screen.tap('tile--unread')
  const [first] = screen.texts('row--tap').filter((row) => !row.startsWith('提醒没做完的'))
  const name = first!.slice(0, 3)
  const rows = screen.texts('row--tap').filter((row) => row.startsWith(name))
  await screen.tap('row--tap', rows[0]!)
  expect(screen.texts('taskdesk__main')).toEqual(['先写一句'])
  await screen.type(0, '写得实在')
  await screen.tap('btn', '回给本人')
  expect(screen.text()).toContain('写得实在')
  expect(screen.texts('row--tap')).toHaveLength(before - 1)
  await screen.tap('sheet__close')
  await screen.tap('btn', '收回这件任务')
  await screen.tap('btn', '收回来')
  expect(screen.text()).toContain('大家看不到了')
})
