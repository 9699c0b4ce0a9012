import { openSdk, refusal, type Sdk } from '../sdk'
import { changed } from './changed'

let sdk: Sdk
beforeAll(async () => {
  sdk = await openSdk()
})
afterAll(() => sdk.close())

const list = async (before: object, data: object) =>
  ((await changed(sdk, before, data)) as { list: unknown }).list

describe('push', () => {
  test('adds one, several, and to a missing field', async () => {
    expect(await list({ list: [1] }, { list: sdk._.push(2) })).toEqual([1, 2])
    expect(await list({ list: [1] }, { list: sdk._.push([2, 3]) })).toEqual([1, 2, 3])
    expect(await list({}, { list: sdk._.push([1]) })).toEqual([1])
  })
  test('places, sorts and cuts', async () => {
    expect(await list({ list: [1, 4] }, { list: sdk._.push({ each: [2, 3], position: 1 }) })).toEqual([
      1, 2, 3, 4,
    ])
    expect(await list({ list: [4, 1] }, { list: sdk._.push({ each: [3], sort: 1 }) })).toEqual([1, 3, 4])
    expect(await list({ list: [1, 2] }, { list: sdk._.push({ each: [3], slice: -2 }) })).toEqual([2, 3])
    expect(await list({}, { list: sdk._.push({ each: [3, 1, 2], sort: -1, slice: 2 }) })).toEqual([3, 2])
  })
  test('sorts sub-documents by two fields', async () => {
    const before = {
      list: [
        { a: 1, b: 2 },
        { a: 0, b: 9 },
      ],
    }
    expect(
      await list(before, { list: sdk._.push({ each: [{ a: 1, b: 1 }], sort: { a: -1, b: 1 } }) }),
    ).toEqual([
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 0, b: 9 },
    ])
  })
  test('refuses what is no array', async () => {
    expect((await refusal(changed(sdk, { list: 1 }, { list: sdk._.push(2) }))).errCode).toBe(-502001)
  })
})
test('unshift adds in front, keeping its order', async () => {
  expect(await list({ list: [3] }, { list: sdk._.unshift([1, 2]) })).toEqual([1, 2, 3])
})
test('pop and shift take the last and the first, and pass over an empty array', async () => {
  expect(await list({ list: [1, 2, 3] }, { list: sdk._.pop() })).toEqual([1, 2])
  expect(await list({ list: [1, 2, 3] }, { list: sdk._.shift() })).toEqual([2, 3])
  expect(await list({ list: [] }, { list: sdk._.pop() })).toEqual([])
})
describe('pull', () => {
  test('removes a value, what meets a condition, and matching sub-documents', async () => {
    expect(await list({ list: [1, 2, 1] }, { list: sdk._.pull(1) })).toEqual([2])
    expect(await list({ list: [1, 5, 9] }, { list: sdk._.pull(sdk._.gt(4)) })).toEqual([1])
    expect(await list({ list: [{ k: 1, x: 1 }, { k: 2 }, 1] }, { list: sdk._.pull({ k: 1 }) })).toEqual([
      { k: 2 },
      1,
    ])
  })
  test('passes over a missing field', async () => {
    expect(await changed(sdk, {}, { list: sdk._.pull(1) })).toEqual({})
  })
})
test('pullAll removes every listed value', async () => {
  expect(await list({ list: [1, 2, 3, 1] }, { list: sdk._.pullAll([1, 3]) })).toEqual([2])
})
describe('addToSet', () => {
  test('adds only what is not there, also to a missing field', async () => {
    expect(await list({ list: [1] }, { list: sdk._.addToSet(1) })).toEqual([1])
    expect(await list({ list: [1] }, { list: sdk._.addToSet({ $each: [1, 2, 2] }) })).toEqual([1, 2])
    expect(await list({}, { list: sdk._.addToSet({ $each: [2, 2, 3] }) })).toEqual([2, 3])
  })
  test('refuses what is no array', async () => {
    expect((await refusal(changed(sdk, { list: 'x' }, { list: sdk._.addToSet(1) }))).errCode).toBe(-502001)
  })
})
describe('positions', () => {
  test('$ changes the element that the condition found', async () => {
    const docs = await sdk.fresh([
      {
        _id: 1,
        items: [
          { k: 'a', n: 1 },
          { k: 'b', n: 1 },
        ],
      },
    ])
    await docs.where({ 'items.k': 'b' }).update({ data: { 'items.$.n': 9 } })
    expect((await docs.doc(1).get()).data.items).toEqual([
      { k: 'a', n: 1 },
      { k: 'b', n: 9 },
    ])
    await docs.where({ items: sdk._.elemMatch({ k: 'a' }) }).update({ data: { 'items.$.n': sdk._.inc(4) } })
    expect((await docs.doc(1).get()).data.items[0].n).toBe(5)
  })
  test('$ changes a scalar element', async () => {
    const docs = await sdk.fresh([{ _id: 1, list: [5, 7, 9] }])
    await docs.where({ list: sdk._.gt(6) }).update({ data: { 'list.$': 0 } })
    expect((await docs.doc(1).get()).data.list).toEqual([5, 0, 9])
  })
  test('$[] changes every element', async () => {
    expect(await list({ list: [{ n: 1 }, { n: 2 }] }, { 'list.$[].n': sdk._.inc(10) })).toEqual([
      { n: 11 },
      { n: 12 },
    ])
  })
  test('$ without a condition on the array is refused', async () => {
    expect((await refusal(changed(sdk, { list: [1] }, { 'list.$': 2 }))).errCode).toBe(-502001)
  })
})
