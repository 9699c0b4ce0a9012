import { type ProbedCloud, startProbed } from './probe'

const at = '2026-12-15T19:30:00.000+08:00'
const MINUTE = 60_000

describe('the cloud’s clock', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ at, env: { TZ: 'America/New_York' } })
  })
  afterAll(() => cloud.stop())

  const clocks = async (waitMs = 0) => (await cloud.probe('clock', { waitMs })).value
  const offBy = (reading: number, from: string) => reading - new Date(from).getTime()

  test('functions read it through Date in every form, while performance.now stays real', async () => {
    const [reading] = await clocks()
    for (const form of ['now', 'made', 'text']) {
      expect(offBy(reading[form], at)).toBeGreaterThan(-1_000)
      expect(offBy(reading[form], at)).toBeLessThan(MINUTE)
    }
    expect(Math.abs(reading.real - Date.now())).toBeLessThan(MINUTE)
  })

  test('a date made from a value is that value, and a Date is a Date', async () => {
    const [reading] = await clocks()
    expect(reading).toMatchObject({ fixed: Date.UTC(2020, 0, 1), isDate: true })
  })

  test('functions run in UTC', async () => {
    const [reading] = await clocks()
    expect(reading.zone).toBe(0)
  })

  test('it keeps running', async () => {
    const [before, after] = await clocks(30)
    expect(after.now).toBeGreaterThan(before.now)
  })

  test('a running function sees it move', async () => {
    const to = '2027-03-01T08:00:00.000+08:00'
    const reading = clocks(400)
    await new Promise((resolve) => setTimeout(resolve, 150))
    const answer = await cloud.local.clock(to)
    expect(offBy(Date.parse(answer.at), to)).toBeGreaterThanOrEqual(0)
    const [, after] = await reading
    expect(offBy(after.now, to)).toBeGreaterThanOrEqual(0)
    expect(offBy(after.now, to)).toBeLessThan(MINUTE)
    await cloud.local.clock(at)
  })

  test('a moment without its offset is refused', async () => {
    const { status, body } = await cloud.request('POST', '/_local/clock', { at: '2026-12-15 19:30' })
    expect(status).toBe(400)
    expect(body.error.field).toBe('at')
  })
})
