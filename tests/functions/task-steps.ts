import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

export const [MEMBER, INSTRUCTOR, REVIEWER, SECRETARY] = [
  'o-tan-xiuying',
  'o-luo-xiaoman',
  'o-shen-ruogu',
  'o-tian-jiawang',
]
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
export const reviews = async (): Promise<Json[]> => (await call(REVIEWER, 'reviews')).data.items

export const openCloud = async (): Promise<void> => {
  cloud = await trueCloud({ at: NOW })
}
