import { type Documents, openSdk, refusal, type Sdk, type Untyped } from '../sdk'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([
    { _id: 1, village: '甲', n: 5, tags: ['a', 'b'], o: { x: 1, y: 2 } },
    { _id: 2, village: '乙', n: 1, tags: ['a'], o: { x: 2, y: 2 } },
    { _id: 3, village: '甲', n: 3, tags: [], o: { x: 3 } },
    { _id: 4, village: '丙', n: 9 },
  ])
})
afterAll(() => sdk.close())

const list = async (pipeline: { end(): Promise<{ list: unknown[] }> }) => (await pipeline.end()).list

test('match, sort, skip and limit in any order', async () => {
  const { $ } = sdk
  const ids = (pipeline: Untyped) => list(pipeline.project({ _id: 1 }))
  expect(
    await ids(
      docs
        .aggregate()
        .match({ n: sdk._.gt(1) })
        .sort({ n: -1 })
        .skip(1)
        .limit(1),
    ),
  ).toEqual([{ _id: 1 }])
  expect(await ids(docs.aggregate().sort({ n: 1 }).limit(2).match({ village: '甲' }))).toEqual([{ _id: 3 }])
  expect(
    await ids(
      docs
        .aggregate()
        .addFields({ m: $.multiply(['$n', 2]) })
        .match({ m: 6 }),
    ),
  ).toEqual([{ _id: 3 }])
})
test('group with its accumulators', async () => {
  const { $ } = sdk
  const groups = await list(
    docs
      .aggregate()
      .sort({ _id: 1 })
      .group({
        _id: '$village',
        count: $.sum(1),
        total: $.sum('$n'),
        mean: $.avg('$n'),
        least: $.min('$n'),
        most: $.max('$n'),
        first: $.first('$n'),
        last: $.last('$n'),
        all: $.push('$n'),
        set: $.addToSet('$village'),
      })
      .sort({ _id: 1 })
      .limit(10),
  )
  expect(groups).toContainEqual({
    _id: '甲',
    count: 2,
    total: 8,
    mean: 4,
    least: 3,
    most: 5,
    first: 5,
    last: 3,
    all: [5, 3],
    set: ['甲'],
  })
  expect(groups).toHaveLength(3)
})
test('group over everything, and standard deviation', async () => {
  const { $ } = sdk
  expect(await list(docs.aggregate().group({ _id: null, spread: $.stdDevPop('$o.x') }))).toEqual([
    { _id: null, spread: Math.sqrt(2 / 3) },
  ])
})
test('project keeps, leaves out, renames and computes', async () => {
  const one = docs.aggregate().match({ _id: 1 })
  expect(
    await list(one.project({ _id: 0, n: 1, 'o.x': 1, name: '$village', twice: sdk.$.add(['$n', '$n']) })),
  ).toEqual([{ n: 5, o: { x: 1 }, name: '甲', twice: 10 }])
})
test('addFields on a nested path leaves the stored document alone', async () => {
  await list(docs.aggregate().match({ _id: 1 }).addFields({ 'o.z': 9 }))
  expect((await docs.doc(1).get()).data.o).toEqual({ x: 1, y: 2 })
})
test('count counts, and counting nothing gives no document', async () => {
  expect(await list(docs.aggregate().match({ village: '甲' }).count('c'))).toEqual([{ c: 2 }])
  expect(await list(docs.aggregate().match({ village: '戊' }).count('c'))).toEqual([])
})
test('unwind opens an array, with its position or with the empty ones kept', async () => {
  const tags = (pipeline: Untyped) => list(pipeline.project({ _id: 1, tags: 1, at: 1 }))
  expect(await tags(docs.aggregate().sort({ _id: 1 }).unwind('$tags'))).toEqual([
    { _id: 1, tags: 'a' },
    { _id: 1, tags: 'b' },
    { _id: 2, tags: 'a' },
  ])
  const kept = { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true }
  expect(
    await tags(
      docs
        .aggregate()
        .match({ _id: sdk._.gte(2) })
        .sort({ _id: 1 })
        .unwind(kept),
    ),
  ).toEqual([
    { _id: 2, tags: 'a', at: 0 },
    { _id: 3, at: null },
    { _id: 4, at: null },
  ])
})
test('unwind passes on a scalar, empty text too', async () => {
  const scalars = await sdk.fresh([
    { _id: 1, t: '' },
    { _id: 2, t: {} },
    { _id: 3, t: null },
  ])
  expect(await list(scalars.aggregate().sort({ _id: 1 }).unwind('$t'))).toEqual([
    { _id: 1, t: '' },
    { _id: 2, t: {} },
  ])
})
test('bucket leaves out empty buckets and takes a default', async () => {
  const spec = {
    groupBy: '$n',
    boundaries: [0, 2, 4, 5],
    default: 'more',
    output: { ids: sdk.$.push('$_id') },
  }
  expect(await list(docs.aggregate().sort({ _id: 1 }).bucket(spec))).toEqual([
    { _id: 0, ids: [2] },
    { _id: 2, ids: [3] },
    { _id: 'more', ids: [1, 4] },
  ])
  expect(
    (
      await refusal(
        docs
          .aggregate()
          .bucket({ groupBy: '$n', boundaries: [0, 2] })
          .end(),
      )
    ).code,
  ).toBe('DATABASE_REQUEST_FAILED')
})
test('bucketAuto shares documents out evenly', async () => {
  expect(await list(docs.aggregate().bucketAuto({ groupBy: '$n', buckets: 2 }))).toEqual([
    { _id: { min: 1, max: 5 }, count: 2 },
    { _id: { min: 5, max: 9 }, count: 2 },
  ])
})
test('sortByCount puts the largest group first', async () => {
  expect((await list(docs.aggregate().sortByCount('$village')))[0]).toEqual({ _id: '甲', count: 2 })
})
test('replaceRoot takes a sub-document, and refuses what is none', async () => {
  expect(await list(docs.aggregate().match({ _id: 1 }).replaceRoot({ newRoot: '$o' }))).toEqual([
    { x: 1, y: 2 },
  ])
  expect((await refusal(docs.aggregate().replaceRoot({ newRoot: '$n' }).end())).code).toBe(
    'DATABASE_REQUEST_FAILED',
  )
})
test('sample draws different documents, at most all', async () => {
  const ids = (await list(docs.aggregate().sample({ size: 3 }))).map((one: Untyped) => one._id)
  expect(new Set(ids).size).toBe(3)
  expect(await list(docs.aggregate().sample({ size: 9 }))).toHaveLength(4)
})
test('sort orders mixed types as MongoDB does', async () => {
  const mixed = await sdk.fresh([
    { _id: 1, v: new Date(0) },
    { _id: 2, v: true },
    { _id: 3, v: [] },
    { _id: 4, v: { a: 1 } },
    { _id: 5, v: 'a' },
    { _id: 6, v: 1 },
    { _id: 7 },
  ])
  const ids = async (way: 1 | -1) =>
    (await list(mixed.aggregate().sort({ v: way }))).map((one: Untyped) => one._id)
  expect(await ids(1)).toEqual([3, 7, 6, 5, 4, 2, 1])
  expect(await ids(-1)).toEqual([1, 2, 4, 5, 6, 7, 3])
  const ordered = await mixed.orderBy('v', 'asc').get()
  expect(ordered.data.map(({ _id }) => _id)).toEqual([3, 7, 6, 5, 4, 2, 1])
})
