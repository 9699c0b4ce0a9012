import type { Page } from 'playwright-core'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const opened = (openid: string, page?: string, scale?: string) => world.open(appPath(openid, scale, page))

/** Tabs whose word is wider than the place it has. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.tab')]
      .filter((tab) => {
        const word = tab.querySelector('.tab__word')!
        return word.getBoundingClientRect().width > tab.getBoundingClientRect().width
      })
      .map((tab) => tab.textContent ?? ''),
  )

test('five tabs keep their words on the narrowest phone, however large its type', async () => {
  for (const scale of ['1.0', '1.4', '2.0']) {
    const page = await opened('o-luo-xiaoman', undefined, scale)
    await seen(page, '工作台')
    await page.setViewportSize({ width: 320, height: 740 })
    expect(await page.locator('.tab__word').allTextContents()).toHaveLength(5)
    expect(await tooWide(page)).toEqual([])
    await page.context().close()
  }
})

test('a member asks to be called, the instructor rings and says so, and the member may ask again', async () => {
  const mine = await opened('o-tan-xiuying')
  await mine.getByRole('tab', { name: '小组' }).click()
  await mine.getByText('请指导员回电').click()
  await seen(mine, '等着接电话')

  const desk = await opened('o-luo-xiaoman')
  await desk.getByRole('tab', { name: '工作台' }).click()
  await desk.getByText('打好了').click()
  await desk.getByText('请您回电').waitFor({ state: 'detached' })
  await mine.reload()
  await seen(mine, '请指导员回电')
  expect([...complaintsOf(mine), ...complaintsOf(desk)]).toEqual([])
})

test('whoever has two desks changes between them, and 工作台 opens the one used last', async () => {
  const cloud = await world.cloud('town')
  const { data } = await cloud.call('o-luo-xiaoman', 'people.myData')
  await cloud.call('o-tian-jiawang', 'people.giveDuty', {
    key: 'second-desk',
    personId: data.personId,
    role: 'instructor',
    nodeId: 'n-b01-s2',
  })
  const page = await opened('o-luo-xiaoman')
  await page.getByRole('tab', { name: '工作台' }).click()
  await page.locator('.desk-chip').nth(1).click()
  const second = await page.locator('.desk-chip--here').textContent()
  await seen(page, `${second}，`)
  await page.getByRole('tab', { name: '今日' }).click()
  await page.getByRole('tab', { name: '工作台' }).click()
  await seen(page, `${second}，`)
  expect(await page.locator('.desk-chip--here').textContent()).toBe(second)
  expect(complaintsOf(page)).toEqual([])
})

test('a member who moves chooses the place in three taps, and hears what became of the group', async () => {
  const openid = 'o-zhou-qiming'
  const cloud = await world.cloud('town')
  await cloud.call(openid, 'people.setConsent', { key: 'moves-0001', kind: 'residence', given: true })
  const page = await opened(openid, 'packages/residence/index')
  for (const name of ['浙江省', '宁波市', '鄞州区']) await page.getByRole('button', { name }).click()
  await page.getByText('就是这里').click()
  await seen(page, '记下了，您住在 浙江省 宁波市 鄞州区')
  await page.getByText('看看小组').click()
  await page.getByRole('tab', { name: '小组', selected: true }).waitFor()
  expect(complaintsOf(page)).toEqual([])
})
