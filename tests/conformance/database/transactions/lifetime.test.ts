import { setTimeout as after } from 'node:timers/promises'
import { limits } from '../../../../local-cloud/limits'
import { connect, type Db, refusal } from '../sdk'
import { type LocalService, localService } from '../service'

const collections = {
  docs: {
    permission: 'ADMINONLY' as const,
    indexes: [{ name: 'code', keys: { code: 1 as const }, unique: true as const }],
  },
}
const gone = 'DATABASE_TRANSACTION_FAIL'
let service: LocalService
let db: Db

describe('a transaction of a short life', () => {
  beforeAll(async () => {
    service = await localService({ collections, transactionMs: 60 })
    db = connect(service.url)
    await db.collection('docs').add({ data: [{ _id: 'a', n: 1, code: 'a' }] })
  })
  afterAll(() => service.close())

  test('is over after it, by the real clock, and what it wrote is free', async () => {
    const transaction = await db.startTransaction()
    await transaction
      .collection('docs')
      .doc('a')
      .update({ data: { n: 2 } })
    await after(90)
    expect((await refusal(transaction.commit())).errMsg).toContain('TransactionNotExist')
    await db
      .collection('docs')
      .doc('a')
      .update({ data: { n: 3 } })
    expect((await db.collection('docs').doc('a').get()).data.n).toBe(3)
  })
  test('outlives any move of the cloud clock', async () => {
    const { transactionId } = await service.call('database.startTransaction', {})
    service.clock.set(new Date('2030-01-01T00:00:00Z'))
    expect(await service.call('database.commitTransaction', { transactionId })).not.toHaveProperty('code')
  })
  test('lets an outside write that waited go on when it expires', async () => {
    const transaction = await db.startTransaction()
    await transaction
      .collection('docs')
      .doc('a')
      .update({ data: { n: 50 } })
    await db
      .collection('docs')
      .doc('a')
      .update({ data: { n: 4 } })
    expect((await db.collection('docs').doc('a').get()).data.n).toBe(4)
  })
})

describe('on the wire', () => {
  beforeAll(async () => {
    service = await localService({ collections })
    await service.database.insert({ collection: 'docs', documents: [{ _id: 'a', n: 1, code: 'a' }] })
  })
  afterAll(() => service.close())

  const begin = async (): Promise<string> =>
    (await service.call('database.startTransaction', {})).transactionId
  const update = (transactionId: string | undefined, id: string, data: object) =>
    service.call('database.modifyDocument', {
      collectionName: 'docs',
      queryType: 'DOC',
      query: JSON.stringify({ _id: id }),
      data: JSON.stringify({ $set: data }),
      multi: false,
      merge: true,
      upsert: false,
      ...(transactionId === undefined ? {} : { transactionId }),
    })
  const insert = (transactionId: string | undefined, document: object) =>
    service.call('database.insertDocument', {
      collectionName: 'docs',
      data: [JSON.stringify(document)],
      transactionId,
    })

  test('lasts half a minute unless told otherwise', () => {
    expect(limits.transactionMs).toBe(30_000)
  })
  test('conflict and missing transaction have their codes', async () => {
    const [one, two] = [await begin(), await begin()]
    await update(one, 'a', { n: 2 })
    expect((await update(two, 'a', { n: 3 })).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect((await service.call('database.abortTransaction', { transactionId: two })).code).toBe(gone)
    await service.call('database.abortTransaction', { transactionId: one })
    expect((await service.call('database.commitTransaction', { transactionId: 'never' })).code).toBe(gone)
  })
  test('statements that are no document operations are refused inside a transaction', async () => {
    const transactionId = await begin()
    const common = { collectionName: 'docs', queryType: 'WHERE', query: '{}', transactionId }
    const more = { data: '{"$set":{"n":1}}', multi: true, merge: true, upsert: false, stages: [] }
    for (const action of ['modifyDocument', 'removeDocument', 'calculateDocument', 'aggregateDocuments'])
      expect((await service.call(`database.${action}`, { ...common, ...more })).code).toBe('Unsupported')
    await service.call('database.abortTransaction', { transactionId })
  })
  test('two transactions cannot both take one value of a unique index', async () => {
    const [one, two] = [await begin(), await begin()]
    expect(await insert(one, { _id: 'x', code: 'same' })).not.toHaveProperty('code')
    expect((await insert(two, { _id: 'y', code: 'same' })).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    await service.call('database.commitTransaction', { transactionId: one })
    expect((await insert(undefined, { _id: 'z', code: 'same' })).code).toBe('DATABASE_REQUEST_FAILED')
  })
  test('a value that a transaction freed can be taken again within it', async () => {
    const transactionId = await begin()
    await update(transactionId, 'a', { code: 'free' })
    expect(await insert(transactionId, { _id: 'q', code: 'a' })).not.toHaveProperty('code')
    await service.call('database.abortTransaction', { transactionId })
  })
  test('a duplicate inside a transaction ends it', async () => {
    const transactionId = await begin()
    expect((await insert(transactionId, { _id: 'a' })).code).toBe('DATABASE_REQUEST_FAILED')
    expect((await service.call('database.commitTransaction', { transactionId })).code).toBe(gone)
  })
  test('modifyAndReturnDoc belongs to its transaction', async () => {
    const transactionId = await begin()
    const body = {
      collectionName: 'docs',
      queryType: 'WHERE',
      query: '{"_id":"a"}',
      data: '{"$set":{"n":77}}',
    }
    const { data } = await service.call('database.modifyAndReturnDoc', { ...body, transactionId })
    expect(data.updated).toBe(1)
    await service.call('database.abortTransaction', { transactionId })
    const { data: after } = await service.call('database.modifyAndReturnDoc', {
      ...body,
      data: '{"$inc":{"n":1}}',
    })
    expect(JSON.parse(after.doc).n).toEqual({ $numberInt: '2' })
  })
})
