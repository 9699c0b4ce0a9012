import type { Json } from '../drive/local-cloud'
import type { TrueCloud } from './true-cloud'

export const SECRETARY = 'o-tian-jiawang'
/** Of another branch than 青石桥村's. */
export const UNBOUND = { name: '祝兴隆', phone: '13800000417' }

let keys = 0
export const newKey = (): string => `key-${String(++keys).padStart(6, '0')}`

/** The steps of tying a WeChat account to a name, as tests take them. */
export function bindingSteps(cloud: TrueCloud) {
  const bind = (openid: string, proof: object, key = newKey()): Promise<Json> =>
    cloud.call(openid, 'people.bind', { key, notice: 1, proof })
  const phoneCode = async (openid: string, number: string): Promise<string> =>
    (await cloud.local.wechat({ phone: { openid, number } })).phone.code
  const personOf = async (where: object): Promise<Json> => (await cloud.kept('persons', where))[0]
  return {
    bind,
    phoneCode,
    personOf,
    byCode: (openid: string, code: string, name: string, key?: string) =>
      bind(openid, { kind: 'invite', code, name }, key),
    byPhone: async (openid: string, number: string, key?: string) =>
      bind(openid, { kind: 'phone', code: await phoneCode(openid, number) }, key),
    invite: async (personId: string, secretary = SECRETARY): Promise<string> =>
      (await cloud.call(secretary, 'people.invite', { key: newKey(), personId })).data.code,
    binding: async (openid: string): Promise<Json> => (await cloud.call(openid, 'people.binding')).data,
    historyOf: async (personId: string): Promise<string[]> =>
      (await cloud.kept('history', { personId })).map(({ kind }) => kind),
    /** People of one branch whom nothing else touches. */
    membersOf: async (branchId: string): Promise<Json[]> =>
      (await cloud.kept('persons', { 'member.branchId': branchId })).filter(
        ({ duties }: Json) => duties.length === 1,
      ),
  }
}

/** What every binding must leave: no openid twice, and each account and its person agree. */
export async function bindingProblems(cloud: TrueCloud): Promise<string[]> {
  const [persons, accounts] = await Promise.all([cloud.kept('persons'), cloud.kept('accounts')])
  const bound = persons.filter(({ openid }) => openid !== undefined)
  const openids = bound.map(({ openid }) => openid)
  const personOf = new Map(bound.map(({ openid, _id }) => [openid, _id]))
  return [
    ...openids.filter((openid, i) => openids.indexOf(openid) !== i).map((openid) => `${openid} twice`),
    ...accounts
      .filter(({ _id, personId }) => (personOf.get(_id) ?? null) !== personId)
      .map(({ _id, personId }) => `account ${_id} says ${personId}, persons say ${personOf.get(_id)}`),
  ]
}
