import { type Documents, openSdk, refusal, type Sdk, type Untyped } from '../sdk'

let sdk: Sdk
let docs: Documents
beforeAll(async () => {
  sdk = await openSdk()
  docs = await sdk.fresh([{ _id: 1, t: 'x', tags: ['a'] }])
})
afterAll(() => sdk.close())

test.each<[stage: string, value: Untyped]>([
  ['unwind', 'tags'],
  ['unwind', '$'],
  ['unwind', { path: 'tags' }],
  ['unwind', {}],
  ['unwind', { path: '$tags', includeArrayIndex: '$at' }],
  ['sample', { size: -1 }],
  ['sample', { size: 'all' }],
  ['sample', {}],
  ['project', {}],
  ['count', ''],
  ['count', '$all'],
  ['count', 'a.b'],
])('%s of %j is refused', async (stage, value) => {
  const { code, errMsg } = await refusal(docs.aggregate()[stage](value).end())
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  expect(errMsg).toContain(stage)
})
test('a stage is refused before anything is read, and inside a joined pipeline too', async () => {
  const nothing = await sdk.fresh()
  expect((await refusal(nothing.aggregate().count('').end())).code).toBe('DATABASE_REQUEST_FAILED')
  const pipeline = [{ $project: {} }]
  const join = docs.aggregate().lookup({ from: docs.collectionName, pipeline, as: 'joined' })
  expect((await refusal(join.end())).code).toBe('DATABASE_REQUEST_FAILED')
})
test('an expression refuses a pattern that is none', async () => {
  const call = docs.aggregate().project({ hit: { $regexMatch: { input: '$t', regex: '(' } } })
  const { code, errMsg } = await refusal(call.end())
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  expect(errMsg).not.toMatch(/\n\s+at /)
})
