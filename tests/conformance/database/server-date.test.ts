import { Clock } from '../../../local-cloud/clock'
import { connect, type Db } from './sdk'
import { type LocalService, localService } from './service'

let service: LocalService
let db: Db
const start = new Date('2026-12-15T11:30:00Z')
beforeAll(async () => {
  service = await localService({
    clock: new Clock(start),
    collections: { docs: { permission: 'ADMINONLY', indexes: [] } },
  })
  db = connect(service.url)
})
afterAll(() => service.close())

/** Within a minute after the cloud's clock was set: the clock keeps running. */
const soonAfter = (at: Date, from: Date) =>
  at.getTime() >= from.getTime() && at.getTime() < from.getTime() + 60_000

test('reads the moved clock once a document: nested, in arrays and with offsets', async () => {
  const data = {
    at: db.serverDate(),
    o: { at: db.serverDate() },
    list: [db.serverDate()],
    later: db.serverDate({ offset: 365 * 86_400_000 }),
  }
  const { _id } = await db.collection('docs').add({ data })
  const stored = (await db.collection('docs').doc(_id).get()).data
  expect(soonAfter(stored.at, start)).toBe(true)
  expect(stored.o.at).toEqual(stored.at)
  expect(stored.list).toEqual([stored.at])
  expect(stored.later.getTime() - stored.at.getTime()).toBe(365 * 86_400_000)
})
test('stands in updates, in pushes and in conditions', async () => {
  const docs = db.collection('docs')
  await docs.doc('u').set({ data: { past: new Date(0), log: [] } })
  await docs
    .doc('u')
    .update({ data: { at: db.serverDate(), log: db.command.push([{ at: db.serverDate() }]) } })
  const { data } = await docs.doc('u').get()
  expect(data.log).toEqual([{ at: data.at }])
  expect((await docs.where({ past: db.command.lt(db.serverDate()) }).get()).data).toHaveLength(1)
  expect((await docs.where({ at: db.command.gt(db.serverDate({ offset: 60_000 })) }).count()).total).toBe(0)
})
test('$$NOW in a pipeline is the same clock', async () => {
  const { list } = await db.collection('docs').aggregate().match({ _id: 'u' }).project({ now: '$$NOW' }).end()
  expect(soonAfter(list[0].now, start)).toBe(true)
})
