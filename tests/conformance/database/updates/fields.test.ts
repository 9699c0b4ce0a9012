import { openSdk, refusal, type Sdk } from '../sdk'
import { changed } from './changed'

let sdk: Sdk
beforeAll(async () => {
  sdk = await openSdk()
})
afterAll(() => sdk.close())

describe('set', () => {
  test('makes the parents that are missing', async () => {
    expect(await changed(sdk, {}, { 'a.b.c': 1 })).toEqual({ a: { b: { c: 1 } } })
  })
  test('fills an array with nulls up to the position', async () => {
    expect(await changed(sdk, { list: [1] }, { 'list.3': 4 })).toEqual({ list: [1, null, null, 4] })
  })
  test('refuses to go through a scalar', async () => {
    expect((await refusal(changed(sdk, { a: 1 }, { 'a.b': 2 }))).errCode).toBe(-502001)
    expect((await refusal(changed(sdk, { a: null }, { 'a.b': 2 }))).errCode).toBe(-502001)
  })
  test('changes the order of keys when only that differs', async () => {
    const after = (await changed(sdk, { o: { x: 1, y: 2 } }, { o: sdk._.set({ y: 2, x: 1 }) })) as {
      o: object
    }
    expect(Object.keys(after.o)).toEqual(['y', 'x'])
  })
})
describe('remove', () => {
  test('takes a field away, nested too', async () => {
    expect(
      await changed(sdk, { a: 1, o: { x: 1, y: 2 } }, { a: sdk._.remove(), 'o.x': sdk._.remove() }),
    ).toEqual({
      o: { y: 2 },
    })
  })
  test('leaves null in an array, and passes over what is missing', async () => {
    expect(
      await changed(sdk, { arr: [1, 2, 3] }, { 'arr.1': sdk._.remove(), 'no.where': sdk._.remove() }),
    ).toEqual({
      arr: [1, null, 3],
    })
  })
})
describe('inc and mul', () => {
  test('count from nothing', async () => {
    expect(
      await changed(
        sdk,
        { a: 2, b: 3 },
        { a: sdk._.inc(-5), b: sdk._.mul(4), c: sdk._.inc(1), d: sdk._.mul(9) },
      ),
    ).toEqual({ a: -3, b: 12, c: 1, d: 0 })
  })
  test('add fractions as IEEE numbers do', async () => {
    expect(await changed(sdk, { a: 0.1 }, { a: sdk._.inc(0.2) })).toEqual({ a: 0.1 + 0.2 })
  })
  test('refuse text and null', async () => {
    expect((await refusal(changed(sdk, { a: '1' }, { a: sdk._.inc(1) }))).errCode).toBe(-502001)
    expect((await refusal(changed(sdk, { a: null }, { a: sdk._.mul(2) }))).errCode).toBe(-502001)
  })
})
describe('min and max', () => {
  test('keep the lesser and the greater, a missing field takes the value', async () => {
    const before = { a: 5, b: 5, c: 5, d: 5 }
    const data = { a: sdk._.min(3), b: sdk._.min(9), c: sdk._.max(9), d: sdk._.max(3), e: sdk._.min(1) }
    expect(await changed(sdk, before, data)).toEqual({ a: 3, b: 5, c: 9, d: 5, e: 1 })
  })
  test('compare dates', async () => {
    expect(await changed(sdk, { at: new Date(5) }, { at: sdk._.max(new Date(9)) })).toEqual({
      at: new Date(9),
    })
  })
})
describe('rename', () => {
  test('moves a field into another parent', async () => {
    expect(
      await changed(sdk, { a: 1, o: { x: 2 } }, { a: sdk._.rename('o.y'), b: sdk._.rename('c') }),
    ).toEqual({
      o: { x: 2, y: 1 },
    })
  })
})
describe('bit', () => {
  test('does and, or and xor', async () => {
    const data = { a: sdk._.bit({ and: 6 }), b: sdk._.bit({ or: 6 }), c: sdk._.bit({ xor: 6 }) }
    expect(await changed(sdk, { a: 3, b: 3, c: 3 }, data)).toEqual({ a: 2, b: 7, c: 5 })
  })
  test('refuses a fraction', async () => {
    expect((await refusal(changed(sdk, { a: 1.5 }, { a: sdk._.bit({ and: 1 }) }))).errCode).toBe(-502001)
  })
})
describe('any update', () => {
  test('that touches one field twice is refused', async () => {
    expect((await refusal(changed(sdk, { a: {} }, { a: sdk._.set({}), 'a.b': 1 }))).errCode).toBe(-502001)
  })
  test('that fails leaves nothing of itself', async () => {
    const docs = await sdk.fresh([
      { _id: 1, n: 1 },
      { _id: 2, n: 'x' },
    ])
    await refusal(docs.where({ _id: sdk._.gt(0) }).update({ data: { n: sdk._.inc(1) } }))
    expect((await docs.doc(1).get()).data.n).toBe(1)
  })
})
