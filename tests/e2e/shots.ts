import type { Page } from 'playwright-core'
import { seen } from './seen'
import { courseShots } from './shots-courses'
import { dayShots } from './shots-days'
import { deskShots } from './shots-desk'
import { figureShots } from './shots-figures'
import { figuresExportShots } from './shots-figures-export'
import { memberShots } from './shots-member'
import { organiserShots } from './shots-organiser'
import { reminderShots } from './shots-reminders'
import { reviewShots } from './shots-reviews'
import { seasonShots } from './shots-season'
import { sessionShots } from './shots-sessions'
import { taskShots } from './shots-tasks'
import { wishDeskShots } from './shots-wishdesk'
import { wishShots } from './shots-wishes'
import { wishFigureShots } from './shots-wishstats'

import { appPath, openWorld, type SeedName, type World } from './world'

/** One state of the product, that tests check and `npm run pictures` draws. */
export interface Shot {
  name: string
  /** What it shows, for a caption. */
  title: string
  seed?: SeedName
  /** Without a scale: the app; else the shell. */
  path: (scale: string) => string
  viewport?: { width: number; height: number }
  /** Words that stand there once the state is reached; in the phone, for the shell. */
  until: string
  prepare?: (page: Page, world: World) => Promise<void>
}

const app = (openid: string, page?: string) => (scale: string) => appPath(openid, scale, page)
const lesson = (id: string) => `packages/lesson/index?id=${id}`

const offline = async (page: Page, world: World): Promise<void> => {
  await (await world.cloud('town')).local.network('offline')
  await page.reload()
}

/** 谭秀英 with her hours known, and then no network. */
const offlineAfterwards = async (page: Page, world: World): Promise<void> => {
  await seen(page, '谭秀英')
  await offline(page, world)
}

const unanswered = async (page: Page): Promise<void> => {
  await page.route('**/functions/**', () => {})
  await page.evaluate('localStorage.clear()')
  await page.reload()
}

/** A minute of reading that no network has taken yet. */
const withUnsent = async (page: Page, world: World): Promise<void> => {
  await seen(page, '谭秀英')
  const item = {
    key: 'waits-0001',
    aggregate: 'playback:s1',
    operation: 'study.reportPlayback',
    input: { sessionId: 's1', played: { spans: [[100, 160]], positionSec: 160, how: 'watched' } },
    at: '2026-12-15T19:12:00.000+08:00',
    contractVersion: 1,
    state: 'waiting',
    order: 1,
    chunk: 0,
  }
  await page.evaluate((text) => localStorage.setItem('o-tan-xiuying:queue-0', text), JSON.stringify([item]))
  await offline(page, world)
}

const toSetup = (page: Page): Promise<void> => page.getByText('我来设好').click()

export const shots: Shot[] = [
  { name: 'today', title: '今日：学了 9.5 学时', path: app('o-tan-xiuying'), until: '谭秀英' },
  { name: 'today-care', title: '今日：关怀版面', path: app('o-long-guilian'), until: '龙桂莲' },
  { name: 'today-not-begun', title: '今日：还没开始学', path: app('o-gulinazi'), until: '古丽娜孜' },
  { name: 'today-finished', title: '今日：都学满了', path: app('o-zhou-qiming'), until: '都学满了' },
  { name: 'today-duties', title: '今日：村民代表', path: app('o-xiang-chuanxiu'), until: '向传秀' },
  { name: 'today-villager', title: '今日：没有职责的村民', path: app('o-shi-chunmei'), until: '石春妹' },
  { name: 'today-stranger', title: '今日：还没登记的人', path: app('o-stranger'), until: '还没对上名字' },
  {
    name: 'today-opening',
    title: '今日：正在打开',
    path: app('o-tan-xiuying'),
    until: '正在打开',
    prepare: async (page) => {
      await seen(page, '谭秀英')
      await unanswered(page)
    },
  },
  {
    name: 'today-offline',
    title: '今日：没有网，看上次存下的',
    path: app('o-tan-xiuying'),
    until: '现在没有网',
    prepare: offlineAfterwards,
  },
  {
    name: 'today-offline-first',
    title: '今日：头一回打开就没有网',
    path: app('o-stranger'),
    until: '没打开',
    prepare: async (page, world) => {
      await seen(page, '还没对上名字')
      await page.evaluate('localStorage.clear()')
      await offline(page, world)
    },
  },
  {
    name: 'today-continue',
    title: '今日：从上次停下的地方接着看',
    path: app('o-tan-xiuying'),
    until: '接着看',
  },
  {
    name: 'today-offline-unsent',
    title: '今日：没有网，学过的等着交',
    path: app('o-tan-xiuying'),
    until: '1 条待同步',
    prepare: withUnsent,
  },
  {
    name: 'offline-unsent',
    title: '还在手机里的，一条一条说清楚',
    path: app('o-tan-xiuying'),
    until: '有网就交',
    prepare: async (page, world) => {
      await withUnsent(page, world)
      await page.getByRole('button', { name: '1 条待同步' }).click()
    },
  },
  {
    name: 'courses',
    title: '课程：五类，还差多少',
    path: app('o-tan-xiuying', 'pages/courses/index'),
    until: '没学够的',
  },
  {
    name: 'courses-villager',
    title: '课程：村民也能看',
    path: app('o-shi-chunmei', 'pages/courses/index'),
    until: '谁都可以学',
  },
  {
    name: 'courses-offline',
    title: '课程：没有网，看上次存下的',
    path: app('o-tan-xiuying', 'pages/courses/index'),
    until: '现在没有网',
    prepare: async (page, world) => {
      await seen(page, '没学够的')
      await offline(page, world)
    },
  },
  {
    name: 'courses-opening',
    title: '课程：正在打开',
    path: app('o-tan-xiuying', 'pages/courses/index'),
    until: '正在打开课程',
    prepare: async (page) => {
      await seen(page, '没学够的')
      await unanswered(page)
    },
  },
  {
    name: 'lesson-video',
    title: '一节视频课：看过哪些，还差哪些',
    path: app('o-tan-xiuying', lesson('l-land-lease')),
    until: '完记',
  },
  {
    name: 'lesson-villager',
    title: '村民看课：不记学时',
    path: app('o-shi-chunmei', lesson('l-land-lease')),
    until: '党员记学时',
  },
  {
    name: 'lesson-audio',
    title: '一节音频课：普通话和本地话',
    path: app('o-tan-xiuying', lesson('l-anti-fraud')),
    until: '完记',
  },
  {
    name: 'lesson-article',
    title: '一篇文章：读到哪一段',
    path: app('o-long-guilian', lesson('l-village-accounts')),
    until: '完记',
  },
  {
    name: 'lesson-closed',
    title: '只给党员看的课',
    path: app('o-tan-xiuying', lesson('l-member-rights')),
    until: '不能转发',
  },
  {
    name: 'lesson-speed',
    title: '放多快',
    path: app('o-tan-xiuying', lesson('l-land-lease')),
    until: '1.25 倍速',
    prepare: async (page) => {
      await page.getByRole('button', { name: '1 倍速' }).click()
    },
  },
  {
    name: 'mine',
    title: '我的：每一笔学时的来路',
    path: app('o-tan-xiuying', 'pages/mine/index'),
    until: '已核实',
  },
  ...dayShots,
  ...deskShots,
  ...organiserShots,
  ...courseShots,
  ...seasonShots,
  { name: 'not-set-up', title: '还没开张', seed: 'empty', path: app('o-su-wanqing'), until: '镇里还没开张' },
  {
    name: 'setup',
    title: '第一位组织委员把镇里设好',
    seed: 'empty',
    path: app('o-su-wanqing'),
    until: '先把镇里设好',
    prepare: toSetup,
  },
  ...memberShots,
  ...sessionShots,
  ...reviewShots,
  ...taskShots,
  ...reminderShots,
  ...wishDeskShots,
  ...wishShots,
  ...wishFigureShots,
  ...figureShots,
  ...figuresExportShots,
  {
    name: 'shell',
    title: '本机的演示台',
    path: () => '/',
    viewport: { width: 1280, height: 900 },
    until: '谭秀英',
  },
]

export const appShots = shots.filter(({ name }) => name !== 'shell')

/** Brings a state about on a device of its own. */
export const openShot = async (world: World, shot: Shot, scale = '1.0'): Promise<Page> => {
  const { seed = 'town', viewport } = shot
  await (await world.cloud(seed)).local.network('fine')
  const page = await world.open(shot.path(scale), { seed, ...(viewport && { viewport }) })
  await shot.prepare?.(page, world)
  const place = shot.name === 'shell' ? page.frameLocator('iframe') : page
  await seen(place, shot.until)
  await settled(page)
  return page
}

/** A page that slides in has arrived, and its fonts are there. */
const settled = async (page: Page): Promise<void> => {
  if (await page.locator('.taro_page').count()) await page.locator('.taro_page_stationed').last().waitFor()
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

/** A page scrolls inside itself, so the screen is made as long as the page. */
const unroll = async (page: Page): Promise<void> => {
  const length = await page.evaluate(() => document.querySelector('.taro_page:last-child')?.scrollHeight ?? 0)
  const { width, height } = page.viewportSize()!
  await page.setViewportSize({ width, height: Math.max(height, length) })
}

/** Draws states by name: `const { take, close } = await openStudio()`. */
export const openStudio = async (): Promise<{
  take: (name: string, scale?: string) => Promise<Buffer>
  close: () => Promise<void>
}> => {
  const world = await openWorld()
  const take = async (name: string, scale?: string): Promise<Buffer> => {
    const shot = shots.find((one) => one.name === name)
    if (!shot) throw new Error(`No state is called ${name}`)
    const page = await openShot(world, shot, scale)
    await unroll(page)
    const picture = await page.screenshot()
    await page.context().close()
    return picture
  }
  return { take, close: world.close }
}
