import { type DrivenCloud, startCloud } from '../drive/local-cloud'
import { nobodysHome, nobodysMessages } from '../drive/nobodys-home'

const open = async (options: Parameters<typeof startCloud>[0] = {}): Promise<DrivenCloud> => {
  const cloud = await startCloud(options)
  opened.push(cloud)
  return cloud
}
const opened: DrivenCloud[] = []
afterAll(() => Promise.all(opened.map((cloud) => cloud.stop())))

describe('setting up a town', () => {
  let cloud: DrivenCloud
  const setUp = (openid: string, more: object = {}) =>
    cloud.call(openid, 'people.setUpTown', {
      key: 'set-up-01',
      secret: cloud.setupSecret,
      town: '樟树坳镇',
      name: '谭秀英',
      ...more,
    })
  beforeAll(async () => {
    cloud = await open({ seed: 'empty' })
  })

  it('an empty town says that it has no name yet', async () => {
    const home = (await cloud.call('o-first', 'study.home')).data
    expect(home).toEqual({ ...nobodysHome, messages: nobodysMessages })
  })

  it('a wrong secret makes nobody organiser', async () => {
    expect(await setUp('o-first', { secret: 'guessed-guessed-guessed' })).toMatchObject({
      ok: false,
      error: { code: 'WrongSecret', field: 'secret' },
    })
    expect((await cloud.call('o-first', 'study.home')).data.town).toBeNull()
  })

  it('a name of blanks is no name', async () => {
    expect(await setUp('o-first', { name: '   ' })).toMatchObject({
      ok: false,
      error: { code: 'InvalidInput', field: 'name' },
    })
  })

  it('of eight who hold the secret and race, exactly one becomes organiser', async () => {
    const openids = Array.from({ length: 8 }, (_, i) => `o-racer-${i}`)
    const replies = await Promise.all(openids.map((openid) => setUp(openid)))
    const codes = replies.map((reply) => (reply.ok ? 'won' : reply.error.code)).sort()
    expect(codes).toEqual([...Array(7).fill('AlreadySetUp'), 'won'])

    const winner = openids[replies.findIndex((reply) => reply.ok)]!
    expect((await cloud.call(winner, 'study.home')).data).toMatchObject({
      town: '樟树坳镇',
      person: { name: '谭秀英', duties: [{ role: 'organiser', at: ['樟树坳镇', '樟树坳镇党委'] }] },
    })
    const loser = openids[replies.findIndex((reply) => !reply.ok)]!
    expect((await cloud.call(loser, 'study.home')).data.person).toBeNull()
    expect(await setUp(winner)).toMatchObject({ ok: true, data: { town: '樟树坳镇' } })
  })

  it('a town that runs cannot be taken over', async () => {
    cloud = await open()
    expect(await setUp('o-stranger', { secret: 'whatever-whatever' })).toMatchObject({
      ok: false,
      error: { code: 'AlreadySetUp' },
    })
  })
})

describe('大字', () => {
  let cloud: DrivenCloud
  const size = async (openid: string) => (await cloud.call(openid, 'study.home')).data.person?.textSize
  beforeAll(async () => {
    cloud = await open()
  })

  it('is kept with the person', async () => {
    expect(await size('o-tan-xiuying')).toBe('system')
    const reply = await cloud.call('o-tan-xiuying', 'people.setTextSize', {
      key: 'size-0001',
      textSize: 'care',
    })
    expect(reply).toMatchObject({ ok: true, data: { textSize: 'care' } })
    expect(await size('o-tan-xiuying')).toBe('care')
    expect(await size('o-luo-xiaoman')).toBe('system')
  })

  it('has nowhere to be kept for a WeChat user whom nobody knows', async () => {
    const reply = await cloud.call('o-stranger', 'people.setTextSize', { key: 'size-0001', textSize: 'care' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'NotBound' } })
  })
})

it('the receipt of a command is forgotten after thirty days, and not before', async () => {
  const cloud = await open({ at: '2026-12-16T08:00:00+08:00' })
  const forgotten = async () => (await cloud.local.triggers('people')).reply.data.forgetReceipts.removed
  await forgotten()
  await cloud.call('o-shi-chunmei', 'people.setTextSize', { key: 'size-old1', textSize: 'care' })
  await cloud.local.clock('2027-01-15T07:59:00+08:00')
  expect(await forgotten()).toBe(0)
  await cloud.local.clock('2027-01-15T08:01:00+08:00')
  expect(await forgotten()).toBe(1)
  expect(await forgotten()).toBe(0)
})
