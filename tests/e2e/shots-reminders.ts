import { seen } from './seen'
import type { Shot } from './shots'
import { appPath, type World } from './world'

const GROUP = 'n-b01-s1'
const app = (openid: string, page: string) => (scale: string) => appPath(openid, scale, `packages/${page}`)

const must = async (world: World, openid: string, operation: string, input: object) => {
  const cloud = await world.cloud('town')
  const reply = await cloud.call(openid, `reminders.${operation}`, input)
  if (!reply.ok && reply.error.code !== 'NobodyToRemind')
    throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}

/** Those who have a task to do are reminded of it; asked for again it is as it was. */
const reminded = async (world: World): Promise<void> => {
  const audience = { purpose: 'task', taskId: 'task-contract', until: 'done' }
  const { people } = await must(world, 'o-luo-xiaoman', 'preview', { nodeId: GROUP, audience })
  const personIds = people.map(({ personId }: { personId: string }) => personId)
  if (personIds.length === 0) return
  const note = null
  await must(world, 'o-luo-xiaoman', 'send', { key: 'shot-remind', nodeId: GROUP, audience, personIds, note })
  await (await world.cloud('town')).local.triggers('reminders')
}

/** States of 消息 and of reminding. */
export const reminderShots: Shot[] = [
  {
    name: 'remind',
    title: '指导员提醒：谁要提醒，微信提醒不提醒得到',
    path: app('o-luo-xiaoman', `remind/index?nodeId=${GROUP}`),
    until: '微信提醒不到的',
  },
  {
    name: 'remind-board',
    title: '提醒的结果',
    path: app('o-luo-xiaoman', `remind/board?nodeId=${GROUP}`),
    until: '没法用微信提醒',
    prepare: async (page, world) => {
      await reminded(world)
      await page.reload()
    },
  },
  {
    name: 'remind-rows',
    title: '微信没提醒到的人：打电话，联系过了勾掉',
    path: app('o-luo-xiaoman', `remind/board?nodeId=${GROUP}`),
    until: '联系过了',
    prepare: async (page, world) => {
      await reminded(world)
      await page.reload()
      await seen(page, '没法用微信提醒')
      await page.getByRole('button', { name: '没法用微信提醒' }).first().click()
    },
  },
  {
    name: 'remind-rules',
    title: '自动提醒：组织委员开和关',
    path: app('o-su-wanqing', 'remind/rules'),
    until: '学习日打卡',
  },
  {
    name: 'messages',
    title: '消息：提醒过我的，和哪些要提醒',
    path: app('o-tan-xiuying', 'messages/index'),
    until: '看合同',
    prepare: async (page, world) => {
      await reminded(world)
      await page.reload()
    },
  },
]
