import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('faults', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ seed: 'empty' })
    await cloud.local.wechat({ templates: [{ id: 'T', title: '提醒', keys: ['thing1'] }] })
  })
  afterAll(() => cloud.stop())
  afterEach(() => cloud.local.clearFaults())

  const add = (mark: string) => cloud.probe('add', { collection: 'topics', data: { mark } })
  const kept = async (mark: string): Promise<number> =>
    (await cloud.probe('count', { collection: 'topics', where: { mark } })).value.total
  const insert = { on: 'database.insertDocument', collection: 'topics' }

  test('fail answers with the code, before the work', async () => {
    await cloud.local.faults({ ...insert, do: 'fail', code: 'DATABASE_REQUEST_FAILED', message: 'armed' })
    expect(await add('fail')).toMatchObject({
      ok: false,
      errCode: -502001,
      errMsg: expect.stringContaining('armed'),
    })
    expect(await kept('fail')).toBe(0)
    expect((await add('fail')).ok).toBe(true)
  })

  test('fail after the work leaves it done', async () => {
    await cloud.local.faults({ ...insert, do: 'fail', when: 'after', code: 'SERVER_TIMEOUT' })
    expect(await add('after')).toMatchObject({ ok: false, errCode: -501002 })
    expect(await kept('after')).toBe(1)
  })

  test('lose does the work and loses the answer', async () => {
    await cloud.local.faults({ ...insert, do: 'lose' })
    expect(await add('lose')).toMatchObject({ ok: false, errCode: -501001 })
    expect(await kept('lose')).toBe(1)
  })

  test('lose before the work loses the request', async () => {
    await cloud.local.faults({ ...insert, do: 'lose', when: 'before' })
    expect((await add('lost')).ok).toBe(false)
    expect(await kept('lost')).toBe(0)
  })

  test('late does the work and answers after the delay', async () => {
    await cloud.local.faults({ ...insert, do: 'late', ms: 2_000 })
    const adding = add('late')
    const first = await Promise.race([adding.then(() => 'answered'), waitFor(() => kept('late'))])
    expect(first).toBe('kept')
    expect((await adding).ok).toBe(true)
  })

  const waitFor = async (count: () => Promise<number>) => {
    while ((await count()) === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    return 'kept'
  }

  test.each([
    ['before', 0],
    ['after', 1],
  ])('kill %s the work ends the worker with %i documents written', async (when, documents) => {
    await cloud.local.faults({ ...insert, do: 'kill', when })
    await expect(add(`kill ${when}`)).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: expect.stringContaining('killed'),
    })
    expect(await kept(`kill ${when}`)).toBe(documents)
  })

  test('skip lets calls pass first, times bounds them, and GET tells what is left', async () => {
    await cloud.local.faults({ ...insert, do: 'fail', skip: 1, times: 2 })
    const outcomes: boolean[] = []
    for (let call = 0; call < 4; call++) outcomes.push((await add('skip')).ok)
    expect(outcomes).toEqual([true, false, false, true])
    const { body } = await cloud.request('GET', '/_local/faults')
    expect(body.faults).toMatchObject([{ on: insert.on, skip: 0, times: 0, hits: 2 }])
  })

  test('collection, function and operation narrow a fault', async () => {
    for (const narrow of [{ collection: 'nodes' }, { function: 'guest' }, { operation: 'get' }])
      await cloud.local.faults({ on: insert.on, do: 'fail', ...narrow })
    expect((await add('narrow')).ok).toBe(true)
    await cloud.local.faults({ on: insert.on, do: 'fail', operation: 'probe.add' })
    expect((await add('narrow')).ok).toBe(false)
  })

  test('an open API fails with WeChat’s number, or does the work and loses the answer', async () => {
    const api = 'subscribeMessage.send'
    const send = () =>
      cloud.probe('openapi', {
        api,
        data: { touser: 'o-tester', templateId: 'T', data: { thing1: { value: '课' } } },
      })
    await cloud.local.wechat({ grants: [{ openid: 'o-tester', template: 'T', count: 2 }] })
    await cloud.local.faults({ on: api, do: 'fail', code: 45009, message: 'reach max api daily quota limit' })
    expect(await send()).toMatchObject({ ok: false, errCode: 45009 })
    expect(await cloud.local.messages('o-tester')).toHaveLength(0)
    await cloud.local.faults({ on: api, do: 'lose' })
    expect((await send()).ok).toBe(false)
    expect(await cloud.local.messages('o-tester')).toMatchObject([{ errcode: 0 }])
  })

  describe('on functions.answer', () => {
    const answer = { on: 'functions.answer', function: 'probe', operation: 'add' }

    test('fail answers as the platform, with the number that it shows', async () => {
      await cloud.local.faults({ ...answer, do: 'fail', code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
      await expect(add('answer')).rejects.toMatchObject({ status: 504, errCode: -504003 })
      await cloud.local.faults({ ...answer, do: 'fail', code: -404011 })
      await expect(add('answer')).rejects.toMatchObject({ status: 502, errCode: -404011 })
      expect(await kept('answer')).toBe(0)
    })

    test('lose runs the function and drops the connection', async () => {
      await cloud.local.faults({ ...answer, do: 'lose' })
      await expect(add('answer lost')).rejects.toThrow('fetch failed')
      expect(await kept('answer lost')).toBe(1)
    })

    test.each([
      ['before', 0],
      ['after', 1],
    ])('kill %s the function ran leaves %i documents', async (when, documents) => {
      await cloud.local.faults({ ...answer, do: 'kill', when })
      await expect(add(`answer kill ${when}`)).rejects.toMatchObject({ errCode: -504002 })
      expect(await kept(`answer kill ${when}`)).toBe(documents)
    })
  })

  test.each([
    ['on', { do: 'fail' }],
    ['on', { on: 'database.nothing', do: 'fail' }],
    ['do', { ...insert, do: 'explode' }],
    ['times', { ...insert, do: 'fail', times: 0 }],
    ['when', { ...insert, do: 'fail', when: 'during' }],
    ['code', { ...insert, do: 'fail', code: 5 }],
    ['colection', { ...insert, do: 'fail', colection: 'topics' }],
  ])('a wrong %s is named', async (field, fault) => {
    const { status, body } = await cloud.request('POST', '/_local/faults', fault)
    expect([status, body.error.field]).toEqual([400, field])
  })
})
