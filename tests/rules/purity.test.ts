import { impureLines, impureLinesOf } from '../../scripts/check/purity'

const pureFiles = [
  'cloudfunctions/study/rules/home.ts',
  'src/pages/today/today-view.ts',
  'types/domain/day.ts',
]

describe('rules, views and the domain', () => {
  test.each([
    'const now = Date.now()',
    'const now = new Date()',
    'const now = new Date',
    'const text = Date()',
    'const today = dayjs()',
    'const begun = performance.now()',
    'const lot = Math.random()',
    'const id = randomUUID()',
    'const bytes = randomBytes(16)',
    'crypto.getRandomValues(bytes)',
    "import { webcrypto } from 'node:crypto'",
    'const env = process.env.TCB_ENV',
  ])('refuse %s', (line) => {
    for (const file of pureFiles) expect(impureLinesOf(file, ['', line])).toEqual([`${file}:2 ${line}`])
  })
  test.each([
    'const midnight = new Date(Date.parse(day))',
    'export const dayOf = (now: Date): string => instantOf(now)',
    'const next = dayjs(now).add(1, "day")',
    'const at = now instanceof Date ? now : new Date(now)',
  ])('take %s', (line) => {
    for (const file of pureFiles) expect(impureLinesOf(file, [line])).toEqual([])
  })
  test('are the only ones that are asked', () => {
    for (const file of ['cloudfunctions/shared/clock.ts', 'src/api/send.ts'])
      expect(impureLinesOf(file, ['const now = new Date()'])).toEqual([])
  })
})

describe('a collection', () => {
  const lines = ["const all = db.collection('persons')", '  .collection<Person>(name)']
  test.each(['study/handlers/home.ts', 'people/jobs/forget.ts', 'shared/receipts.ts', 'study/repo/more.ts'])(
    'is not opened in %s',
    (file) => {
      expect(impureLinesOf(`cloudfunctions/${file}`, lines)).toHaveLength(2)
    },
  )
  test.each(['people/repo.ts', 'shared/documents.ts', 'shared/transact.ts'])('is opened in %s', (file) => {
    expect(impureLinesOf(`cloudfunctions/${file}`, lines)).toEqual([])
  })
  test('may be named in a type', () => {
    expect(impureLinesOf('cloudfunctions/shared/cloud.ts', ["Pick<Database, 'collection'>"])).toEqual([])
  })
})

describe('callFunction', () => {
  const own = 'const answered = callFunction(name, event)'
  const bare = "const answer = await wx.cloud.callFunction({ name: 'study' })"
  test.each([
    'pages/today/use-today.ts',
    'components/page/index.tsx',
    'platform/spoken/index.weapp.ts',
    'api/home.ts',
  ])('is not called in src/%s', (file) => {
    expect(impureLinesOf(`src/${file}`, [own, bare])).toHaveLength(2)
  })
  test('is called by src/platform/cloud', () => {
    expect(impureLinesOf('src/platform/cloud/index.weapp.ts', [own, bare])).toEqual([])
  })
  test('is passed on by src/api/send.ts, which does not call WeChat itself', () => {
    const file = 'src/api/send.ts'
    expect(impureLinesOf(file, [own, bare])).toEqual([`${file}:2 ${bare}`])
  })
})

test('the project itself has no such line', () => {
  expect(impureLines()).toEqual([])
})
