import type { Shot } from './shots'
import { appPath } from './world'

const app = (openid: string, page: string) => (scale: string) => appPath(openid, scale, `packages/${page}`)
const group = 'nodeId=n-b01-s1'

/** States of the reviewer's queue, and of tasks as those see them who set them. */
export const reviewShots: Shot[] = [
  {
    name: 'reviews',
    title: '审看：在别处学的，记多少分钟',
    path: app('o-shen-ruogu', 'reviews/index'),
    until: '收下，记学时',
  },
  {
    name: 'reviews-refuse',
    title: '审看：不收，说一条原因',
    path: app('o-shen-ruogu', 'reviews/index'),
    until: '先选一条原因',
    prepare: (page) => page.getByRole('button', { name: '不收', exact: true }).click(),
  },
  {
    name: 'task-plan',
    title: '布置任务',
    path: app('o-luo-xiaoman', `taskdesk/plan?${group}`),
    until: '起个题目',
  },
  {
    name: 'task-board',
    title: '一件任务：谁没读，谁做了，谁等您回',
    path: app('o-luo-xiaoman', `taskdesk/board?${group}&taskId=task-family-talk`),
    until: '等您回的',
  },
]
