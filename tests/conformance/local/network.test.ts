import type { ServerResponse } from 'node:http'
import { createNetwork } from '../../../local-cloud/local/network'
import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('the phone’s network', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ seed: 'empty' })
  })
  afterAll(() => cloud.stop())
  afterEach(() => cloud.local.network('fine'))

  const phone = (mark: string) =>
    cloud.request(
      'POST',
      '/functions/probe',
      { operation: 'add', input: { collection: 'topics', data: { mark } } },
      { 'x-openid': 'o-tester', 'x-phone': '1' },
    )
  const kept = async (mark: string) =>
    (await cloud.probe('count', { collection: 'topics', where: { mark } })).value.total

  test('offline reaches nothing, and nobody but the phone notices', async () => {
    await cloud.local.network('offline')
    await expect(phone('offline')).rejects.toThrow('fetch failed')
    const upload = { 'x-openid': 'o-tester', 'x-phone': '1' }
    await expect(cloud.request('POST', '/files?path=x.txt', 'x', upload)).rejects.toThrow('fetch failed')
    expect(await kept('offline')).toBe(0)
  })

  test('weak still lets most through', async () => {
    await cloud.local.network('weak')
    expect((await phone('weak')).body.ok).toBe(true)
    expect(await kept('weak')).toBe(1)
  })

  test('a mode that is none is refused', async () => {
    const { status, body } = await cloud.request('POST', '/_local/network', { mode: 'slow' })
    expect([status, body.error.field]).toEqual([400, 'mode'])
  })
})

describe('a weak network', () => {
  test('loses the fourth request and the eighth answer of every eight', async () => {
    const network = createNetwork()
    network.set('weak')
    const worked: number[] = []
    const answered: number[] = []
    const carry = (index: number) => {
      const response = { end: () => answered.push(index), destroy: () => {} } as unknown as ServerResponse
      return network.carry(response, async () => {
        worked.push(index)
        response.end()
      })
    }
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6, 7, 8].map(carry))
    expect(results.map(({ status }) => status === 'rejected')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((n) => n === 4),
    )
    expect(worked).toEqual([1, 2, 3, 5, 6, 7, 8])
    expect(answered).toEqual([1, 2, 3, 5, 6, 7])
  })
})
