import { type ProbedCloud, startProbed } from './probe'

describe('identity', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed()
  })
  afterAll(() => cloud.stop())

  test('of 200 people whose calls are in flight together, nobody is ever taken for another', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `o-person-${index}`)
    const answers = await Promise.all(
      people.map((openid, index) => cloud.probe('who', { depth: 1, waitMs: index % 7 }, openid)),
    )
    answers.forEach(({ seen }, index) => {
      expect(seen).toHaveLength(6)
      expect(new Set(seen)).toEqual(new Set([people[index]]))
    })
  })

  test('a client can set neither its openid, nor its source, nor its userInfo', async () => {
    const forged = {
      operation: 'event',
      userInfo: { openId: 'o-organiser' },
      SOURCE: 'wx_trigger',
      OPENID: 'o-organiser',
      Type: 'Timer',
    }
    const headers = { 'x-openid': 'o-member', 'x-tcb-source': 'wx_trigger', 'x-wx-openid': 'o-organiser' }
    const event = await cloud.request('POST', '/functions/probe', forged, headers)
    expect(event.body.value.userInfo).toEqual({ appId: 'wx00000000wuchang0', openId: 'o-member' })
    const context = await cloud.request(
      'POST',
      '/functions/probe',
      { ...forged, operation: 'context' },
      headers,
    )
    expect(context.body.value).toMatchObject({ OPENID: 'o-member', SOURCE: 'wx_client' })
  })

  test('nothing of one call’s environment is left for the next', async () => {
    const names = ['WX_OPENID', 'TRIGGER_SRC', 'TCB_SOURCE']
    await cloud.local.triggers('ticker')
    const { value } = await cloud.probe('environment', { names }, 'o-later')
    expect(value).toEqual({ WX_OPENID: 'o-later', TRIGGER_SRC: null, TCB_SOURCE: 'wx_client' })
  })

  test('a nested call keeps the person and lengthens the source', async () => {
    const data = { operation: 'context' }
    const { value } = await cloud.probe('call', { name: 'guest', data }, 'o-caller')
    expect(value.value).toMatchObject({ OPENID: 'o-caller', SOURCE: 'wx_client,scf' })
  })

  test.each([
    ['is missing', {}],
    ['has digits only', { 'x-openid': '20261215' }],
    ['has other characters', { 'x-openid': 'o person' }],
  ])('a call whose openid %s is refused', async (_what, headers) => {
    const { status, body } = await cloud.request(
      'POST',
      '/functions/probe',
      { operation: 'event' },
      headers as Record<string, string>,
    )
    expect(status).toBe(400)
    expect(body.error.field).toBe('x-openid')
  })
})

describe('nested calls', () => {
  test('chains deeper than the pool all come back, many at once', async () => {
    const cloud = await startProbed({ args: ['--workers', '2'] })
    try {
      const chains = Array.from({ length: 6 }, (_, index) =>
        cloud.probe('who', { depth: 5, waitMs: 1 }, `o-chain-${index}`),
      )
      const answers = await Promise.all(chains)
      answers.forEach(({ seen }, index) => {
        expect(seen).toHaveLength(18)
        expect(new Set(seen)).toEqual(new Set([`o-chain-${index}`]))
      })
    } finally {
      await cloud.stop()
    }
  })
})
