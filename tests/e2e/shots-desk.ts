import type { Page } from 'playwright-core'
import { writeKey } from '../../src/api/write-key'
import type { Shot } from './shots'
import { appPath, type World } from './world'

const app = (openid: string, page: string) => (scale: string) => appPath(openid, scale, page)
const DESK = 'packages/instructor/index?groupId=n-b01-s1'
const GROUP = 'pages/group/index'
const RESIDENCE = 'packages/residence/index'

const asked = async (world: World): Promise<void> => {
  const cloud = await world.cloud('town')
  await cloud.call('o-chen-jianjun-1', 'groups.askCallback', { key: 'shot-asked-01' })
}

const consent = (openid: string, given: boolean) => async (page: Page, world: World) => {
  const cloud = await world.cloud('town')
  await cloud.call(openid, 'people.setConsent', { key: writeKey(), kind: 'residence', given })
  await page.reload()
}

/** What instructors and the members of their groups see. */
export const deskShots: Shot[] = [
  {
    name: 'today-instructor',
    title: '今日：指导员，工作台在第一格',
    path: app('o-luo-xiaoman', 'pages/today/index'),
    until: '看看我带的小组',
  },
  {
    name: 'mine-guest',
    title: '我的：不是党员的人',
    path: app('o-shi-chunmei', 'pages/mine/index'),
    until: '我的资料',
  },
  {
    name: 'desk',
    title: '工作台：谁要问一声，为什么',
    path: app('o-luo-xiaoman', DESK),
    until: '请您回电',
    prepare: async (page, world) => {
      await asked(world)
      await page.reload()
    },
  },
  {
    name: 'desk-person',
    title: '工作台：点开一个人',
    path: app('o-luo-xiaoman', DESK),
    until: '谁看过号码',
    prepare: async (page) => {
      await page.getByRole('button', { name: /祝兴隆/ }).click()
    },
  },
  { name: 'group', title: '小组：亮了几扇窗', path: app('o-tan-xiuying', GROUP), until: '请指导员回电' },
  {
    name: 'group-none',
    title: '小组：在外，还没分到',
    path: app('o-shangguan-jiyun', GROUP),
    until: '说说我住在哪',
    prepare: consent('o-shangguan-jiyun', false),
  },
  {
    name: 'residence-notice',
    title: '住处：先说清楚',
    path: app('o-shangguan-jiyun', RESIDENCE),
    until: '先说清楚',
    prepare: consent('o-shangguan-jiyun', false),
  },
  {
    name: 'residence',
    title: '住处：选到区县',
    path: app('o-tan-xiuying', RESIDENCE),
    until: '韶关市',
    prepare: async (page, world) => {
      await consent('o-tan-xiuying', true)(page, world)
      await page.getByRole('button', { name: '广东省' }).click()
    },
  },
]
