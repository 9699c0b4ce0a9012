import type { Page } from 'playwright-core'
import writeXlsx from 'write-excel-file/node'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const organiser = 'o-su-wanqing'
const open = (page: string) => world.open(appPath(organiser, '1.0', `packages/organiser/${page}`))
const ask = async (operation: string, input: object = {}) => {
  const cloud = await world.cloud('town')
  return (await cloud.call(organiser, operation, input)).data
}
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

const rows = (surname: string) => [
  ['樟树坳镇党员名册'],
  ['姓名', '所在支部', '类别', '是否流动', '省', '市', '区县', '手机号'],
  [`${surname}开春`, '青石桥村党支部', '村里', '是', '广东省', '东莞市', '', '１３８００００２２３１'],
  [`${surname}晚秋`, '青石桥村', '青年', '否', '', '', '', ''],
  [`${surname}初雪`, '枫香坳村党支部', '村里', '否', '', '', '', '1380000'],
  [`${surname}立冬`, '杨柳坪村党支部', '村里', '否', '', '', '', ''],
]
const sheet = (surname: string): Promise<Buffer> =>
  writeXlsx(rows(surname).map((row) => row.map((value) => ({ value, type: String })))).toBuffer()

const choose = async (page: Page, surname: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '选一份名册')
  const name = '樟树坳镇党员名册.xlsx'
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: await sheet(surname) })
}

test('a sheet is chosen, looked at row by row, and its good rows are on the roster', async () => {
  const before = await ask('roster.overview')
  const page = await open('import')
  await choose(page, '向')
  await seen(page, '2 行能导，2 行有问题')
  await seen(page, '第 5 行 · 向初雪')
  await seen(page, 'H 列手机号“1380000”少了 4 位，再看一眼')
  await seen(page, '表里有 1 个支部镇里还没有')

  await tap(page, '看看建哪些')
  await tap(page, '建这 1 个支部')
  await seen(page, '3 行能导，1 行有问题')
  await tap(page, '导入 3 行')
  await seen(page, '导好了，新增 3 名')
  const after = await ask('roster.overview')
  expect(after.totals.members - before.totals.members).toBe(3)
  expect(after.branches.map(({ name }: { name: string }) => name)).toContain('杨柳坪村党支部')
  expect(complaintsOf(page)).toEqual([])
})

test('an import that was begun stands at the top of 名册 until it is done or given up', async () => {
  const page = await open('import')
  await choose(page, '彭')
  await seen(page, '行有问题')
  const home = await open('index')
  await tap(home, /^名册/)
  await tap(home, /看一眼再导|接着导/)
  await tap(home, '这份不导了')
  await seen(home, '名册没有动')
  await home.goBack()
  await home.getByText('在外的有小组').waitFor()
  await home.getByRole('button', { name: /看一眼再导|接着导/ }).waitFor({ state: 'detached' })
  expect(complaintsOf(home)).toEqual([])
})

test('the whole town comes out as one masked sheet', async () => {
  const page = await open('export')
  await tap(page, '做一份表')
  await seen(page, '做好了')
  const download = page.waitForEvent('download')
  await tap(page, '打开这份表')
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('the figures come out as a file, which is found again when the page was left', async () => {
  const address = appPath(organiser, '1.0', 'packages/figures/export?placeId=n-b01')
  const page = await world.open(address)
  await page.getByRole('radio', { name: /^核对/ }).click()
  await tap(page, '做一份表')
  await seen(page, '表做好了')
  await page.reload()
  await seen(page, '青石桥村党支部学习情况.xlsx')
  const download = page.waitForEvent('download')
  await tap(page, '打开这份表')
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  await tap(page, '再做一份')
  await seen(page, '表里有什么')
  expect(complaintsOf(page)).toEqual([])
})

test('a plan is made, changed by hand, applied and taken back', async () => {
  const before = await ask('groups.planning')
  const page = await open('plan')
  await tap(page, '做一份方案')
  await seen(page, '照这份分')
  await page.getByRole('button', { name: /^青石桥村党支部/ }).click()
  await tap(page, /^不动 \d+ 人/)
  await page.locator('.row', { hasText: '谭秀英' }).click()
  await page.getByRole('radio', { name: /^先不分/ }).click()
  await tap(page, '先不分')
  await seen(page, '分不下 1 人')
  await page.goBack()

  await seen(page, '1 人分不下')
  await tap(page, '照这份分')
  await tap(page, '就这么分')
  await seen(page, '分好了')
  const applied = await ask('groups.planning')
  expect(applied.plan.state).toBe('applied')

  await tap(page, '撤回')
  await tap(page, '都退回去')
  await seen(page, '撤回了，都回到原来的小组')
  const after = await ask('groups.planning')
  expect(after.grouped).toBe(before.grouped)
  expect(complaintsOf(page)).toEqual([])
})
