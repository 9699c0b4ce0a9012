import { openSdk, refusal, type Sdk } from './sdk'

let sdk: Sdk
beforeAll(async () => {
  sdk = await openSdk()
})
afterAll(() => sdk.close())

describe('addCollection', () => {
  test('a created collection takes documents', async () => {
    const name = `c${Date.now()}`
    await sdk.db.createCollection(name)
    await sdk.db.collection(name).add({ data: { n: 1 } })
    expect((await sdk.db.collection(name).count()).total).toBe(1)
  })
  test('a query on a missing collection names that it does not exist', async () => {
    expect((await refusal(sdk.db.collection('nowhere').get())).errCode).toBe(-502005)
    expect((await refusal(sdk.db.collection('nowhere').add({ data: { n: 1 } }))).errCode).toBe(-502005)
    expect((await refusal(sdk.db.collection('nowhere').aggregate().match({ n: 1 }).end())).code).toBe(
      'DATABASE_COLLECTION_NOT_EXIST',
    )
  })
})

describe('insertDocument', () => {
  test('a made-up id is text and finds the document', async () => {
    const docs = await sdk.fresh()
    const { _id } = await docs.add({ data: { name: '李四' } })
    expect(typeof _id).toBe('string')
    expect((await docs.doc(_id).get()).data).toEqual({ _id, name: '李四' })
  })
  test('a numeric id stays a number', async () => {
    const docs = await sdk.fresh()
    expect((await docs.add({ data: { _id: 7, n: 1 } }))._id).toBe(7)
    expect((await docs.doc(7).get()).data).toEqual({ _id: 7, n: 1 })
  })
  test('an id of 24 hexadecimal digits stays text', async () => {
    const docs = await sdk.fresh()
    const id = '5f9f1b9b9b9b9b9b9b9b9b9b'
    expect((await docs.add({ data: { _id: id } }))._id).toBe(id)
    expect((await docs.doc(id).get()).data._id).toBe(id)
  })
  test('dates, whole numbers beyond 32 bits, fractions, nulls and nested values come back as they went', async () => {
    const docs = await sdk.fresh()
    const data = {
      at: new Date('2026-12-15T11:30:00.123Z'),
      big: 1_797_000_000_123,
      low: -2_147_483_649,
      part: 0.1,
      nothing: null,
      no: false,
      empty: { list: [], object: {} },
      list: [1, 'a', null, { deep: [new Date(0)] }],
      text: '𠮷·买买提',
    }
    const { _id } = await docs.add({ data })
    expect((await docs.doc(_id).get()).data).toEqual({ _id, ...data })
  })
  test('one call inserts 1,001 documents', async () => {
    const docs = await sdk.fresh()
    const { _ids } = await docs.add({ data: Array.from({ length: 1_001 }, (_, n) => ({ n })) })
    expect(new Set(_ids).size).toBe(1_001)
    expect((await docs.count()).total).toBe(1_001)
  })
  test('a key that begins with $ is refused', async () => {
    const docs = await sdk.fresh()
    expect((await refusal(docs.add({ data: { $set: 1 } }))).errCode).toBe(-502001)
    expect((await refusal(docs.add({ data: { inner: { $bad: 1 } } }))).errCode).toBe(-502001)
  })
  test('a key that ends with a dot is taken', async () => {
    const docs = await sdk.fresh()
    const { _id } = await docs.add({ data: { 'key.': '1' } })
    expect((await docs.doc(_id).get()).data).toEqual({ _id, 'key.': '1' })
  })
  test('a second document of the same id is refused and the first stays', async () => {
    const docs = await sdk.fresh([{ _id: 'a', n: 1 }])
    expect(await refusal(docs.add({ data: { _id: 'a', n: 2 } }))).toMatchObject({ errCode: -502001 })
    expect((await docs.doc('a').get()).data.n).toBe(1)
  })
  test('of several documents those before a duplicate stay', async () => {
    const docs = await sdk.fresh([{ _id: 'b' }])
    await refusal(docs.add({ data: [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }] }))
    expect((await docs.orderBy('_id', 'asc').get()).data).toEqual([{ _id: 'a' }, { _id: 'b' }])
  })
  test('a field that is undefined is left out', async () => {
    const docs = await sdk.fresh()
    const { _id } = await docs.add({ data: { a: 1, b: undefined } })
    expect((await docs.doc(_id).get()).data).toEqual({ _id, a: 1 })
  })
})

describe('getDocument', () => {
  test('a missing document is an error of the SDK', async () => {
    const docs = await sdk.fresh()
    expect((await refusal(docs.doc('none').get())).errMsg).toContain('does not exist')
  })
  test('order, skip and limit are taken in that sequence', async () => {
    const docs = await sdk.fresh([3, 1, 2, 5, 4].map((n) => ({ n, even: n % 2 === 0 })))
    const { data } = await docs.orderBy('even', 'desc').orderBy('n', 'desc').skip(1).limit(3).get()
    expect(data.map(({ n }) => n)).toEqual([2, 5, 3])
  })
  test('a projection keeps or leaves out fields, and _id unless told', async () => {
    const docs = await sdk.fresh([{ _id: 'a', x: 1, o: { y: 2, z: 3 } }])
    expect((await docs.field({ x: true }).get()).data).toEqual([{ _id: 'a', x: 1 }])
    expect((await docs.field({ x: false }).get()).data).toEqual([{ _id: 'a', o: { y: 2, z: 3 } }])
    expect((await docs.field({ 'o.z': true, _id: false }).get()).data).toEqual([{ o: { z: 3 } }])
    expect((await docs.doc('a').field({ x: true }).get()).data).toEqual({ _id: 'a', x: 1 })
  })
  test('a projection slices an array or takes its first matching element', async () => {
    const docs = await sdk.fresh([{ _id: 'a', list: [1, 2, 3, 4] }])
    const { project } = sdk.db.command
    expect((await docs.field({ list: project.slice(2) }).get()).data[0].list).toEqual([1, 2])
    expect((await docs.field({ list: project.slice([1, 2]) }).get()).data[0].list).toEqual([2, 3])
    expect((await docs.field({ list: project.elemMatch({ $gt: 2 }) }).get()).data[0].list).toEqual([3])
  })
})

describe('calculateDocument', () => {
  test('counts all, or those that match', async () => {
    const docs = await sdk.fresh([1, 2, 3].map((n) => ({ n })))
    expect((await docs.count()).total).toBe(3)
    expect((await docs.where({ n: sdk._.gt(1) }).count()).total).toBe(2)
  })
})

describe('modifyDocument', () => {
  test('an update counts the documents that matched, changed or not', async () => {
    const docs = await sdk.fresh([{ _id: 'a', n: 1 }])
    expect((await docs.doc('a').update({ data: { n: 1 } })).stats.updated).toBe(1)
    expect((await docs.doc('none').update({ data: { n: 1 } })).stats.updated).toBe(0)
  })
  test('a plain nested object merges, a set one replaces', async () => {
    const docs = await sdk.fresh([{ _id: 'a', o: { x: 1, y: 2 } }])
    await docs.doc('a').update({ data: { o: { x: 5 } } })
    expect((await docs.doc('a').get()).data.o).toEqual({ x: 5, y: 2 })
    await docs.doc('a').update({ data: { o: sdk._.set({ z: 9 }) } })
    expect((await docs.doc('a').get()).data.o).toEqual({ z: 9 })
  })
  test('where().update changes all that match, or one', async () => {
    const docs = await sdk.fresh([1, 2, 3].map((n) => ({ n })))
    expect((await docs.where({ n: sdk._.gt(1) }).update({ data: { seen: true } })).stats.updated).toBe(2)
    expect((await docs.where({ seen: true }).count()).total).toBe(2)
    expect(
      (await docs.where({ n: sdk._.gt(0) }).update({ data: { one: 1 }, multi: false })).stats.updated,
    ).toBe(1)
    expect((await docs.where({ one: 1 }).count()).total).toBe(1)
  })
  test('doc.set replaces a document whole, and makes one that is missing', async () => {
    const docs = await sdk.fresh([{ _id: 'a', x: 1, y: 2 }])
    expect((await docs.doc('a').set({ data: { z: 3 } })).stats).toEqual({ created: 0, updated: 1 })
    expect((await docs.doc('a').get()).data).toEqual({ _id: 'a', z: 3 })
    expect(await docs.doc('b').set({ data: { z: 4 } })).toMatchObject({
      _id: 'b',
      stats: { created: 1, updated: 0 },
    })
    expect((await docs.doc('b').get()).data).toEqual({ _id: 'b', z: 4 })
  })
})

describe('removeDocument', () => {
  test('removes by id, by condition, and counts what went', async () => {
    const docs = await sdk.fresh([{ _id: 'a', n: 1 }, { n: 2 }, { n: 3 }])
    expect((await docs.doc('a').remove()).stats.removed).toBe(1)
    expect((await docs.doc('a').remove()).stats.removed).toBe(0)
    expect((await docs.where({ n: sdk._.gt(1) }).remove()).stats.removed).toBe(2)
    expect((await docs.count()).total).toBe(0)
  })
})
