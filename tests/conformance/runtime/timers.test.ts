import { parseSchedule } from '../../../local-cloud/runtime/schedule'
import { type ProbedCloud, startProbed } from './probe'

describe('a schedule of seven fields', () => {
  test.each([
    ['0 0 9 * * * *', '2026-12-15T08:59:59+08:00', '2026-12-15T09:00:00+08:00'],
    ['0 0 9 * * * *', '2026-12-15T09:00:00+08:00', '2026-12-16T09:00:00+08:00'],
    ['30 */15 * * * * *', '2026-12-15T19:30:31+08:00', '2026-12-15T19:45:30+08:00'],
    ['0 20 3 * * MON-FRI *', '2026-12-18T12:00:00+08:00', '2026-12-21T03:20:00+08:00'],
    ['0 0 8 1 1 * 2028', '2026-12-15T00:00:00+08:00', '2028-01-01T08:00:00+08:00'],
    ['0 0 8 20 * MON *', '2026-12-15T00:00:00+08:00', '2026-12-20T08:00:00+08:00'],
  ])('%s after %s is due at %s, in Beijing time', (cron, after, due) => {
    expect(parseSchedule(cron)(new Date(after))).toEqual(new Date(due))
  })

  test.each(['0 9 * * *', '0 0 9 * * *', '0 0 9 * * 1 *', 'soon'])('%s is refused', (cron) => {
    expect(() => parseSchedule(cron)).toThrow(/cron/)
  })
})

describe('timers', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ at: '2026-12-15T19:30:00+08:00', timers: true, args: ['--workers', '1'] })
  })
  afterAll(() => cloud.stop())

  const runs = () => cloud.call('o-tester', 'ticker.runs')
  const ticker = ({ fired }: { fired: { function: string }[] }) =>
    fired.filter((each) => each.function === 'ticker')

  test('a jump over several due moments fires a timer once, as nobody, with the timer’s source', async () => {
    const moved = await cloud.local.clock('2026-12-18T10:00:00+08:00')
    expect(ticker(moved)).toEqual([{ function: 'ticker', trigger: 'daily', ok: true, reply: { runs: 1 } }])
    const [run, ...more] = await runs()
    expect(more).toEqual([])
    expect(run).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'daily', Time: expect.stringMatching(/^2026-12-18T02:00:/) },
      openid: null,
      source: 'wx_trigger',
      trigger: 'timer',
    })
    expect(run.event.userInfo).toBeUndefined()
  })

  test('a jump back fires nothing, and the same moment is due again', async () => {
    expect(ticker(await cloud.local.clock('2026-12-17T08:00:00+08:00'))).toEqual([])
    expect(ticker(await cloud.local.clock('2026-12-17T09:00:01+08:00'))).toHaveLength(1)
  })

  test('a moment that comes by itself fires too', async () => {
    const before = (await runs()).length
    await cloud.local.clock('2026-12-19T08:59:59+08:00')
    while ((await runs()).length < before + 2) await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await runs()).at(-1).event.Time).toMatch(/^2026-12-19T01:00:0/)
  })

  test('a timer is counted as its function’s tick', async () => {
    await cloud.local.resetMetrics()
    await cloud.local.triggers('ticker')
    expect((await cloud.local.metrics()).operations).toMatchObject({ 'ticker.tick': { invocations: 1 } })
  })

  test('a missing function has no trigger', async () => {
    const { status, body } = await cloud.request('POST', '/_local/triggers/nobody')
    expect([status, body.error.field]).toEqual([404, 'function'])
  })
})
