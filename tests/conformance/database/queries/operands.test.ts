import { type Documents, openSdk, refusal, type Sdk } from '../sdk'
import { found } from './found'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([
    { _id: 1, n: 4, list: [1, 'a'], t: 'x(y', items: [{ k: 'a' }, {}] },
    { _id: 2, n: 'four', list: [], t: null },
  ])
})
afterAll(() => sdk.close())

const refused = async (condition: object) => {
  const { errCode, errMsg } = await refusal(docs.where(condition).get())
  expect(errCode).toBe(-502001)
  // A text for a person, not a stack.
  expect(errMsg).not.toMatch(/\n\s+at /)
}

test('type takes the names and codes of MongoDB', async () => {
  expect(await found(docs, { n: { $type: 'number' } })).toEqual([1])
  expect(await found(docs, { n: { $type: ['string', 'null'] } })).toEqual([2])
  expect(await found(docs, { t: { $type: 10 } })).toEqual([2])
})
test('type looks at an array and at its elements', async () => {
  expect(await found(docs, { list: { $type: 'string' } })).toEqual([1])
  expect(await found(docs, { list: { $type: 'array' } })).toEqual([1, 2])
  expect(await found(docs, { 'items.k': { $type: 'string' } })).toEqual([1])
  expect(await found(docs, { 'items.k': { $type: 'array' } })).toEqual([])
})
test.each([['zzz'], [99], [true], [[]], [['string', 'zzz']], ['regexp']])('type refuses %j', (type) =>
  refused({ n: { $type: type } }),
)
test.each([[[0, 1]], [[0.5, 1]], [[4]], [[4, 0, 1]], [['4', 0]], [4]])('mod refuses %j', (operand) =>
  refused({ n: { $mod: operand } }),
)
test.each([-1, 1.5, '2'])('size refuses %j', (size) => refused({ list: { $size: size } }))
test.each(['(', '[', '*a', 'a{2,1}'])('a pattern refuses %s', (regexp) =>
  refused({ t: sdk.db.RegExp({ regexp }) }),
)
test('a pattern of no text, and options without a pattern, are refused', async () => {
  await refused({ t: { $regex: 5 } })
  await refused({ t: { $options: 'i' } })
})
test('an operand is refused wherever it stands', async () => {
  const wrong = { $size: -1 }
  await refused({ list: { $not: wrong } })
  await refused({ $or: [{ n: 4 }, { list: wrong }] })
  await refused({ list: sdk._.elemMatch({ inner: wrong }) })
  expect((await refusal(docs.doc(1).update({ data: { list: sdk._.pull(wrong) } }))).errCode).toBe(-502001)
  const { code } = await refusal(docs.aggregate().match({ list: wrong }).end())
  expect(code).toBe('DATABASE_REQUEST_FAILED')
})
