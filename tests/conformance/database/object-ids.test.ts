import { type LocalService, localService } from './service'

const collection = { permission: 'ADMINONLY' as const, indexes: [] }
const oid = { $oid: '5f9f1b9b9b9b9b9b9b9b9b9b' }
let service: LocalService
beforeAll(async () => {
  service = await localService({ collections: { docs: collection, others: collection } })
})
afterAll(() => service.close())

test('an object id is taken in data and queries and comes back as its hexadecimal text', async () => {
  const insert = (collectionName: string, document: object) =>
    service.call('database.insertDocument', { collectionName, data: [JSON.stringify(document)] })
  expect((await insert('docs', { _id: oid, owner: oid })).data.insertedIds).toEqual([oid.$oid])
  await insert('others', { _id: 'o', ref: oid.$oid })
  const query = JSON.stringify({ owner: oid })
  const { data } = await service.call('database.getDocument', { collectionName: 'docs', query })
  expect(JSON.parse(data.list[0])).toEqual({ _id: oid.$oid, owner: oid.$oid })
  const lookup = { from: 'others', localField: 'owner', foreignField: 'ref', as: 'found' }
  const stages = [{ stageKey: '$lookup', stageValue: JSON.stringify(lookup) }]
  const joined = await service.call('database.aggregateDocuments', { collectionName: 'docs', stages })
  expect(JSON.parse(joined.data.list[0]).found).toEqual([{ _id: 'o', ref: oid.$oid }])
})
