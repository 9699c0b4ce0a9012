import { type Documents, openSdk, type Sdk } from '../sdk'
import { found } from './found'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([
    { _id: 1, a: 1, b: 1 },
    { _id: 2, a: 2, b: 1 },
    { _id: 3, a: 3, b: 2 },
    { _id: 4, b: 3 },
  ])
})
afterAll(() => sdk.close())

test('and joins conditions, on one field and across documents', async () => {
  expect(await found(docs, { a: sdk._.and(sdk._.gt(1), sdk._.lt(3)) })).toEqual([2])
  expect(await found(docs, sdk._.and([{ a: 2 }, { b: 1 }]))).toEqual([2])
})
test('or takes either, on one field and across fields', async () => {
  expect(await found(docs, { a: sdk._.or(sdk._.eq(1), sdk._.eq(3)) })).toEqual([1, 3])
  expect(await found(docs, sdk._.or([{ a: 1 }, { b: 3 }]))).toEqual([1, 4])
})
test('or beside another condition narrows it', async () => {
  expect(await found(docs, sdk._.and([{ b: 1 }, sdk._.or([{ a: 1 }, { a: 3 }])]))).toEqual([1])
})
test('nor takes neither', async () => {
  expect(await found(docs, sdk._.nor([{ a: 1 }, { b: 2 }]))).toEqual([2, 4])
  expect(await found(docs, { a: sdk._.nor([sdk._.eq(1), sdk._.eq(2)]) })).toEqual([3, 4])
})
test('not turns a condition round and matches a missing field', async () => {
  expect(await found(docs, { a: sdk._.not(sdk._.gt(1)) })).toEqual([1, 4])
})
