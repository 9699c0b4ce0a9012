import { type DrivenCloud, startCloud } from '../../drive/local-cloud'
import { functionsAt } from './cloud'
import { startPhone } from './phone'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

test('an organiser opens a number, one of its wishes, and the figures of one kind alone', async () => {
  const phone = startPhone({ callFunction: functionsAt(cloud.url, 'o-su-wanqing') })
  const page = await phone.open('packages/wishstats/index')
  const { counts } = (
    await cloud.call('o-su-wanqing', 'statistics.figures', { placeId: null, month: null, category: 'road' })
  ).data
  await page.tap('row--tap', '全部类别')
  await page.tap('choice', '道路')
  expect(page.text()).toContain(`樟树坳镇道路提了 ${counts.collected} 件`)
  await page.tap('row--tap', `提上来的 ${counts.collected} 件`)
  const rows = phone.current()
  expect(rows.text()).toContain('全部月份 · 道路')
  expect(rows.texts('row--tap')).toHaveLength(counts.collected)
  await rows.tap('row--tap', '桥头护栏')
  expect(phone.current().text()).toContain('走到哪了')
})
