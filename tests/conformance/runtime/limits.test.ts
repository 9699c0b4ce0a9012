import { type ProbedCloud, startProbed } from './probe'

const KB = 1024

describe('what a function may take', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed()
  })
  afterAll(() => cloud.stop())

  const post = (body: string) => cloud.request('POST', '/functions/probe', body, { 'x-openid': 'o-tester' })
  const bodyOf = (bytes: number) => {
    const [head, tail] = ['{"operation":"environment","input":{"names":[]},"pad":"', '"}']
    return head + 'x'.repeat(bytes - head.length - tail.length) + tail
  }

  test('a request of exactly 100 KB arrives, one byte more does not', async () => {
    expect((await post(bodyOf(100 * KB))).body).toEqual({ ok: true, value: {} })
    const over = await post(bodyOf(100 * KB + 1))
    expect(over.status).toBe(413)
    expect(over.body.code).toBe('EXCEED_MAX_PAYLOAD_SIZE')
  })

  test('an answer of exactly 1 MB arrives, one byte more does not', async () => {
    expect(await cloud.probe('fill', { bytes: KB * KB })).toHaveLength(KB * KB - 2)
    await expect(cloud.probe('fill', { bytes: KB * KB + 1 })).rejects.toMatchObject({
      status: 502,
      code: 'EXCEED_MAX_RESPONSE_SIZE',
    })
  })

  test('a function over its timeout is answered as production does, and its worker is gone', async () => {
    await expect(cloud.guest('wait', { ms: 60_000 })).rejects.toMatchObject({
      status: 504,
      errCode: -504003,
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      errMsg: expect.stringContaining('Invoking task timed out after 1 seconds'),
    })
    expect(await cloud.guest('wait', { ms: 1 })).toEqual({ ok: true })
  })

  test('one that never yields is ended all the same', async () => {
    await expect(cloud.guest('spin')).rejects.toMatchObject({ errCode: -504003 })
    expect(await cloud.guest('wait', { ms: 1 })).toEqual({ ok: true })
  })

  test('a nested function over its timeout fails the call, not the caller', async () => {
    const data = { operation: 'wait', input: { ms: 60_000 } }
    const answer = await cloud.probe('call', { name: 'guest', data })
    expect(answer).toMatchObject({ ok: false, code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
  })
})

describe('a function that fails', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed()
  })
  afterAll(() => cloud.stop())

  test.each([
    ['throws', 'throw', { message: 'boo' }, 'Error: boo'],
    ['returns what JSON cannot carry', 'circular', {}, 'circular'],
    ['throws outside its handler', 'crash', {}, 'thrown outside the handler'],
    ['exits', 'exit', {}, 'the worker exited'],
  ])(
    'one that %s answers FUNCTIONS_EXECUTE_FAIL, and the next call is served',
    async (_how, operation, input, text) => {
      await expect(cloud.probe(operation, input)).rejects.toMatchObject({
        status: 502,
        errCode: -504002,
        code: 'FUNCTIONS_EXECUTE_FAIL',
        errMsg: expect.stringContaining(text),
      })
      expect((await cloud.probe('context')).ok).toBe(true)
    },
  )

  test('a missing function is FUNCTION_NOT_FOUND, from a client and from a function', async () => {
    await expect(cloud.call('o-tester', 'nobody.home')).rejects.toMatchObject({
      status: 404,
      errCode: -501000,
      code: 'FUNCTION_NOT_FOUND',
    })
    const nested = await cloud.probe('call', { name: 'nobody', data: {} })
    expect(nested).toMatchObject({ ok: false, code: 'FUNCTION_NOT_FOUND' })
  })

  test('a body that is no JSON object is refused', async () => {
    for (const body of ['[]', 'null', '{', '']) {
      const { status } = await cloud.request('POST', '/functions/probe', body, { 'x-openid': 'o-tester' })
      expect(status).toBe(400)
    }
  })

  test('console output carries the function and a request id', async () => {
    await cloud.probe('log', { line: 'a line of its own' })
    while (!cloud.log().includes('a line of its own')) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(cloud.log()).toMatch(/^\[probe [0-9a-f-]{36}\] a line of its own$/m)
  })
})
