import type { Page } from 'playwright-core'
import { passHeldWish } from '../drive/held-wish'
import { complaintsOf } from './complaints'
import { seen } from './seen'
import { appPath, openWorld, type World } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const open = (openid: string, page: string) => world.open(appPath(openid, '1.0', `packages/${page}`))
const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click()
const fill = (page: Page, label: string, value: string) =>
  page.locator(`[aria-label="${label}"]:visible`).last().fill(value)

test('an instructor sets a task with a file, a member does it, the instructor answers', async () => {
  const instructor = await open('o-luo-xiaoman', 'instructor/index?groupId=n-b01-s1')
  await instructor.getByRole('button', { name: /布置一件/ }).click()
  await tap(instructor, '布置一件')
  await fill(instructor, '题目', '跟邻居讲医保')
  await fill(instructor, '要大家做什么', '讲完写两句邻居怎么说。')
  await instructor.getByRole('radio', { name: '至少 10 个字' }).click()
  const choosing = instructor.waitForEvent('filechooser')
  await tap(instructor, '添一份资料')
  const file = { name: '医保缴费说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }
  await (await choosing).setFiles(file)
  await seen(instructor, '医保缴费说明')
  await instructor.getByRole('radio', { name: '一周内' }).click()
  await tap(instructor, '布置下去')
  await seen(instructor, '全部 16 人')
  const taskId = /taskId=([^&]+)$/.exec(instructor.url())?.[1] ?? ''

  const cloud = await world.cloud('town')
  const handed = { taskId, text: '邻居说明天就去村部缴医保。', at: '2026-12-15T19:30:00.000+08:00' }
  await cloud.call('o-tan-xiuying', 'tasks.handIn', { key: 'e2e-hand-1', ...handed })

  await instructor.reload()
  await instructor.getByRole('button', { name: /邻居说明天就去/ }).click()
  await fill(instructor, '回一句', '讲得好')
  await tap(instructor, '回给本人')
  await seen(instructor, '讲得好')
  const { tasks } = (await cloud.call('o-tan-xiuying', 'tasks.mine', {})).data
  expect(tasks[0]).toMatchObject({ id: taskId, step: 'done', answered: true })
  expect(complaintsOf(instructor)).toEqual([])
})

test('a reviewer accepts study from elsewhere with fewer minutes, and the member’s hours rise by those', async () => {
  const cloud = await world.cloud('town')
  const hours = async (): Promise<number> =>
    (await cloud.call('o-tan-xiuying', 'study.home', {})).data.study.credited.totalSec
  const before = await hours()
  await passHeldWish(cloud)
  const reviewer = await open('o-shen-ruogu', 'reviews/index')
  await seen(reviewer, '1 条等您看')
  await fill(reviewer, '记多少分钟', '20')
  await tap(reviewer, '收下，记学时')
  await seen(reviewer, '都看完了')
  expect((await hours()) - before).toBe(20 * 60)
  expect(complaintsOf(reviewer)).toEqual([])
})
