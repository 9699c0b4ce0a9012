import { type Documents, openSdk, type Sdk } from '../sdk'
import { found } from './found'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([
    {
      _id: 1,
      list: [1, 5, 9],
      items: [
        { k: 'a', n: 1 },
        { k: 'b', n: 5 },
      ],
    },
    { _id: 2, list: [2, 4], items: [{ k: 'a', n: 5 }] },
    { _id: 3, list: [], items: ['a', 5], name: '张三' },
    { _id: 4, name: null, m: 7 },
  ])
})
afterAll(() => sdk.close())

test('exists tells a null from a missing field', async () => {
  expect(await found(docs, { name: sdk._.exists(true) })).toEqual([3, 4])
  expect(await found(docs, { name: sdk._.exists(false) })).toEqual([1, 2])
})
test('mod compares a remainder', async () => {
  expect(await found(docs, { m: sdk._.mod(4, 3) })).toEqual([4])
  expect(await found(docs, { list: sdk._.mod(2, 0) })).toEqual([2])
})
test('all asks for every value', async () => {
  expect(await found(docs, { list: sdk._.all([1, 9]) })).toEqual([1])
  expect(await found(docs, { list: sdk._.all([4]) })).toEqual([2])
})
test('size counts elements', async () => {
  expect(await found(docs, { list: sdk._.size(2) })).toEqual([2])
  expect(await found(docs, { list: sdk._.size(0) })).toEqual([3])
})
test('elemMatch asks one element for everything', async () => {
  expect(await found(docs, { items: sdk._.elemMatch({ k: 'a', n: 5 }) })).toEqual([2])
  expect(await found(docs, { list: sdk._.elemMatch({ $gt: 4, $lt: 6 }) })).toEqual([1])
  expect(await found(docs, { list: sdk._.elemMatch(sdk._.gt(8)) })).toEqual([1])
})
test('all with elemMatch asks for an element for each', async () => {
  const both = [sdk._.elemMatch({ k: 'a' }), sdk._.elemMatch({ k: 'b' })]
  expect(await found(docs, { items: sdk._.all(both) })).toEqual([1])
})
test('conditions on two fields of an array may be met by two elements', async () => {
  expect(await found(docs, { 'items.k': 'a', 'items.n': 5 })).toEqual([1, 2])
})
test('elemMatch of fields passes over scalar elements', async () => {
  const scalars = await sdk.fresh([
    { _id: 1, list: ['x'] },
    { _id: 2, list: [{ k: 'x' }] },
  ])
  expect(await found(scalars, { list: sdk._.elemMatch({ k: 'x' }) })).toEqual([2])
})
test('a position in the path names one element', async () => {
  expect(await found(docs, { 'list.0': 2 })).toEqual([2])
  expect(await found(docs, { 'items.0.n': 1 })).toEqual([1])
})
test('in and nin look into arrays of documents that hold arrays', async () => {
  const duties = await sdk.fresh([
    { _id: 1, duties: [{ at: ['root'] }, { at: ['g1', 'g2'] }] },
    { _id: 2, duties: [{ at: ['g3'] }] },
    { _id: 3, duties: [] },
  ])
  expect(await found(duties, { 'duties.at': 'g2' })).toEqual([1])
  expect(await found(duties, { 'duties.at': sdk._.in(['g2', 'g3']) })).toEqual([1, 2])
  expect(await found(duties, { 'duties.at': sdk._.nin(['g2']) })).toEqual([2, 3])
})
