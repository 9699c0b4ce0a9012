import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('phonenumber.getPhoneNumber', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed()
  })
  afterAll(() => cloud.stop())

  const issue = async () =>
    (await cloud.local.wechat({ phone: { openid: 'o-tester', number: '13800001234' } })).phone.code
  const redeem = (code: string) =>
    cloud.probe('openapi', { api: 'phonenumber.getPhoneNumber', data: { code } })

  test('a code gives its number once', async () => {
    const code = await issue()
    expect((await redeem(code)).value.phoneInfo).toMatchObject({
      phoneNumber: '13800001234',
      purePhoneNumber: '13800001234',
      countryCode: '86',
    })
    expect(await redeem(code)).toMatchObject({ ok: false, errCode: 40029 })
  })

  test('a code is good for five minutes', async () => {
    const [early, late] = [await issue(), await issue()]
    const { at } = await cloud.local.clock()
    const later = (ms: number) => cloud.local.clock(new Date(Date.parse(at) + ms).toISOString())
    await later(290_000)
    expect((await redeem(early)).ok).toBe(true)
    await later(301_000)
    expect(await redeem(late)).toMatchObject({ ok: false, errCode: 40029 })
  })

  test('an invented code is refused', async () => {
    expect(await redeem('invented')).toMatchObject({ ok: false, errCode: 40029 })
  })
})

describe('wxacode.getUnlimited', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed()
  })
  afterAll(() => cloud.stop())

  const draw = (data: object) => cloud.probe('code', { data })

  test('answers a picture of the width that was asked for', async () => {
    const { value } = await draw({
      scene: 'e=16&k=a1',
      page: 'pages/nowhere/index',
      checkPath: false,
      width: 300,
    })
    const bytes = Buffer.from(value.base64, 'base64')
    expect(value.contentType).toBe('image/png')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(300)
  })

  test('a scene of 32 visible characters is taken', async () => {
    expect((await draw({ scene: '-'.repeat(32) })).ok).toBe(true)
  })

  test.each([
    ['a scene of 33 characters', 40169, { scene: 'a'.repeat(33) }],
    ['an empty scene', 40169, { scene: '' }],
    ['Chinese in the scene', 40169, { scene: '屋场' }],
    ['a percent sign in the scene', 40169, { scene: 'a%20b' }],
    ['a page with a query', 41030, { scene: 'a', page: 'pages/today/index?x=1' }],
    ['a page with a leading slash', 41030, { scene: 'a', page: '/pages/today/index' }],
    ['a width of 279', 40097, { scene: 'a', width: 279 }],
  ])('%s is refused with %i', async (_what, errCode, data) => {
    expect(await draw(data)).toMatchObject({ ok: false, errCode })
  })
})
