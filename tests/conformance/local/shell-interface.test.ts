import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('what the laptop’s shell is told', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ seed: 'empty' })
    await cloud.local.wechat({ templates: [{ id: 'T', title: '提醒', keys: ['thing1'] }] })
  })
  afterAll(() => cloud.stop())

  /** Reads the stream until `count` events have come. */
  const listen = async (count: number) => {
    const response = await fetch(`${cloud.url}/_local/events`)
    const events = async () => {
      let text = ''
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString()
        const found = [...text.matchAll(/^event: (.+)\ndata: (.+)$/gm)]
        if (found.length >= count) return found.map(([, name, data]) => ({ name, data: JSON.parse(data!) }))
      }
      return []
    }
    return { events: events() }
  }

  test('clock, network and messages arrive as they happen', async () => {
    const { events } = await listen(3)
    await cloud.local.clock('2027-01-01T08:00:00+08:00')
    await cloud.local.network('fine')
    await cloud.local.wechat({ grants: [{ openid: 'o-tester', template: 'T' }] })
    const data = { touser: 'o-tester', templateId: 'T', data: { thing1: { value: '课' } } }
    await cloud.probe('openapi', { api: 'subscribeMessage.send', data })
    expect(await events).toMatchObject([
      { name: 'clock', data: { at: expect.stringMatching(/^2027-01-01T08:00:00/) } },
      { name: 'network', data: { mode: 'fine' } },
      { name: 'message', data: { openid: 'o-tester', template: 'T', data: { thing1: '课' } } },
    ])
  })

  test('the seeded people are listed', async () => {
    const { body } = await cloud.request('GET', '/_local/people')
    expect(body.seed).toBe('empty')
    expect(body.people.length).toBeGreaterThan(0)
    for (const person of body.people)
      expect(person).toMatchObject({ openid: expect.any(String), name: expect.any(String) })
  })

  test('an unknown path of the interface is 404, a broken one 400, another method 405', async () => {
    expect((await cloud.request('GET', '/_local/nothing')).status).toBe(404)
    expect((await cloud.request('GET', '/app/%2e%2e%2f%2e%2e%2fpackage.json')).status).toBe(404)
    expect((await cloud.request('POST', '/functions/%E0%A4%A', {}, { 'x-openid': 'o-tester' })).status).toBe(
      400,
    )
    expect((await cloud.request('DELETE', '/app/')).status).toBe(405)
  })
})
