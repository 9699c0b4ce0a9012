import { Clock } from '../../../local-cloud/clock'
import { createDatabase, type Database } from '../../../local-cloud/database/database'
import { lmdbJournal } from '../../../local-cloud/store/lmdb'
import { temporaryDirectory } from './temporary-directory'

const collections = {
  docs: {
    permission: 'ADMINONLY' as const,
    indexes: [{ name: 'code', keys: { code: 1 as const }, unique: true as const }],
  },
}
const directory = temporaryDirectory()
const open = () =>
  createDatabase({ journal: lmdbJournal(directory.path), collections, clock: new Clock(), freeze: true })
let database: Database
beforeEach(() => {
  database = open()
})
afterEach(() => database.close())
afterAll(() => directory.remove())

const reopen = async () => {
  await database.close()
  database = open()
}
const all = (collection: string) =>
  database.read({
    collection,
    query: {},
    order: [['_id', 1]],
    skip: 0,
    limit: 1_000,
    projection: null,
    count() {},
  })

test('a reopened database has its documents, its indexes and the collections that were added', async () => {
  await database.addCollection('extra')
  await database.insert({ collection: 'extra', documents: [{ _id: 1 }] })
  await database.insert({
    collection: 'docs',
    documents: [
      { _id: 'a', code: 'x' },
      { _id: 'b', code: 'y' },
    ],
  })
  await database.remove({ collection: 'docs', query: { _id: 'b' }, multi: false, count() {} })
  await reopen()
  expect(all('extra')).toEqual([{ _id: 1 }])
  expect(all('docs')).toEqual([{ _id: 'a', code: 'x' }])
  await expect(database.insert({ collection: 'docs', documents: [{ code: 'x' }] })).rejects.toThrow('E11000')
})
test('a transaction that was open when the database closed has left nothing', async () => {
  const transactionId = database.startTransaction()
  await database.insert({ collection: 'docs', documents: [{ _id: 'open', code: 'z' }], transactionId })
  await reopen()
  expect(all('docs')).toEqual([{ _id: 'a', code: 'x' }])
})
test('a seed is loaded whole or not at all', async () => {
  const twice = [
    { _id: 's1', code: 's' },
    { _id: 's2', code: 's' },
  ]
  await expect(database.load({ docs: twice })).rejects.toThrow('E11000')
  await reopen()
  expect(all('docs')).toEqual([{ _id: 'a', code: 'x' }])
  await database.load({ docs: Array.from({ length: 15_000 }, (_, n) => ({ _id: `n${n}`, code: n })) })
  await reopen()
  expect(database.count({ collection: 'docs', query: {}, count() {} })).toBe(15_001)
})
