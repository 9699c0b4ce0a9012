import type { Page } from 'playwright-core'
import type { DrivenCloud } from '../drive/local-cloud'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
let cloud: DrivenCloud
beforeAll(async () => {
  world = await openWorld()
  cloud = await world.cloud('town')
})
afterAll(() => world.close())

const organiser = 'o-su-wanqing'
const secretary = 'o-tian-jiawang'
const open = (openid: string, page: string) => world.open(appPath(openid, '1.0', page))
/** On the page that is on top. */
const top = (page: Page) => page.locator('.taro_page:visible').last()
const tap = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
const heading = (page: Page, words: RegExp) => page.getByRole('heading', { name: words }).last()
const numberIn = (words: string | null): number => Number((words ?? '').replace(/\D/g, ''))
const valuesOn = async (page: Page): Promise<number[]> =>
  (await top(page).locator('.rows__value').allTextContents()).map(numberIn)
const sum = (all: number[]): number => all.reduce((one, other) => one + other, 0)

test('a number of the whole town opens its branches, a branch its groups, and a group how it stands', async () => {
  const page = await open(organiser, 'packages/organiser/index')
  await tap(page, /^[\d,]+ 名，打开/)
  await heading(page, /^党员 [\d,]+ 人/).waitFor()
  const members = numberIn(await heading(page, /^党员/).textContent())
  const asked = await cloud.call(organiser, 'tallies.town', { tier: null })
  expect(members).toBe(asked.data.figures.counts.members)
  expect(sum(await valuesOn(page))).toBe(members)

  await tap(page, /^青石桥村党支部/)
  await seen(page, '未编组')
  const branch = numberIn(await heading(page, /^党员/).textContent())
  expect(sum(await valuesOn(page))).toBe(branch)
  await tap(page, /^青石桥村东莞学习小组/)
  await heading(page, /^青石桥村东莞学习小组/).waitFor()
  await heading(page, /^学得怎么样/).waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('a village is opened from its tier, and other tiers are a tap away', async () => {
  const page = await open(organiser, 'packages/organiser/index')
  await seen(page, '示范村，人均学时')
  await top(page)
    .getByRole('radio', { name: /^提升村/ })
    .click()
  await seen(page, '提升村，人均学时')
  await top(page).locator('.fig__place').first().click()
  await heading(page, /^这个村的支部/).waitFor()
  await tap(page, /村党支部/)
  await heading(page, /^学了多少/).waitFor()
  expect(complaintsOf(page)).toEqual([])
})

test('a secretary goes from the number to the people, from one of them to what their hours rest on', async () => {
  const page = await open(secretary, 'packages/secretary/index?branchId=n-b01')
  await tap(page, /^支部的数/)
  await tap(page, /^卡住了的 \d+ 人/)
  await heading(page, /^卡住了的 \d+ 人/).waitFor()
  const stuck = numberIn(await heading(page, /^卡住了的/).textContent())
  expect(await top(page).locator('.icon--me').count()).toBe(stuck)
  await top(page)
    .locator('.row--tap', { has: page.locator('.icon--me') })
    .first()
    .click()
  await tap(page, /^学时来路/)
  await seen(page, '已核实')
  expect(complaintsOf(page)).toEqual([])
})

test('an instructor opens the hours of the group, whose rows add up to them', async () => {
  const page = await open('o-luo-xiaoman', 'packages/instructor/index?groupId=n-b01-s1')
  await tap(page, /^小组的数/)
  await tap(page, /^学了多少/)
  await heading(page, /^学了多少 [\d.,]+ 学时/).waitFor()
  await top(page).getByText('谭秀英').waitFor()
  const { data } = await cloud.call('o-luo-xiaoman', 'tallies.rows', {
    ...{ placeId: 'n-b01-s1', by: { category: null, channel: null }, after: null },
  })
  expect(sum(data.people.map(({ value }: { value: number }) => value))).toBe(data.value)
  expect(complaintsOf(page)).toEqual([])
})

test('what waits is counted on demand, and a counting anew finds the same', async () => {
  await cloud.call(secretary, 'roster.amend', {
    ...{ key: 'figures-amend', personId: 'p0007', change: { kind: 'cohort', cohort: 'office' } },
  })
  const page = await open(organiser, 'packages/figures/check')
  await seen(page, '还没算进来')
  await tap(page, '现在算一遍')
  await seen(page, '都算进来了')
  await tap(page, '重新数一遍')
  await seen(page, '数完再换上')
  do await cloud.local.triggers('tallies')
  while ((await cloud.call(organiser, 'tallies.check', {})).data.rebuilding)
  await seen(page, '对上了，一处不差')
  expect(complaintsOf(page)).toEqual([])
})
