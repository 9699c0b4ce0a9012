import { Clock } from '../../../local-cloud/clock'
import { createDatabase } from '../../../local-cloud/database/database'
import { limits } from '../../../local-cloud/limits'
import { memoryJournal } from '../../../local-cloud/store/memory'
import { connect, type Db, refusal } from './sdk'
import { type LocalService, localService } from './service'

const index = (name: string, ...fields: string[]) => ({
  name,
  keys: Object.fromEntries(fields.map((field) => [field, 1 as const])),
})
const collection = (...indexes: ReturnType<typeof index>[]) => ({ permission: 'ADMINONLY' as const, indexes })

let service: LocalService
let db: Db
beforeAll(async () => {
  service = await localService({
    collections: { many: collection(), big: collection(), keyed: collection(index('k', 'k')) },
  })
  db = connect(service.url)
  await service.database.load({ many: Array.from({ length: 1_100 }, (_, n) => ({ n })) })
})
afterAll(() => service.close())

test('get gives 100 documents without a limit and 1,000 at most', async () => {
  expect((await db.collection('many').get()).data).toHaveLength(limits.getDefault)
  expect((await db.collection('many').limit(1_000).get()).data).toHaveLength(1_000)
  expect((await db.collection('many').limit(1_001).get()).data).toHaveLength(limits.getMax)
})
test('a larger limit on the wire is clamped too', async () => {
  const { data } = await service.call('database.getDocument', { collectionName: 'many', limit: 1_100 })
  expect(data.list).toHaveLength(limits.getMax)
})
test('aggregate gives 20 documents without a limit stage and as many as that stage says', async () => {
  expect(
    (
      await db
        .collection('many')
        .aggregate()
        .match({ n: { $gte: 0 } })
        .end()
    ).list,
  ).toHaveLength(limits.aggregateDefault)
  expect((await db.collection('many').aggregate().limit(21).end()).list).toHaveLength(21)
  expect((await db.collection('many').aggregate().limit(1_100).end()).list).toHaveLength(1_100)
})
describe('one write', () => {
  const sized = (bytes: number) => {
    const frame = '{"t":""}'.length
    return { collectionName: 'big', data: [`{"t":"${'x'.repeat(bytes - frame)}"}`] }
  }
  test('of exactly 5 MB passes and one byte more does not', async () => {
    expect(
      await service.call('database.insertDocument', sized(limits.databaseWriteBytes)),
    ).not.toHaveProperty('code')
    expect(await service.call('database.insertDocument', sized(limits.databaseWriteBytes + 1))).toMatchObject(
      {
        code: 'DATABASE_REQUEST_FAILED',
      },
    )
  })
  test('is measured over all its documents', async () => {
    const half = sized(limits.databaseWriteBytes / 2).data[0]!
    const body = (...data: string[]) => ({ collectionName: 'big', data })
    expect(await service.call('database.insertDocument', body(half, half))).not.toHaveProperty('code')
    expect(await service.call('database.insertDocument', body(half, `${half} `))).toHaveProperty('code')
  })
  test('counts bytes, not characters', async () => {
    const data = '场'.repeat(limits.databaseWriteBytes / 3)
    expect((await refusal(db.collection('big').add({ data: { t: data } }))).errCode).toBe(-502001)
  })
})
test('a document of exactly 16 MB passes and one byte more does not', async () => {
  // BSON: the document's length and end, `_id: 1` as a 32-bit number, and each text with its name and length.
  const frame = 4 + 1 + (1 + 4 + 4) + 4 * (1 + 2 + 4 + 1)
  const quarter = (limits.documentBytes - frame) / 4
  const part = 'x'.repeat(Math.floor(quarter))
  const last = part + 'x'.repeat(limits.documentBytes - frame - 4 * part.length)
  const docs = db.collection('big')
  await docs.doc(1).set({ data: { a: part } })
  for (const field of ['b', 'c']) await docs.doc(1).update({ data: { [field]: part } })
  expect((await refusal(docs.doc(1).update({ data: { d: `${last}x` } }))).errCode).toBe(-502001)
  expect((await docs.doc(1).update({ data: { d: last } })).stats.updated).toBe(1)
})
test('an index key of 1,024 bytes passes and one of 1,025 does not, `_id` too', async () => {
  const docs = db.collection('keyed')
  const key = 'k'.repeat(limits.indexKeyBytes)
  await docs.add({ data: { k: key } })
  expect((await refusal(docs.add({ data: { k: `${key}k` } }))).errCode).toBe(-502001)
  await docs.add({ data: { _id: key } })
  expect((await refusal(docs.add({ data: { _id: `${key}k` } }))).errCode).toBe(-502001)
  expect((await refusal(docs.doc(key).update({ data: { k: '场'.repeat(342) } }))).errCode).toBe(-502001)
})
test('a collection declares 100 indexes of 31 fields at most', () => {
  const open = (declared: ReturnType<typeof collection>) => () =>
    createDatabase({ journal: memoryJournal(), clock: new Clock(), collections: { declared } })
  const names = (count: number) => Array.from({ length: count }, (_, i) => `f${i}`)
  const indexes = (count: number) => names(count).map((name) => index(name, name))
  expect(open(collection(...indexes(limits.indexesPerCollection)))).not.toThrow()
  expect(open(collection(...indexes(limits.indexesPerCollection + 1)))).toThrow('101 indexes')
  expect(open(collection(index('wide', ...names(limits.fieldsPerIndex))))).not.toThrow()
  expect(open(collection(index('wide', ...names(limits.fieldsPerIndex + 1))))).toThrow('32 fields')
})
describe('a field name', () => {
  const add = (name: string) => db.collection('keyed').add({ data: { [name]: 1 } })
  test('of 32 characters passes and of 33 does not', async () => {
    await add('f'.repeat(limits.fieldNameChars))
    expect((await refusal(add('f'.repeat(limits.fieldNameChars + 1)))).errCode).toBe(-502001)
  })
  test.each(['_mine', '/mine', '.mine', 'my-field', '名'])('such as %s is refused', async (name) => {
    expect((await refusal(add(name))).errCode).toBe(-502001)
    expect((await refusal(db.collection('keyed').add({ data: { inner: [{ [name]: 1 }] } }))).errCode).toBe(
      -502001,
    )
  })
  test.each(['_openid', 'a.', 'a_b', '2026'])('such as %s passes', async (name) => {
    await add(name)
  })
})
