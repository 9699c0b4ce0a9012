import { type Documents, openSdk, refusal, type Sdk, type Untyped } from '../sdk'

let sdk: Sdk
let orders: Documents
let stock: Documents
let from: string
beforeAll(async () => {
  sdk = await openSdk()
  orders = await sdk.fresh([
    { _id: 1, item: 'rice', quantity: 2 },
    { _id: 2, item: 'oil', quantity: 9 },
    { _id: 3 },
    { _id: 4, item: ['rice', 'oil'], quantity: 1 },
  ])
  from = `s${Date.now()}`
  await sdk.db.createCollection(from)
  stock = sdk.db.collection(from)
  await stock.add({
    data: [
      { _id: 'a', sku: 'rice', left: 5 },
      { _id: 'b', sku: 'rice', left: 1 },
      { _id: 'c', sku: 'oil', left: 3 },
      { _id: 'd', left: 8 },
    ],
  })
})
afterAll(() => sdk.close())

const joined = async (lookup: object) => {
  const { list } = await orders.aggregate().sort({ _id: 1 }).lookup(lookup).end()
  return list.map((order: Untyped) => order.found.map(({ _id }: Untyped) => _id))
}

test('by fields: an array joins by its elements, a missing field by null', async () => {
  expect(await joined({ from, localField: 'item', foreignField: 'sku', as: 'found' })).toEqual([
    ['a', 'b'],
    ['c'],
    ['d'],
    ['a', 'b', 'c'],
  ])
})
test('by a pipeline with variables', async () => {
  const { $, _ } = sdk
  const enough = _.expr($.and([$.eq(['$sku', '$$item']), $.gte(['$left', '$$quantity'])]))
  const pipeline = $.pipeline().match(enough).project({ left: 1 }).done()
  expect(
    await joined({ from, let: { item: '$item', quantity: '$quantity' }, pipeline, as: 'found' }),
  ).toEqual([['a'], [], ['d'], []])
})
test('by fields and a pipeline together', async () => {
  const pipeline = sdk.$.pipeline()
    .match({ left: sdk._.gt(1) })
    .sort({ left: -1 })
    .limit(1)
    .done()
  expect(await joined({ from, localField: 'item', foreignField: 'sku', pipeline, as: 'found' })).toEqual([
    ['a'],
    ['c'],
    ['d'],
    ['a'],
  ])
})
test('within a pipeline within a pipeline', async () => {
  const inner = sdk.$.pipeline().match({ sku: 'oil' }).done()
  const pipeline = sdk.$.pipeline().match({ _id: 'a' }).lookup({ from, pipeline: inner, as: 'deep' }).done()
  const { list } = await orders.aggregate().match({ _id: 1 }).lookup({ from, pipeline, as: 'found' }).end()
  expect(list[0].found[0].deep).toEqual([{ _id: 'c', sku: 'oil', left: 3 }])
})
test('changing a joined document leaves the stored one alone', async () => {
  await orders
    .aggregate()
    .lookup({ from, localField: 'item', foreignField: 'sku', as: 'found' })
    .addFields({ 'found.left': 0 })
    .end()
  expect((await stock.doc('a').get()).data.left).toBe(5)
})
test('a missing collection is named', async () => {
  const call = orders
    .aggregate()
    .lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' })
    .end()
  expect((await refusal(call)).code).toBe('DATABASE_COLLECTION_NOT_EXIST')
})
