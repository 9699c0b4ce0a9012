import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

/** 青石桥村: a villager nobody knows, a member, the representative of its first 邻, its secretary, a helper, the town. */
export const [STRANGER, MEMBER, REPRESENTATIVE, SECRETARY, HELPER, ORGANISER, REVIEWER] = [
  'o-stranger',
  'o-tan-xiuying',
  'o-xiang-chuanxiu',
  'o-tian-jiawang',
  'o-peng-jixiang',
  'o-su-wanqing',
  'o-shen-ruogu',
]
export const [VILLAGE, TEAM] = ['n-v01', 'n-v01-a1-t1']
export const NOW = '2026-12-15T19:30:00.000+08:00'
/** Of nobody in the town. */
export const PHONE = '13755550417'

export const form = (more: object = {}): Json => ({
  text: '渡槽边的路灯坏了两盏',
  voice: null,
  photos: [],
  villageId: VILLAGE,
  teamId: TEAM,
  spot: '渡槽边',
  phone: PHONE,
  name: '柏青禾',
  nameHidden: false,
  privateNote: null,
  onBehalf: null,
  ...more,
})

let number = 0
export const key = (): string => `wish-key-${++number}`
/** Each wish of another account: one may ask five times a day. */
export const newcomer = (): string => `o-asker-${++number}`

/** Everything about wishes that tests do again and again. */
export function wishSteps(cloud: TrueCloud) {
  const call = (who: string, operation: string, input: object = {}): Promise<Json> =>
    cloud.call(who, `wishes.${operation}`, input)
  const write = (who: string, operation: string, input: object): Promise<Json> =>
    call(who, operation, { key: key(), ...input })
  const data = async (who: string, operation: string, input: object): Promise<Json> => {
    const reply = await write(who, operation, input)
    if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
    return reply.data
  }
  const kept = async (wishId: string): Promise<Json> => (await cloud.kept('wishes', { _id: wishId }))[0]
  const ask = async (more: object = {}, who = newcomer()): Promise<Json> => ({
    who,
    ...(await data(who, 'ask', { at: NOW, form: form(more) })),
  })
  /** An act at the version that stands. */
  const act = async (who: string, operation: string, wishId: string, more: object = {}): Promise<Json> =>
    write(who, operation, { wishId, version: (await kept(wishId)).version, ...more })
  const done = async (who: string, operation: string, wishId: string, more: object = {}): Promise<Json> => {
    const reply = await act(who, operation, wishId, more)
    if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
    return reply.data
  }
  const offered = async (more: object = {}, who?: string): Promise<Json> => {
    const wish = await ask(more, who)
    await done(SECRETARY, 'gather', wish.wishId, { category: 'power', note: null })
    await done(SECRETARY, 'offer', wish.wishId, { note: null })
    return wish
  }
  const reported = async (more: object = {}, who?: string): Promise<Json> => {
    const wish = await offered(more, who)
    await data(HELPER, 'claim', { wishId: wish.wishId })
    await done(HELPER, 'report', wish.wishId, { note: '换好了', photos: [] })
    return wish
  }
  const rate = (who: string, wishId: string, rating: string): Promise<Json> =>
    write(who, 'rate', { by: { wishId }, rating, note: null, at: NOW })
  const upload = async (path: string, bytes: Buffer, who: string): Promise<string> => {
    const sent = await fetch(`${cloud.url}/files?path=${path}`, {
      method: 'POST',
      headers: { 'x-openid': who },
      body: new Uint8Array(bytes),
    })
    return ((await sent.json()) as Json).fileID
  }
  const lines = async (wishId: string): Promise<string[]> =>
    (await cloud.kept('wishLines', { wishId }))
      .sort((a, b) => Number(a._id.split(':')[1]) - Number(b._id.split(':')[1]))
      .map(({ act }) => act)
  return { call, write, data, kept, ask, act, done, offered, reported, rate, upload, lines }
}

export const openWishes = async (options: object = {}) => {
  const cloud = await trueCloud(options)
  return { cloud, ...wishSteps(cloud) }
}

export const code = (reply: Json): string | undefined => reply.error?.code
