import { type Documents, openSdk, refusal, type Sdk, type Transaction } from '../sdk'

let sdk: Sdk
let docs: Documents
let name: string
beforeAll(async () => {
  sdk = await openSdk()
})
beforeEach(async () => {
  name = `t${Date.now()}${Math.floor(Math.random() * 1e6)}`
  await sdk.db.createCollection(name)
  docs = sdk.db.collection(name)
  await docs.add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ],
  })
})
afterAll(() => sdk.close())

const begin = (): Promise<Transaction> => sdk.db.startTransaction()
const numberOf = async (where: { collection(name: string): Documents }, id: string) =>
  (await where.collection(name).doc(id).get()).data.n
/** A conflict reaches the SDK's caller as a system error that carries the service's text. */
const conflict = {
  errCode: -501001,
  errMsg: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'),
}
const gone = { errMsg: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') }

test('the snapshot is taken at the first operation, not at the start', async () => {
  const transaction = await begin()
  await docs.doc('a').update({ data: { n: 2 } })
  expect(await numberOf(transaction, 'a')).toBe(2)
  await docs.doc('a').update({ data: { n: 3 } })
  expect(await numberOf(transaction, 'a')).toBe(2)
  await docs.doc('b').update({ data: { n: 9 } })
  expect(await numberOf(transaction, 'b')).toBe(1)
  await transaction.rollback()
})
test('a transaction sees its own writes by id and by condition, the outside sees the old data until it commits', async () => {
  const transaction = await begin()
  const inside = transaction.collection(name)
  await inside.doc('a').update({ data: { n: 5 } })
  await inside.add({ data: { _id: 'c', n: 5 } })
  await inside.doc('b').remove()
  expect(await numberOf(transaction, 'a')).toBe(5)
  const { data } = await inside.where({ n: 5 }).orderBy('_id', 'asc').get()
  expect(data).toEqual([
    { _id: 'a', n: 5 },
    { _id: 'c', n: 5 },
  ])
  expect((await docs.orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  await transaction.commit()
  expect((await docs.orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 'a', n: 5 },
    { _id: 'c', n: 5 },
  ])
})
test('a condition inside a transaction finds what matched at the snapshot, whatever has changed since', async () => {
  const transaction = await begin()
  await numberOf(transaction, 'a')
  await docs.doc('a').update({ data: { n: 7 } })
  await docs.doc('b').remove()
  await docs.add({ data: { _id: 'c', n: 1 } })
  const { data } = await transaction.collection(name).where({ n: 1 }).get()
  expect(data.map(({ _id }) => _id).sort()).toEqual(['a', 'b'])
  await transaction.rollback()
})
test('what is rolled back never was', async () => {
  const transaction = await begin()
  await transaction
    .collection(name)
    .doc('a')
    .set({ data: { n: 8 } })
  await transaction.collection(name).add({ data: { _id: 'c' } })
  await transaction.rollback()
  expect((await docs.orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
})
test('a write to what another open transaction has written is a conflict, and the other commits', async () => {
  const [one, two] = [await begin(), await begin()]
  await one
    .collection(name)
    .doc('a')
    .update({ data: { n: 2 } })
  expect(
    await refusal(
      two
        .collection(name)
        .doc('a')
        .update({ data: { n: 3 } }),
    ),
  ).toMatchObject(conflict)
  await one.commit()
  expect(await numberOf(sdk.db, 'a')).toBe(2)
})
test('a write to what has changed outside since the snapshot is a conflict', async () => {
  const transaction = await begin()
  await numberOf(transaction, 'b')
  await docs.doc('a').update({ data: { n: 2 } })
  expect(
    await refusal(
      transaction
        .collection(name)
        .doc('a')
        .update({ data: { n: 3 } }),
    ),
  ).toMatchObject(conflict)
})
test('a write to what was removed outside since the snapshot, and an insert of what was added, are conflicts', async () => {
  const [one, two] = [await begin(), await begin()]
  await numberOf(one, 'b')
  await numberOf(two, 'b')
  await docs.doc('a').remove()
  await docs.add({ data: { _id: 'c' } })
  expect(await refusal(one.collection(name).doc('a').remove())).toMatchObject(conflict)
  expect(await refusal(two.collection(name).add({ data: { _id: 'c' } }))).toMatchObject(conflict)
})
test('the loser is aborted by itself: its other writes are gone and a later abort finds no transaction', async () => {
  const [one, two] = [await begin(), await begin()]
  await two
    .collection(name)
    .doc('b')
    .update({ data: { n: 4 } })
  await one
    .collection(name)
    .doc('a')
    .update({ data: { n: 2 } })
  await refusal(
    two
      .collection(name)
      .doc('a')
      .update({ data: { n: 3 } }),
  )
  expect(await refusal(two.rollback())).toMatchObject(gone)
  await docs.doc('b').update({ data: { n: 6 } })
  expect(await numberOf(sdk.db, 'b')).toBe(6)
  await one.commit()
})
test('reads are not validated: a transaction that only read commits despite changes', async () => {
  const transaction = await begin()
  await numberOf(transaction, 'a')
  await docs.doc('a').update({ data: { n: 2 } })
  await transaction.commit()
})
test('an outside write to what a transaction only read succeeds at once, and its write elsewhere commits', async () => {
  const transaction = await begin()
  await numberOf(transaction, 'a')
  expect((await docs.doc('a').update({ data: { n: 2 } })).stats.updated).toBe(1)
  await transaction
    .collection(name)
    .doc('b')
    .update({ data: { n: 2 } })
  await transaction.commit()
  expect(await numberOf(sdk.db, 'b')).toBe(2)
})
test('an outside write to what a transaction has written waits for its end', async () => {
  const transaction = await begin()
  await transaction
    .collection(name)
    .doc('a')
    .update({ data: { n: sdk._.inc(1) } })
  let written = false
  const outside = docs
    .doc('a')
    .update({ data: { n: sdk._.inc(10) } })
    .then(() => {
      written = true
    })
  expect(await numberOf(sdk.db, 'a')).toBe(1)
  expect(written).toBe(false)
  await transaction.commit()
  await outside
  expect(await numberOf(sdk.db, 'a')).toBe(12)
})
test('use after commit finds no transaction', async () => {
  const transaction = await begin()
  await transaction
    .collection(name)
    .doc('a')
    .update({ data: { n: 2 } })
  await transaction.commit()
  expect(await refusal(transaction.collection(name).doc('a').get())).toMatchObject(gone)
  expect(await refusal(transaction.commit())).toMatchObject(gone)
})
test('1,001 documents are inserted in a transaction together', async () => {
  const transaction = await begin()
  await transaction.collection(name).add({ data: Array.from({ length: 1_001 }, (_, n) => ({ n })) })
  expect((await docs.count()).total).toBe(2)
  await transaction.commit()
  expect((await docs.count()).total).toBe(1_003)
})
test('runTransaction gives what its body returned, and takes everything back when it throws', async () => {
  const before = await sdk.db.runTransaction(async (transaction) => {
    const n = await numberOf(transaction, 'a')
    await transaction
      .collection(name)
      .doc('a')
      .update({ data: { n: n + 1 } })
    return n
  })
  expect(before).toBe(1)
  const failing = sdk.db.runTransaction(async (transaction) => {
    await transaction
      .collection(name)
      .doc('a')
      .update({ data: { n: 99 } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await numberOf(sdk.db, 'a')).toBe(2)
})
test('where().update, count and aggregate in a transaction run outside it, as the SDK sends them', async () => {
  const transaction = await begin()
  const inside = transaction.collection(name)
  await numberOf(transaction, 'a')
  await inside.where({ _id: 'b' }).update({ data: { n: 5 } })
  await transaction.rollback()
  expect(await numberOf(sdk.db, 'b')).toBe(5)
})
test('of many simultaneous transactions on one document one commits at a time and none is lost', async () => {
  const add = async (): Promise<boolean> => {
    const transaction = await begin()
    try {
      const n = await numberOf(transaction, 'a')
      await transaction
        .collection(name)
        .doc('a')
        .update({ data: { n: n + 1 } })
      await transaction.commit()
      return true
    } catch {
      return false
    }
  }
  const won = (await Promise.all(Array.from({ length: 12 }, add))).filter(Boolean).length
  expect(won).toBeGreaterThan(0)
  expect(await numberOf(sdk.db, 'a')).toBe(1 + won)
})
