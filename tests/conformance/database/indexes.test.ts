import { connect, type Db, refusal } from './sdk'
import { type LocalService, localService } from './service'

const documents = Array.from({ length: 200 }, (_, n) => ({
  _id: `d${String(n).padStart(3, '0')}`,
  kind: n % 4 === 0 ? 'branch' : 'village',
  rank: n,
  path: ['root', `v${n % 10}`, `d${n}`],
  name: `n${n % 50}`,
}))
let service: LocalService
let db: Db
beforeAll(async () => {
  service = await localService({
    collections: {
      nodes: {
        permission: 'ADMINONLY',
        indexes: [
          { name: 'path', keys: { path: 1 } },
          { name: 'kind_rank', keys: { kind: 1, rank: -1 } },
        ],
      },
      cards: { permission: 'ADMINONLY', indexes: [{ name: 'code', keys: { code: 1 }, unique: true }] },
      pairs: { permission: 'ADMINONLY', indexes: [{ name: 'pair', keys: { a: 1, b: 1 }, unique: true }] },
      tagged: { permission: 'ADMINONLY', indexes: [{ name: 'tags', keys: { tags: 1, more: 1 } }] },
    },
  })
  db = connect(service.url)
  await service.database.load({ nodes: documents })
})
afterAll(() => service.close())

/** What one request read, and what the engine says to it. */
async function scanOf(request: Promise<unknown>) {
  service.scans.length = 0
  await request
  return service.scans[0]
}
const nodes = () => db.collection('nodes')

describe('a query reads only what its index holds', () => {
  test('for an id, several ids and a range of ids', async () => {
    const { _ } = { _: db.command }
    expect(await scanOf(nodes().doc('d007').get())).toEqual({ collection: 'nodes', scanned: 1, returned: 1 })
    expect(
      await scanOf(
        nodes()
          .where({ _id: _.in(['d001', 'd002', 'none']) })
          .get(),
      ),
    ).toMatchObject({ scanned: 2, returned: 2 })
    expect(
      await scanOf(
        nodes()
          .where({ _id: _.gt('d009') })
          .orderBy('_id', 'asc')
          .limit(5)
          .get(),
      ),
    ).toEqual({
      collection: 'nodes',
      scanned: 5,
      returned: 5,
    })
  })
  test('for an element of an array', async () => {
    expect(await scanOf(nodes().where({ path: 'v3' }).get())).toEqual({
      collection: 'nodes',
      scanned: 20,
      returned: 20,
    })
  })
  test('for the first field of a compound index, and a range on its second', async () => {
    const { lt, gte } = db.command
    expect(await scanOf(nodes().where({ kind: 'branch' }).get())).toEqual({
      collection: 'nodes',
      scanned: 50,
      returned: 50,
    })
    expect(
      await scanOf(
        nodes()
          .where({ kind: 'branch', rank: gte(8).and(lt(20)) })
          .get(),
      ),
    ).toEqual({
      collection: 'nodes',
      scanned: 3,
      returned: 3,
    })
  })
  test('in the order of the index, forwards and backwards, as far as the limit', async () => {
    for (const way of ['asc', 'desc'] as const) {
      const page = nodes().where({ kind: 'village' }).orderBy('rank', way).skip(2).limit(3)
      expect(await scanOf(page.get())).toEqual({ collection: 'nodes', scanned: 5, returned: 3 })
      const ranks = (await page.get()).data.map(({ rank }) => rank)
      expect(ranks).toEqual(way === 'asc' ? [3, 5, 6] : [197, 195, 194])
    }
  })
  test('for both sides of an or', async () => {
    const { or } = db.command
    expect(
      await scanOf(
        nodes()
          .where(or([{ _id: 'd001' }, { path: 'd5' }]))
          .get(),
      ),
    ).toEqual({
      collection: 'nodes',
      scanned: 2,
      returned: 2,
    })
  })
  test('in the leading stages of a pipeline and in a lookup', async () => {
    service.scans.length = 0
    await nodes()
      .aggregate()
      .match({ path: 'd5' })
      .lookup({ from: 'nodes', localField: '_id', foreignField: '_id', as: 'same' })
      .end()
    expect(service.scans.reduce((sum, { scanned }) => sum + scanned, 0)).toBe(2)
    expect(service.scans.some(({ unindexed }) => unindexed)).toBe(false)
  })
})

describe('a query without an index is reported by its shape', () => {
  test('when a condition has none, without its values', async () => {
    expect(
      await scanOf(
        nodes()
          .where({ name: 'n7', rank: db.command.gt(3) })
          .get(),
      ),
    ).toEqual({
      collection: 'nodes',
      scanned: 200,
      returned: 4,
      unindexed: '{"name":"?","rank":{"$gt":"?"}}',
    })
  })
  test('when an order has none', async () => {
    expect(await scanOf(nodes().orderBy('name', 'desc').limit(1).get())).toMatchObject({
      scanned: 200,
      unindexed: '{} sort {"name":-1}',
    })
  })
  test('when only the second field of a compound index is asked for', async () => {
    expect(await scanOf(nodes().where({ rank: 5 }).get())).toMatchObject({
      scanned: 200,
      returned: 1,
      unindexed: '{"rank":"?"}',
    })
  })
  test('when an update or a pipeline reads everything', async () => {
    expect(
      await scanOf(
        nodes()
          .where({ name: 'n7' })
          .update({ data: { seen: 1 } }),
      ),
    ).toMatchObject({ unindexed: '{"name":"?"}' })
    expect(await scanOf(nodes().aggregate().group({ _id: '$kind' }).end())).toMatchObject({ unindexed: '{}' })
  })
  test('but a page of everything is not', async () => {
    expect(await scanOf(nodes().limit(5).get())).toEqual({ collection: 'nodes', scanned: 5, returned: 5 })
    expect(await scanOf(nodes().count())).toEqual({ collection: 'nodes', scanned: 0, returned: 0 })
  })
})

describe('an index follows its documents', () => {
  test('through updates and removals', async () => {
    await nodes().add({ data: { _id: 'x', path: ['p', 'q'] } })
    await nodes()
      .doc('x')
      .update({ data: { path: ['q', 'r'] } })
    const found = async (path: string) => (await nodes().where({ path }).get()).data.length
    expect([await found('p'), await found('q'), await found('r')]).toEqual([0, 1, 1])
    await nodes().doc('x').remove()
    expect(await found('q')).toBe(0)
  })
  test('and finds the same as a scan does, for every kind of value', async () => {
    const values = [null, 0, -1, 2.5, '', 'a', '场', true, false, new Date(5), [], ['a', 2], { a: 1 }]
    const docs = values.map((v, i) => ({ _id: `i${i}`, tags: v, plain: v }))
    await service.database.load({ tagged: [...docs, { _id: 'missing' }] })
    const { _ } = { _: db.command }
    const ids = async (condition: object) =>
      (await db.collection('tagged').where(condition).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id)
    for (const v of [null, 0, 2.5, 'a', '场', true, new Date(5)])
      for (const condition of [_.eq(v), _.in([v, 'zz']), _.gt(v), _.gte(v), _.lt(v), _.lte(v)])
        expect(await ids({ tags: condition })).toEqual(await ids({ plain: condition }))
  })
  test('and refuses two arrays in one key', async () => {
    expect((await refusal(db.collection('tagged').add({ data: { tags: [1], more: [2] } }))).errMsg).toContain(
      'parallel',
    )
  })
})

describe('a unique index', () => {
  test('refuses a second document of the same value, in words like MongoDB', async () => {
    const cards = db.collection('cards')
    await cards.add({ data: { _id: 1, code: 'x' } })
    expect(await refusal(cards.add({ data: { _id: 2, code: 'x' } }))).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000 duplicate key'),
    })
    await cards.add({ data: { _id: 3, code: 'y' } })
    expect((await refusal(cards.doc(3).update({ data: { code: 'x' } }))).errCode).toBe(-502001)
    expect((await cards.doc(1).update({ data: { code: 'x', seen: true } })).stats.updated).toBe(1)
  })
  test('counts a missing field as null, so one document may lack it', async () => {
    const cards = db.collection('cards')
    await cards.add({ data: { _id: 8 } })
    expect((await refusal(cards.add({ data: { _id: 9 } }))).errCode).toBe(-502001)
    expect((await refusal(cards.add({ data: { _id: 10, code: null } }))).errCode).toBe(-502001)
  })
  test('over two fields compares the pair', async () => {
    const pairs = db.collection('pairs')
    await pairs.add({
      data: [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
      ],
    })
    expect((await refusal(pairs.add({ data: { a: 1, b: 2 } }))).errCode).toBe(-502001)
  })
  test('lets one of two simultaneous inserts win', async () => {
    const tries = [1, 2, 3, 4].map((n) =>
      db.collection('cards').add({ data: { _id: `s${n}`, code: 'once' } }),
    )
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
  test('gives its value back when the document goes', async () => {
    const cards = db.collection('cards')
    await cards.where({ code: 'y' }).remove()
    await cards.add({ data: { code: 'y' } })
  })
})
