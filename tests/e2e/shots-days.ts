import type { Page } from 'playwright-core'
import { writeKey } from '../../src/api/write-key'
import type { Shot } from './shots'
import { appPath, type World } from './world'

const CALENDAR = 'packages/calendar/index'
const app = (openid: string, page: string) => (scale: string) => appPath(openid, scale, page)

/** One day tapped on which nothing was learned, one made up. */
const tappedAndMadeUp = async (page: Page, world: World): Promise<void> => {
  const cloud = await world.cloud('town')
  const [day, at] = ['2026-12-13', '2026-12-13T20:00:00.000+08:00']
  await cloud.call('o-gulinazi', 'study.checkInDay', { key: writeKey(), day, at })
  await cloud.call('o-gulinazi', 'study.makeUpDay', { key: writeKey(), day: '2026-12-12' })
  await page.reload()
}

const tapWithoutNetwork = async (page: Page, world: World): Promise<void> => {
  const button = page.getByRole('button', { name: '打卡', exact: true })
  await button.waitFor()
  await (await world.cloud('town')).local.network('offline')
  await button.click()
}

/** 打卡 and its calendar. */
export const dayShots: Shot[] = [
  {
    name: 'calendar',
    title: '打卡日历：连着 6 天，漏了一天能补',
    path: app('o-tan-xiuying', CALENDAR),
    until: '天没断过',
  },
  {
    name: 'calendar-not-counted',
    title: '打卡日历：没学就打的不算，补过一天',
    path: app('o-gulinazi', CALENDAR),
    until: '没算上',
    prepare: tappedAndMadeUp,
  },
  {
    name: 'today-offline-check-in',
    title: '今日：没有网也能打卡',
    path: app('o-tan-xiuying', 'pages/today/index'),
    until: '打卡存在手机里了',
    prepare: tapWithoutNetwork,
  },
]
