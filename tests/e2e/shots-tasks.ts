import type { Page } from 'playwright-core'
import type { Shot } from './shots'
import { appPath } from './world'

const MEMBER = 'o-tan-xiuying'
const app = (openid: string, page: string) => (scale: string) =>
  appPath(openid, scale, `packages/tasks/${page}`)

const halfWritten = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: '写感言' }).fill('我家的地')
}

/** Tasks as a member sees them, and study elsewhere. */
export const taskShots: Shot[] = [
  {
    name: 'tasks',
    title: '学习任务：要做的，和在别处学的',
    path: app(MEMBER, 'index'),
    until: '在别处学的',
  },
  {
    name: 'task-open',
    title: '一个任务：要看的课，写了一半的感言',
    path: app(MEMBER, 'task?id=task-contract'),
    until: '再写 6 个字',
    prepare: halfWritten,
  },
  {
    name: 'task-answered',
    title: '一个任务：指导员回了',
    path: app(MEMBER, 'task?id=task-family-talk'),
    until: '回您了',
  },
  {
    name: 'task-not-asked',
    title: '从群里点开，不是布置给他的任务',
    path: app('o-gulinazi', 'task?id=task-contract'),
    until: '没布置给您',
  },
  {
    name: 'outside',
    title: '在别处学的，交上来',
    path: app(MEMBER, 'outside'),
    until: '我交过的',
  },
]
