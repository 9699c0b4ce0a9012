import type { Shot } from './shots'
import { appPath } from './world'

const app = (openid: string, page: string) => (scale: string) =>
  appPath(openid, scale, `packages/sessions/${page}`)

/** States of sessions and visits. */
export const sessionShots: Shot[] = [
  {
    name: 'sessions',
    title: '学习活动：支书要确认的，和接下来的',
    path: app('o-tian-jiawang', 'index'),
    until: '等您确认学时',
  },
  {
    name: 'session-check-in',
    title: '一场夜校：输码签到',
    path: app('o-tan-xiuying', 'session?id=s-running'),
    until: '主持人屏幕上的六位数字',
  },
  {
    name: 'session-planned',
    title: '明晚的线上共学：我参加',
    path: app('o-tan-xiuying', 'session?id=s-online'),
    until: '我参加',
  },
  {
    name: 'session-host',
    title: '主持人举着的码和名单',
    path: app('o-luo-xiaoman', 'host?id=s-running'),
    until: '点名，到了',
  },
  {
    name: 'session-confirm',
    title: '支书确认学时',
    path: app('o-tian-jiawang', 'confirm?id=s-yesterday'),
    until: '实际学了多少分钟',
  },
  { name: 'session-call', title: '办一场', path: app('o-tian-jiawang', 'call'), until: '请哪些人' },
  {
    name: 'session-to-change',
    title: '明晚的屋场会：支书能改，也能取消',
    path: app('o-tian-jiawang', 'session?id=s-n-b01-tomorrow'),
    until: '取消这一场',
  },
  { name: 'visit', title: '送学上门', path: app('o-luo-xiaoman', 'visit'), until: '讲了什么' },
]
