import type { Page } from 'playwright-core'
import type { Shot } from './shots'
import { appPath } from './world'

const app = (openid: string, page: string) => (scale: string) =>
  appPath(openid, scale, `packages/wishdesk/${page}`)
const tap = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click()
const [SECRETARY, ORGANISER] = ['o-tian-jiawang', 'o-su-wanqing']

/** States of those who work on wishes. */
export const wishDeskShots: Shot[] = [
  {
    name: 'wishdesk-overdue',
    title: '办心愿：过期的在前，催一催',
    path: app(ORGANISER, 'index?show=overdue'),
    until: '催一催这',
  },
  {
    name: 'wishdesk-claimable',
    title: '办心愿：帮帮队能认领的',
    path: app('o-peng-jixiang', 'index?home=1&show=claimable'),
    until: '能认领的',
  },
  {
    name: 'wishdesk-wish',
    title: '一个心愿：在谁手上，能办什么，走到哪了',
    path: app(ORGANISER, 'wish?wishId=wish-06'),
    until: '走到哪了',
  },
  {
    name: 'wishdesk-assign',
    title: '一个心愿：交给谁办',
    path: app(ORGANISER, 'wish?wishId=wish-06'),
    until: '支书，手上',
    prepare: tap('交给一个人办'),
  },
  {
    name: 'wishdesk-rate-for',
    title: '一个心愿：上门听来的话，代评',
    path: app(SECRETARY, 'wish?wishId=wish-lamps'),
    until: '先选本人怎么说',
    prepare: tap('替本人说满不满意'),
  },
  {
    name: 'wishdesk-wall',
    title: '心愿墙：开不开，挂着哪些',
    path: app(ORGANISER, 'wall'),
    until: '开心愿墙',
  },
]
