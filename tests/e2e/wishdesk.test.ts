import type { Page } from 'playwright-core'
import { png } from '../drive/png'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WISH = 'wish-01'
const open = (openid: string, page: string) => world.open(appPath(openid, '1.0', `packages/wishdesk/${page}`))
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const fill = (page: Page, label: string, value: string) =>
  page.locator(`textarea[aria-label="${label}"]:visible`).last().fill(value)

test('the secretary gathers, a helper claims and reports with a picture, and 不满意 brings it back, then up', async () => {
  const secretary = await open('o-tian-jiawang', 'index')
  await tap(secretary, /二组水渠口/)
  await tap(secretary, '收下，分个类')
  await secretary.getByRole('radio', { name: '水利' }).click()
  await tap(secretary, '就是这一类')
  await tap(secretary, /请帮帮队认领/)
  await tap(secretary, '发给帮帮队')
  await seen(secretary, '汇总，等帮帮队认领')

  const helper = await open('o-peng-jixiang', 'index?home=1')
  await helper.getByRole('radio', { name: /能认领/ }).click()
  await tap(helper, /二组水渠口/)
  await tap(helper, '我来办')
  await tap(helper, '办好了，写反馈')
  await fill(helper, '做了什么', '石头搬开了')
  const choosing = helper.waitForEvent('filechooser')
  await tap(helper, '拍一张')
  await (await choosing).setFiles({ name: 'a.png', mimeType: 'image/png', buffer: png() })
  await seen(helper, '照片传好了 1 张')
  await tap(helper, '请本人看看')
  await seen(helper, '反馈，等提的人回话')

  const cloud = await world.cloud('town')
  const bad = { by: { wishId: WISH }, rating: 'bad', note: null, at: '2026-12-15T19:30:00.000+08:00' }
  await cloud.call('o-tan-xiuying', 'wishes.rate', { key: 'e2e-bad-1', ...bad })
  await helper.reload()
  await seen(helper, '退回过 1 次')
  await tap(helper, '办好了，写反馈')
  await fill(helper, '做了什么', '又清了一回')
  await tap(helper, '请本人看看')
  await seen(helper, '反馈，等提的人回话')
  await cloud.call('o-tan-xiuying', 'wishes.rate', { key: 'e2e-bad-2', ...bad })

  const town = await open('o-su-wanqing', `wish?wishId=${WISH}`)
  await seen(town, '归镇里管')
  await tap(town, '交给一个人办')
  await town.getByRole('radio', { name: /田家旺/ }).click()
  await town.getByRole('radio', { name: '12 月 18 日前' }).click()
  await fill(town, '说一句，可以不写', '镇里来协调')
  await tap(town, '交给这位')
  await seen(town, '镇里来协调')
  await seen(town, '在田家旺手上')
  for (const page of [secretary, helper, town]) expect(complaintsOf(page)).toEqual([])
})

test('总览 asks after what is late', async () => {
  const page = await world.open(appPath('o-su-wanqing', '1.0', 'packages/organiser/index'))
  await page.getByRole('button', { name: /^6 件心愿过了约好的日子/ }).waitFor()
  await tap(page, /催一催这/)
  await page.getByText(/催了 \d 件/).waitFor()
  expect(complaintsOf(page)).toEqual([])
})
