import type { LoadRecord, NodeRecord, PersonRecord } from '@records/index'
import { bareSdk } from '../../bench/bare-sdk'
import { type DrivenCloud, type Json, startCloud } from '../../drive/local-cloud'

const ADMIN = 'groups-test-admin'
const PAGE = 1_000

/** A seeded cloud, and its database from outside: for towns that no operation makes, and to count what came of it. */
export async function openTown() {
  const cloud = await startCloud({ args: ['--admin-token', ADMIN] })
  const database = bareSdk(cloud.url, ADMIN)
  const collection = (name: string) => database.collection(name)
  return {
    cloud,
    put: async <T extends { _id: string }>(name: string, { _id, ...data }: T) => {
      await collection(name)
        .doc(_id)
        .set({ data } as never)
    },
    all: async <T>(name: string, where: object = {}): Promise<T[]> => {
      const found: T[] = []
      for (;;) {
        const query = collection(name).where(where as never)
        const { data } = (await query.skip(found.length).limit(PAGE).get()) as { data: Json[] }
        found.push(...data)
        if (data.length < PAGE) return found
      }
    },
    get: async <T>(name: string, id: string): Promise<T> => {
      const { data } = (await collection(name).doc(id).get()) as { data: Json }
      return data
    },
  }
}
export type Town = Awaited<ReturnType<typeof openTown>>

/** Asks again with the same key while the cloud is busy, as a phone does. */
export async function insist(cloud: DrivenCloud, openid: string, name: string, input: object): Promise<Json> {
  for (;;) {
    const reply = await cloud.call(openid, name, input).catch(() => null)
    if (reply && reply.error?.code !== 'Busy') return reply
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export const groupNode = (_id: string, branchId: string, region: string, capacity: number): NodeRecord => ({
  _id,
  v: 1,
  tree: 'party',
  kind: 'studyGroup',
  name: `${_id}学习小组`,
  parentId: branchId,
  path: ['n-committee', branchId, _id],
  villageId: 'n-v01',
  region,
  capacity,
})

export const branchNode = (_id: string): NodeRecord => ({
  _id,
  v: 1,
  tree: 'party',
  kind: 'branch',
  name: `${_id}党支部`,
  parentId: 'n-committee',
  path: ['n-committee', _id],
  villageId: 'n-v01',
})

export const member = (_id: string, branchId: string, groupId: string | null): PersonRecord => ({
  _id,
  v: 1,
  name: `党员${_id}`,
  openid: `o-${_id}`,
  duties: [{ role: 'member', nodeIds: [branchId] }],
  textSize: 'system',
  consents: { residence: { given: true, at: new Date('2026-11-01T00:00:00Z') } },
  member: { branchId, villageId: 'n-v01', groupId, cohort: 'village', mobile: true },
})

/** What the loads say, and what counting the members says: the same, whatever happened. */
export async function loadsAndCount({ all }: Town) {
  const loads = (await all<LoadRecord>('loads')).filter(({ members }) => members > 0)
  const counted = new Map<string, number>()
  for (const { member: place } of await all<PersonRecord>('persons'))
    if (place?.groupId) counted.set(place.groupId, (counted.get(place.groupId) ?? 0) + 1)
  return { loads: new Map(loads.map(({ _id, members }) => [_id, members])), counted }
}
