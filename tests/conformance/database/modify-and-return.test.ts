import { type LocalService, localService } from './service'

let service: LocalService
beforeAll(async () => {
  service = await localService({ collections: { docs: { permission: 'ADMINONLY', indexes: [] } } })
  await service.database.insert({
    collection: 'docs',
    documents: [
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
    ],
  })
})
afterAll(() => service.close())

const call = (query: object, data: object) =>
  service.call('database.modifyAndReturnDoc', {
    collectionName: 'docs',
    queryType: 'WHERE',
    query: JSON.stringify(query),
    data: JSON.stringify(data),
  })

test('changes one document and gives it as it is afterwards', async () => {
  expect((await call({ n: 1 }, { $inc: { n: 4 } })).data).toEqual({
    updated: 1,
    doc: '{"_id":{"$numberInt":"1"},"n":{"$numberInt":"5"}}',
  })
})
test('gives null when nothing matches', async () => {
  expect((await call({ n: 99 }, { $inc: { n: 4 } })).data).toEqual({ updated: 0, doc: null })
})
