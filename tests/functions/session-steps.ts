import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

/** Seeded people of 青石桥村, by what they do there. */
export const who = {
  host: 'o-luo-xiaoman',
  secretary: 'o-tian-jiawang',
  organiser: 'o-su-wanqing',
  member: 'o-tan-xiuying',
  atHome: 'o-chen-jianjun-2',
  elsewhere: 'o-long-guilian',
  representative: 'o-xiang-chuanxiu',
  villager: 'o-shi-chunmei',
}

export const NOW = '2026-12-15T19:30:00.000+08:00'

let keys = 0
export const key = (): string => `session-key-${++keys}`

export const plan = (more: object = {}) => ({
  kind: 'courtyard',
  title: '土地流转一起看',
  place: '青石桥村部',
  startsAt: NOW,
  minutes: 60,
  topics: [{ topicId: 't-policy-3', minutes: 50 }],
  hostIds: [] as string[],
  invited: ['n-b01'],
  homework: null,
  followUpOn: null,
  link: null,
  ...more,
})

export interface Steps {
  cloud: TrueCloud
  call: (openid: string, operation: string, input?: object) => Promise<Json>
  /** Calls what must succeed. */
  data: (openid: string, operation: string, input?: object) => Promise<Json>
  personOf: (openid: string) => Promise<string>
  /** Called by the secretary, hosted by the instructor, and running. */
  running: (more?: object) => Promise<string>
  code: (sessionId: string) => Promise<string>
  checkIn: (openid: string, sessionId: string, code: string, at?: string) => Promise<Json>
  now: () => Promise<string>
  later: (sec: number) => Promise<void>
}

/** What several tests of sessions do over and over, on one cloud. */
export async function openSteps(): Promise<Steps> {
  const cloud = await trueCloud()
  const call: Steps['call'] = (openid, operation, input = {}) =>
    cloud.call(openid, `sessions.${operation}`, input)
  const data: Steps['data'] = async (openid, operation, input) => {
    const reply = await call(openid, operation, input)
    if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
    return reply.data
  }
  const personOf: Steps['personOf'] = async (openid) => (await cloud.kept('persons', { openid }))[0]._id
  const now = async () => (await cloud.local.clock()).at as string
  const running: Steps['running'] = async (more = {}) => {
    const hostIds = [await personOf(who.host)]
    const input = { key: key(), nodeId: 'n-b01', plan: plan({ hostIds, startsAt: await now(), ...more }) }
    const { sessionId } = await data(who.secretary, 'create', input)
    await data(who.host, 'begin', { key: key(), sessionId })
    return sessionId
  }
  return {
    cloud,
    call,
    data,
    personOf,
    running,
    now,
    code: async (sessionId) => (await data(who.host, 'code', { sessionId })).code,
    checkIn: async (openid, sessionId, code, at) =>
      call(openid, 'checkIn', { key: key(), sessionId, code, at: at ?? (await now()) }),
    later: async (sec) => {
      await cloud.local.clock(new Date(Date.parse(await now()) + sec * 1_000).toISOString())
    },
  }
}
