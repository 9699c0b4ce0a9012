import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('metrics', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ seed: 'empty' })
  })
  afterAll(() => cloud.stop())
  beforeEach(() => cloud.local.resetMetrics())

  const operations = async () => (await cloud.local.metrics()).operations

  test('every request is counted under its operation, action and collection', async () => {
    for (const title of ['一', '二', '三'])
      await cloud.probe('add', { collection: 'topics', data: { title } })
    await cloud.probe('get', { collection: 'topics' })
    expect(await operations()).toEqual({
      'probe.add': {
        invocations: 3,
        database: { 'database.insertDocument': { topics: 3 } },
        scanned: 0,
        returned: 0,
        documents: {},
        openapi: {},
      },
      'probe.get': {
        invocations: 1,
        database: { 'database.getDocument': { topics: 1 } },
        scanned: 2,
        returned: 2,
        documents: { topics: { scanned: 2, returned: 2 } },
        openapi: {},
      },
    })
    expect((await cloud.local.metrics()).writes).toMatchObject({ total: 3 })
  })

  test('a query that no index serves is shown with its shape, without its values', async () => {
    await cloud.probe('count', { collection: 'topics', where: { nobodyIndexedThis: 1 } })
    await cloud.probe('count', { collection: 'topics', where: { nobodyIndexedThis: 2 } })
    const { unindexed } = await cloud.local.metrics()
    expect(unindexed).toEqual([
      {
        operation: 'probe.count',
        collection: 'topics',
        query: '{"nobodyIndexedThis":"?"}',
        times: 2,
      },
    ])
  })

  test('a query by an index is not', async () => {
    await cloud.probe('count', { collection: 'topics', where: { category: 'theory' } })
    expect((await cloud.local.metrics()).unindexed).toEqual([])
  })

  test('open API calls and nested calls are counted where they happen', async () => {
    const data = { version: 2, scene: 2, openid: 'o-tester', content: '你好' }
    await cloud.probe('call', {
      name: 'probe',
      data: { operation: 'openapi', input: { api: 'security.msgSecCheck', data } },
    })
    expect(await operations()).toMatchObject({
      'probe.call': { invocations: 1, openapi: {} },
      'probe.openapi': { invocations: 1, openapi: { 'security.msgSecCheck': 1 } },
    })
  })

  test('an operation that cannot be a name is counted as ?', async () => {
    await cloud.request(
      'POST',
      '/functions/ticker',
      { operation: 'a b'.repeat(100) },
      { 'x-openid': 'o-tester' },
    )
    expect(Object.keys(await operations())).toEqual(['ticker.?'])
  })
})
