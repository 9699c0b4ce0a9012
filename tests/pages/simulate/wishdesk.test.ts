import { type DrivenCloud, type Json, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

const [ASKER, SECRETARY, HELPER, ORGANISER, REVIEWER] = [
  'o-tan-xiuying',
  'o-tian-jiawang',
  'o-peng-jixiang',
  'o-su-wanqing',
  'o-shen-ruogu',
]
const NOW = '2026-12-15T19:30:00.000+08:00'
/** Seeded: asked by 谭秀英 yesterday, in 青石桥村. */
const WISH = 'wish-01'
const PAGE = `packages/wishdesk/wish?wishId=${WISH}`

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const phoneOf = (openid: string) => startPhone({ callFunction: functionsAt(cloud.url, openid) })
const rateBad = (key: string): Promise<Json> =>
  cloud.call(ASKER, 'wishes.rate', { key, by: { wishId: WISH }, rating: 'bad', note: '还是堵', at: NOW })

test('the secretary takes one up from the desk and puts it before the helpers', async () => {
  const phone = phoneOf(SECRETARY)
  const desk = await phone.open('packages/wishdesk/index')
  expect(desk.text()).toContain('等您办的 2 件')
  await desk.tap('row--tap', '二组水渠口')
  const page = phone.current()
  await page.tap('btn', '收下，分个类')
  expect(page.texts('btn')).toContain('先选哪一类')
  await page.tap('chips__one', '水利')
  await page.type(0, '村里记下了')
  await page.tap('btn', '就是这一类')
  expect(page.text()).toContain('村里记下了')
  expect(page.texts('message__title')[0]).toBe('汇总，等村里办')
  await page.tap('row--tap', '请帮帮队认领')
  await page.tap('btn', '发给帮帮队')
  expect(page.texts('message__title')[0]).toBe('汇总，等帮帮队认领')
})

test('a helper claims it, whoever is late is told so, and what was done waits for the asker', async () => {
  const late = await phoneOf(HELPER).open(PAGE)
  const holders = await cloud.call(SECRETARY, 'wishes.holders', { wishId: WISH })
  expect(holders.data.people.length).toBeGreaterThan(1)
  const claim = { key: 'desk-claim', wishId: WISH }
  await cloud.call(HELPER, 'wishes.claim', claim)
  await late.tap('btn', '我来办')
  expect(late.text()).toContain('已经有人接了')
  expect(late.text()).toContain('现在到了交办')
  expect(late.texts('wishdesk__main')).toEqual([])
  const screen = await phoneOf(HELPER).open(PAGE)
  await screen.tap('btn', '办好了，写反馈')
  await screen.type(0, '石头搬开了，水过来了')
  await screen.tap('btn', '请本人看看')
  expect(screen.texts('message__title')[0]).toBe('反馈，等提的人回话')
  expect(screen.text()).toContain('石头搬开了，水过来了')
})

test('不满意 brings it back to the helper, the second time to the town', async () => {
  expect((await rateBad('desk-bad-1')).ok).toBe(true)
  const screen = await phoneOf(HELPER).open(PAGE)
  expect(screen.texts('message__title')[0]).toBe('交办，在您手上，退回过 1 次')
  expect(screen.text()).toContain('不满意，退回重办')
  await screen.tap('btn', '办好了，写反馈')
  await screen.type(0, '又清了一回')
  await screen.tap('btn', '请本人看看')
  await rateBad('desk-bad-2')
  const town = await phoneOf(ORGANISER).open(PAGE)
  expect(town.texts('message__title')[0]).toBe('汇总，等镇里办，退回过 2 次，归镇里管')
  expect(town.texts('wishdesk__main')).toEqual(['交给一个人办'])
})

test('whoever looked before it moved is shown the new', async () => {
  const screen = await phoneOf(ORGANISER).open(PAGE)
  const { version } = (await cloud.call(ORGANISER, 'wishes.wish', { wishId: WISH })).data
  const later = { key: 'desk-later', wishId: WISH, version, dueOn: '2026-12-30', note: '等人手' }
  expect((await cloud.call(ORGANISER, 'wishes.postpone', later)).ok).toBe(true)
  await screen.tap('row--tap', '没法办，说原因')
  await screen.tap('choice', '眼下办不到')
  await screen.type(0, '没有人手')
  await screen.tap('btn', '就这样回本人')
  expect(screen.text()).toContain('刚刚有了变化')
  await screen.tap('btn', '看新的')
  expect(screen.text()).toContain('12 月 30 日前')
})

test('a count opens its rows, and whoever holds what is late is asked once a day', async () => {
  const screen = await phoneOf(ORGANISER).open('packages/wishdesk/index')
  await screen.tap('tile--overdue')
  expect(screen.texts('section-head')).toEqual(['过期的 6 件'])
  await screen.tap('btn', '催一催这')
  expect(screen.text()).toMatch(/催了 \d 件/)
})

test('a doubted wish waits in the one queue, and passed it goes to the village', async () => {
  const screen = await phoneOf(REVIEWER).open('packages/reviews/index')
  while (!screen.text().includes('微心愿')) await screen.tap('btn', '先放着')
  expect(screen.texts('review__text')).toEqual(['有人夜里放音响到很晚，请管一管'])
  await screen.tap('btn', '交给村里')
  expect(screen.text()).toContain('刚才那条交给村里了')
})

test('the town opens its wall and hangs a wish on it', async () => {
  const phone = phoneOf(ORGANISER)
  const wall = await phone.open('packages/wishdesk/wall')
  await wall.tap('flip')
  expect(wall.text()).toContain('墙上还没有')
  const screen = await phone.open(PAGE)
  await screen.tap('flip', '放到心愿墙上')
  expect((await cloud.call(ASKER, 'wishes.wall', { after: null })).data.wishes).toMatchObject([{ id: WISH }])
})

test('a reviewer who reads a complaint takes the wish down, with a word to its asker', async () => {
  await cloud.call(HELPER, 'wishes.complain', { key: 'desk-complaint', wishId: WISH })
  const screen = await phoneOf(REVIEWER).open('packages/reviews/index')
  while (!screen.text().includes('有人说不合适')) await screen.tap('btn', '先放着')
  await screen.tap('btn', '整个撤下，不再办')
  await screen.tap('choice', '是两家之间的私事')
  await screen.type(0, '请村里调解，不在这里提')
  await screen.tap('btn', '撤下，告诉本人')
  expect(screen.text()).toContain('刚才那条撤下了')
  const asker = await phoneOf(ASKER).open(`packages/wishes/wish?id=${WISH}`)
  expect(asker.text()).toContain('审核员撤下了：请村里调解，不在这里提')
})
