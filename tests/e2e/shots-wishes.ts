import type { Page } from 'playwright-core'
import { seen } from './seen'
import type { Shot } from './shots'
import { appPath } from './world'

const app = (openid: string, page: string) => (scale: string) =>
  appPath(openid, scale, `packages/wishes/${page}`)

const forSomebody = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '帮别人提' }).click()
  await seen(page, '他怎么答应的')
}

/** States of wishes as who asks sees them. */
export const wishShots: Shot[] = [
  { name: 'wishes', title: '微心愿：等您说一句', path: app('o-tan-xiuying', 'index'), until: '等您说一句' },
  { name: 'wishes-none', title: '微心愿：还没提过', path: app('o-shi-chunmei', 'index'), until: '还没提过' },
  {
    name: 'wish-ask',
    title: '提个心愿：帮别人提',
    path: app('o-tan-xiuying', 'ask'),
    until: '哪个位置',
    prepare: forSomebody,
  },
  {
    name: 'wish-rate',
    title: '心愿进度：到您了',
    path: app('o-tan-xiuying', 'wish?id=wish-lamps'),
    until: '哪里不满意',
    prepare: (page) => page.getByRole('radio', { name: '不满意', exact: true }).click(),
  },
  {
    name: 'wish-track',
    title: '凭查询码看进度',
    path: app('o-stranger', 'track'),
    until: '比如 W7K',
  },
]
