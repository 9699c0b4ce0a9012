import type { Shot } from './shots'
import { appPath } from './world'

const app = (openid: string, page: string) => (scale: string) =>
  appPath(openid, scale, `packages/wishstats/${page}`)
const late = 'placeId=root&measure=overdue&title=过了日子的'

/** The numbers of wishes, as those see them who answer for them, and as the county does. */
export const wishFigureShots: Shot[] = [
  {
    name: 'wish-figures',
    title: '心愿的数：各村、各类、各月',
    path: app('o-su-wanqing', 'index'),
    until: '谁手上有几件',
  },
  {
    name: 'wish-rows',
    title: '一个数后面是哪些心愿',
    path: app('o-su-wanqing', `rows?${late}`),
    until: '个工作日',
  },
  { name: 'wish-weekly', title: '县里看的心愿周表', path: app('o-gu-changming', 'weekly'), until: '按类别' },
]
