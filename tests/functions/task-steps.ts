import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

export const [MEMBER, INSTRUCTOR, REVIEWER, SECRETARY] = [
  'o-tan-xiuying',
  'o-luo-xiaoman',
  'o-shen-ruogu',
  'o-tian-jiawang',
]
export const ORGANISER = 'o-su-wanqing'
export const [GROUP, TASK] = ['n-b01-s1', 'task-contract']
export const NOW = '2026-12-15T19:30:00.000+08:00'
export const TEXT = '我家的地包给合作社，合同还有三年。'

export let cloud: TrueCloud
let keys = 0
export const key = () => `task-key-${++keys}`
export const call = (who: string, operation: string, input: object = {}): Promise<Json> =>
  cloud.call(who, `tasks.${operation}`, input)
export const write = (who: string, operation: string, input: object) =>
  call(who, operation, { key: key(), ...input })
export const data = async (who: string, operation: string, input: object): Promise<Json> => {
  const reply = await write(who, operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}
export const code = (reply: Json) => reply.error?.code
export const newTask = async (more: object = {}): Promise<string> => {
  const plan = { title: '写一写', text: '', lessonIds: [], materials: [], groupIds: [GROUP], dueOn: null }
  return (await data(INSTRUCTOR, 'send', { nodeId: GROUP, plan: { ...plan, minLetters: 5, ...more } })).taskId
}
export const personOf = async (openid: string): Promise<string> =>
  (await cloud.kept('persons', { openid }))[0]._id
export const lineOf = async (taskId: string, personId: string): Promise<Json> =>
  (await call(INSTRUCTOR, 'board', { nodeId: GROUP, taskId })).data.people.find(
    (line: Json) => line.personId === personId,
  )
export const reviews = async (who = REVIEWER): Promise<Json[]> =>
  (await cloud.call(who, 'reviews.queue', { after: null })).data.items
export const decide = (id: string, more: object = {}, who = REVIEWER): Promise<Json> =>
  cloud.call(who, 'reviews.decide', { key: key(), id, refuse: null, minutes: null, ...more })

/** A member of the group who reviews too, so that there are two and one of them writes. */
export const SECOND = 'o-second-reviewer'

export const openCloud = async (): Promise<void> => {
  cloud = await trueCloud({ at: NOW })
  const [like] = await cloud.kept('persons', { openid: MEMBER })
  const held = { reviewer: 'root', instructor: GROUP, member: 'n-b01', representative: 'n-v01' }
  const duties = Object.entries(held).map(([role, nodeId]) => ({ role, nodeIds: [nodeId] }))
  const { v, textSize, consents, member } = like
  await cloud.keep('persons', [
    { _id: 'second', v, textSize, consents, member, name: '向二审', openid: SECOND, duties },
  ])
}
