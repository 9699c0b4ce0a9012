import type { CloudOptions, Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

export const [INSTRUCTOR, SECRETARY, MEMBER] = ['o-luo-xiaoman', 'o-tian-jiawang', 'o-tan-xiuying']
const NOW = '2026-12-15T19:30:00.000+08:00'

let keys = 0
export const key = (): string => `remind-key-${++keys}`

/** A town with its reminders, as a test drives it. */
export interface Reminding {
  cloud: TrueCloud
  call: (who: string, operation: string, input?: object) => Promise<Json>
  /** Calls what must succeed. */
  data: (who: string, operation: string, input?: object) => Promise<Json>
  tick: () => Promise<Json>
  at: (moment: string) => Promise<void>
  now: () => Promise<Date>
  later: (minutes: number) => Promise<void>
  /** Puts some members of a group of their own into the branch, who agreed to reminders and have units. */
  people: (name: string, count: number, more?: (i: number) => object) => Promise<string[]>
  accept: (openid: string, times?: number, template?: string) => Promise<void>
  /** We think they accepted, and WeChat doesn't. */
  believe: (openid: string) => Promise<void>
  line: (nodeId: string, purpose?: string) => Promise<Json>
  wire: (personId?: string) => Promise<Json[]>
}

const consents = { reminders: { given: true, at: { $date: '2026-11-01T02:00:00Z' } } }

export const memberOf = (_id: string, groupId: string, more: object = {}) => ({
  _id,
  v: 1,
  name: `测${_id}`,
  openid: `o-${_id}`,
  duties: [{ role: 'member', nodeIds: ['n-b01'] }],
  textSize: 'system',
  consents,
  member: { branchId: 'n-b01', villageId: 'n-v01', groupId, cohort: 'young', mobile: true },
  ...more,
})

const groupNode = (_id: string) => ({
  _id,
  v: 1,
  tree: 'party',
  kind: 'studyGroup',
  name: `测试组${_id}`,
  parentId: 'n-b01',
  path: ['party', 'n-b01', _id],
  villageId: 'n-v01',
})

const instructorOf = (groupId: string) => ({
  ...memberOf(`${groupId}-i`, 'n-b01-s1'),
  duties: [{ role: 'instructor', nodeIds: [groupId] }],
})

export async function openReminding(options: CloudOptions = {}): Promise<Reminding> {
  const cloud = await trueCloud({ at: NOW, ...options })
  const call: Reminding['call'] = (who, operation, input = {}) =>
    cloud.call(who, `reminders.${operation}`, input)
  const data: Reminding['data'] = async (who, operation, input) => {
    const reply = await call(who, operation, input)
    if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
    return reply.data
  }
  const now = async () => new Date((await cloud.local.clock()).at)
  const at = async (moment: string) => {
    await cloud.local.clock(moment)
  }
  const believe = async (openid: string, template = 'study') => {
    const input = { key: key(), results: [{ template, result: 'accept', always: null }] }
    // As a phone does it, whose queue asks with the same key until there is an answer.
    for (let tries = 0; tries < 8; tries += 1) {
      const reply = await call(openid, 'accepted', input).catch(() => null)
      if (reply?.ok) return
      if (reply && reply.error.code !== 'Busy') throw new Error(JSON.stringify(reply.error))
    }
    throw new Error('an accept is not heard')
  }
  return {
    cloud,
    believe,
    call,
    data,
    at,
    now,
    later: async (minutes) => at(new Date((await now()).getTime() + minutes * 60_000).toISOString()),
    tick: async () => (await cloud.local.triggers('reminders')).reply?.data,
    people: async (name, count, more = () => ({})) => {
      const ids = Array.from({ length: count }, (_, i) => `${name}-${String(i).padStart(3, '0')}`)
      await cloud.keep('nodes', [groupNode(name)])
      await cloud.keep('persons', [instructorOf(name), ...ids.map((id, i) => memberOf(id, name, more(i)))])
      return ids
    },
    accept: async (openid, times = 1, template = 'study') => {
      await cloud.local.wechat({ grants: [{ openid, template: `local-${template}`, count: times }] })
      for (let i = 0; i < times; i += 1) await believe(openid, template)
    },
    line: async (nodeId, purpose = 'begin') =>
      (await data(SECRETARY, 'board', { nodeId })).lines.find((one: Json) => one.purpose === purpose),
    wire: async (personId) =>
      (await cloud.local.messages()).filter(
        ({ page }) => personId === undefined || page.includes(`m=${personId}%3A`),
      ),
  }
}

/** Rings until nobody waits: what is left after so many rings is stuck. */
export async function ringUntilDone({ cloud, tick, later }: Reminding, rings = 12): Promise<void> {
  for (let ring = 0; ring < rings; ring += 1) {
    await tick()
    const waiting = await cloud.counted('deliveries', { state: 'reserved' })
    const sending = await cloud.counted('deliveries', { state: 'sending' })
    const planning = await cloud.counted('campaigns', { state: 'planning' })
    if (waiting + sending + planning === 0) return
    await later(4)
  }
  throw new Error('somebody still waits')
}
