import { type Documents, openSdk, refusal, type Sdk } from '../sdk'
import { found } from './found'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([
    { _id: 1, name: '朝阳村', code: 'CY-01', spent: 5, budget: 3 },
    { _id: 2, name: '阳光村', code: 'yg-02', spent: 1, budget: 3 },
    { _id: 3, name: '河东', budget: 3 },
  ])
})
afterAll(() => sdk.close())

test('a JavaScript pattern matches, with its flags', async () => {
  expect(await found(docs, { name: /^阳/ })).toEqual([2])
  expect(await found(docs, { code: /^YG/i })).toEqual([2])
})
test('db.RegExp matches', async () => {
  expect(await found(docs, { code: sdk.db.RegExp({ regexp: '^cy', options: 'i' }) })).toEqual([1])
})
test('not with a pattern matches the rest', async () => {
  expect(await found(docs, { name: sdk._.not(/村$/) })).toEqual([3])
})
test('a flag that MongoDB does not know is refused', async () => {
  expect((await refusal(docs.where({ name: /村/g }).get())).errCode).toBe(-502001)
})
test('expr compares two fields, a missing one below every number', async () => {
  expect(await found(docs, sdk._.expr(sdk.$.gt(['$spent', '$budget'])))).toEqual([1])
  expect(await found(docs, sdk._.expr(sdk.$.lt(['$spent', '$budget'])))).toEqual([2, 3])
})
