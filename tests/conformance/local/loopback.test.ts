import { request } from 'node:http'
import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('who may reach the local cloud', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ seed: 'empty', args: ['--admin-token', 'only-the-test-knows'] })
  })
  afterAll(() => cloud.stop())

  /** fetch would not let a test choose its Host. */
  const ask = (headers: Record<string, string>, path = '/_local/clock', method = 'GET', body = '') =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { hostname, port } = new URL(cloud.url)
      const asking = request({ hostname, port, path, method, headers }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode!, text }))
      })
      asking.on('error', reject)
      asking.end(body)
    })

  test.each([
    ['another site’s Origin', { origin: 'https://example.com' }],
    ['an Origin that only looks local', { origin: 'http://127.0.0.1.example.com' }],
    ['a sandboxed page’s Origin', { origin: 'null' }],
    ['another name for this machine', { host: 'rebound.example.com' }],
    ['another name with the right port', { host: 'rebound.example.com:5170' }],
  ])('%s is refused', async (_what, headers) => {
    expect((await ask(headers as unknown as Record<string, string>)).status).toBe(403)
  })

  test.each([{ host: 'localhost:1' }, { host: '[::1]' }, { origin: 'http://localhost:10086' }, {}])(
    '%j is served',
    async (headers) => {
      expect((await ask(headers as unknown as Record<string, string>)).status).toBe(200)
    },
  )

  const wire = async (body: object, headers: Record<string, string> = {}) =>
    JSON.parse((await ask(headers, '/admin', 'POST', JSON.stringify(body))).text)
  const count = { action: 'database.calculateDocument', collectionName: 'topics', queryType: 'WHERE' }
  const signed = { authorization: 'TC3-HMAC-SHA256 Credential=local/2026-12-15/tcb/tc3_request' }

  test('the wire takes the admin token', async () => {
    expect(await wire({ ...count, wxCloudApiToken: 'only-the-test-knows' })).toMatchObject({
      data: { total: 0 },
    })
  })

  test('the wire takes an SDK that signs outside any function', async () => {
    expect(await wire(count, signed)).toMatchObject({ data: { total: 0 } })
  })

  test.each([
    ['nothing', {}, {}],
    ['an invented token', { wxCloudApiToken: 'invented' }, signed],
    ['a page that copies the SDK’s signature', {}, { ...signed, origin: 'http://127.0.0.1:5170' }],
    ['a page without an Origin', {}, { ...signed, 'sec-fetch-site': 'same-origin' }],
  ])('the wire refuses %s', async (_what, body, headers) => {
    const answer = await wire({ ...count, ...body }, headers as Record<string, string>)
    expect(answer).toMatchObject({ code: 'SIGN_PARAM_INVALID', requestId: expect.any(String) })
  })

  test('an invocation’s token dies with the invocation', async () => {
    const { value } = await cloud.probe('environment', { names: ['WX_API_TOKEN'] })
    expect(value.WX_API_TOKEN).toMatch(/^[0-9a-f-]{36}$/)
    expect(await wire({ ...count, wxCloudApiToken: value.WX_API_TOKEN })).toMatchObject({
      code: 'SIGN_PARAM_INVALID',
    })
  })

  test('a wire action that is not emulated says so by name', async () => {
    const answer = await wire({ action: 'database.watch' }, signed)
    expect(answer).toMatchObject({ code: 'Unsupported', message: expect.stringContaining('database.watch') })
    while (!cloud.log().includes('Unsupported: local-cloud does not emulate wire action database.watch'))
      await new Promise((resolve) => setTimeout(resolve, 20))
  })
})
