import { type Documents, openSdk, type Sdk } from '../sdk'
import { found } from './found'

let sdk: Sdk
let docs: Documents
const noon = new Date('2026-12-15T12:00:00Z')

beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([
    { _id: 1, n: 1, s: '甲', at: new Date(0), tags: ['a', 'b'] },
    { _id: 2, n: 2, s: '乙', at: noon, tags: [] },
    { _id: 3, n: 3.5, s: null, o: { x: { y: 1 } } },
    { _id: 4, n: '2', flag: true, tags: ['b'] },
    { _id: 5 },
  ])
})
afterAll(() => sdk.close())

test('a plain value finds what equals it, in fields and in arrays', async () => {
  expect(await found(docs, { n: 2 })).toEqual([2])
  expect(await found(docs, { tags: 'b' })).toEqual([1, 4])
  expect(await found(docs, { at: noon })).toEqual([2])
  expect(await found(docs, { tags: ['a', 'b'] })).toEqual([1])
})
test('a nested object in where is a condition on its leaves', async () => {
  expect(await found(docs, { o: { x: { y: 1 } } })).toEqual([3])
})
test('eq null finds null and missing', async () => {
  expect(await found(docs, { s: sdk._.eq(null) })).toEqual([3, 4, 5])
})
test('neq finds everything else, missing fields too', async () => {
  expect(await found(docs, { n: sdk._.neq(2) })).toEqual([1, 3, 4, 5])
  expect(await found(docs, { tags: sdk._.neq('b') })).toEqual([2, 3, 5])
})
test('gt, gte, lt and lte compare within one type', async () => {
  expect(await found(docs, { n: sdk._.gt(1) })).toEqual([2, 3])
  expect(await found(docs, { n: sdk._.gte(1).and(sdk._.lt(3.5)) })).toEqual([1, 2])
  expect(await found(docs, { n: sdk._.lte(2) })).toEqual([1, 2])
  expect(await found(docs, { n: sdk._.gte('0') })).toEqual([4])
  expect(await found(docs, { at: sdk._.lt(noon) })).toEqual([1])
})
test('in and nin take values, null among them', async () => {
  expect(await found(docs, { n: sdk._.in([1, '2']) })).toEqual([1, 4])
  expect(await found(docs, { s: sdk._.in([null]) })).toEqual([3, 4, 5])
  expect(await found(docs, { n: sdk._.nin([1, 2]) })).toEqual([3, 4, 5])
  expect(await found(docs, { tags: sdk._.in(['a', 'c']) })).toEqual([1])
})
