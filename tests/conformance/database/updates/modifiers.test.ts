import { type Documents, openSdk, refusal, type Sdk } from '../sdk'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([{ _id: 1, list: [3] }])
})
afterAll(() => sdk.close())

test.each([
  { $each: [1], $bogus: 1 },
  { $each: 1 },
  { $each: [1], $position: 'first' },
  { $each: [1], $slice: 1.5 },
  { $each: [1], $sort: 2 },
  { $each: [1], $sort: {} },
  { $each: [1], $sort: { a: 'asc' } },
  { $position: 0 },
])('push refuses %j and leaves the document alone', async (operand) => {
  const update = docs.doc(1).update({ data: { list: { $push: operand } } })
  expect((await refusal(update)).errCode).toBe(-502001)
  expect((await docs.doc(1).get()).data.list).toEqual([3])
})
test.each([{ $each: [1], $position: 0 }, { $each: 1 }])('addToSet refuses %j', async (operand) => {
  const update = docs.doc(1).update({ data: { list: sdk._.addToSet(operand) } })
  expect((await refusal(update)).errCode).toBe(-502001)
})
test('an unknown modifier is refused although nothing matches', async () => {
  const update = docs.where({ _id: 'nobody' }).update({
    data: { list: sdk._.addToSet({ $each: [1], $bogus: 1 }) },
  })
  expect((await refusal(update)).errCode).toBe(-502001)
})
