import { type Documents, openSdk, refusal, type Sdk } from '../sdk'
import { localService } from '../service'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk({ real: false })
  docs = await sdk.fresh([{ _id: 1, place: sdk.db.Geo.Point(113, 23) }])
})
afterAll(() => sdk.close())

const loud = 'local-cloud does not emulate'

test('a geo query is refused by its name', async () => {
  const near = sdk._.geoNear({ geometry: sdk.db.Geo.Point(113, 23) })
  expect((await refusal(docs.where({ place: near }).get())).errMsg).toContain(
    `${loud} the query operator $nearSphere`,
  )
  const within = sdk._.geoWithin({ centerSphere: [[113, 23], 0.1] })
  expect((await refusal(docs.where({ place: within }).get())).errMsg).toContain(
    `${loud} the query operator $geoWithin`,
  )
})
test('a type that no document holds here is refused by its name', async () => {
  for (const type of ['objectId', 'decimal', 5])
    expect((await refusal(docs.where({ place: { $type: type } }).get())).errMsg).toContain(
      `${loud} the type ${type}`,
    )
})
test('a condition beside a $regex is refused rather than forgotten', async () => {
  const both = { name: { $regex: '^a', $options: 'i', $ne: 'ab' } }
  expect((await refusal(docs.where(both).get())).errMsg).toContain(`${loud} $ne beside $regex`)
  expect((await docs.where({ name: { $regex: '^a', $options: 'i' } }).get()).data).toEqual([])
})
test('a $jsonSchema, a $text and a $where are refused by their names', async () => {
  const service = await localService({ collections: { docs: { permission: 'ADMINONLY', indexes: [] } } })
  for (const operator of ['$jsonSchema', '$text', '$where'])
    expect(
      await service.call('database.getDocument', {
        collectionName: 'docs',
        query: JSON.stringify({ [operator]: {} }),
      }),
    ).toMatchObject({ code: 'Unsupported', message: `${loud} the query operator ${operator}` })
  await service.close()
})
test('an integer that a number cannot hold is refused rather than rounded', async () => {
  const service = await localService({ collections: { docs: { permission: 'ADMINONLY', indexes: [] } } })
  const insert = (digits: string) =>
    service.call('database.insertDocument', {
      collectionName: 'docs',
      data: [`{"n":{"$numberLong":"${digits}"}}`],
    })
  expect(await insert('9007199254740991')).not.toHaveProperty('code')
  expect(await insert('9007199254740993')).toMatchObject({ code: 'Unsupported' })
  await service.close()
})
test('a condition that mixes operators and fields is refused', async () => {
  const service = await localService({ collections: { docs: { permission: 'ADMINONLY', indexes: [] } } })
  const query = '{"a":{"$gt":1,"b":2}}'
  expect(await service.call('database.getDocument', { collectionName: 'docs', query })).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
  })
  await service.close()
})
