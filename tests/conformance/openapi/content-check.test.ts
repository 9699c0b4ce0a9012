import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('the content checks', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ args: ['--workers', '1'] })
  })
  afterAll(() => cloud.stop())

  const checkText = (content: string, more: object = {}) =>
    cloud.probe('openapi', {
      api: 'security.msgSecCheck',
      data: { version: 2, scene: 2, openid: 'o-tester', content, ...more },
    })
  const checkMedia = (more: object = {}) =>
    cloud.probe('openapi', {
      api: 'security.mediaCheckAsync',
      data: { version: 2, scene: 2, openid: 'o-tester', mediaType: 2, mediaUrl: 'https://x/y.jpg', ...more },
    })
  const lastRun = async () => (await cloud.call('o-tester', 'ticker.runs')).at(-1)

  test('a text passes, until a verdict or a word says otherwise', async () => {
    expect((await checkText('你好')).value.result).toEqual({ suggest: 'pass', label: 100 })
    await cloud.local.wechat({ msgSecCheck: { word: '坏话', suggest: 'risky', label: 20003 } })
    expect((await checkText('一句坏话')).value).toMatchObject({
      result: { suggest: 'risky', label: 20003 },
      detail: [{ errcode: 0, suggest: 'risky' }],
    })
    expect((await checkText('好话')).value.result.suggest).toBe('pass')
    await cloud.local.wechat({ msgSecCheck: { suggest: 'review' } })
    expect((await checkText('好话')).value.result.suggest).toBe('review')
  })

  test('2,500 characters are taken, 2,501 are not', async () => {
    expect((await checkText('字'.repeat(2_500))).ok).toBe(true)
    expect((await checkText('字'.repeat(2_501))).ok).toBe(false)
  })

  test.each([
    ['version 1', 40097, { version: 1 }],
    ['no such scene', 40129, { scene: 9 }],
    ['a stranger', 40003, { openid: 'o-nobody-ever-saw' }],
    ['no openid', 40003, { openid: undefined }],
    ['no text', 44002, { content: '' }],
  ])('%s is refused with %i', async (_what, errCode, more) => {
    expect(await checkText('你好', more)).toMatchObject({ ok: false, errCode })
  })

  test('a person counts as present for two hours after a visit, not longer', async () => {
    await cloud.probe('context', {}, 'o-visitor')
    const { at } = await cloud.local.clock()
    const later = (ms: number) => cloud.local.clock(new Date(Date.parse(at) + ms).toISOString())
    await later(7_100_000)
    expect((await checkText('你好', { openid: 'o-visitor' })).ok).toBe(true)
    await later(7_201_000)
    expect(await checkText('你好', { openid: 'o-visitor' })).toMatchObject({ ok: false, errCode: 61010 })
  })

  test('a picture’s verdict comes later, as a push with the same trace id', async () => {
    await cloud.local.wechat({ mediaCheck: { suggest: 'risky', label: 20002, afterMs: null } })
    const { value } = await checkMedia()
    expect(value.traceId).toMatch(/^[\w-]+$/)
    const { releaseMediaChecks } = await cloud.local.wechat({ releaseMediaChecks: true })
    expect(releaseMediaChecks).toMatchObject([{ event: 'wxa_media_check', function: 'ticker', ok: true }])
    expect(await lastRun()).toMatchObject({
      openid: null,
      source: 'wx_unknown',
      event: {
        MsgType: 'event',
        Event: 'wxa_media_check',
        FromUserName: 'o-tester',
        trace_id: value.traceId,
        result: { suggest: 'risky', label: 20002 },
      },
    })
  })

  test('by itself the push comes after its delay', async () => {
    await cloud.local.wechat({ mediaCheck: { suggest: 'pass', afterMs: 50 } })
    const { value } = await checkMedia()
    const arrived = async () => (await lastRun())?.event.trace_id === value.traceId
    while (!(await arrived())) await new Promise((resolve) => setTimeout(resolve, 20))
    expect((await lastRun()).event.result.suggest).toBe('pass')
  })

  test('a cloud file id is no media URL', async () => {
    expect(await checkMedia({ mediaUrl: 'cloud://wuchang-local.x/y.jpg' })).toMatchObject({
      ok: false,
      errCode: 40097,
    })
  })

  test('any push can be sent by hand, and one that nobody declares goes nowhere', async () => {
    const { push } = await cloud.local.wechat({
      push: { MsgType: 'event', Event: 'wxa_media_check', trace_id: 't' },
    })
    expect(push).toMatchObject({ function: 'ticker', ok: true })
    const nowhere = await cloud.local.wechat({ push: { MsgType: 'event', Event: 'nobody_asked' } })
    expect(nowhere.push).toEqual({ event: 'nobody_asked', function: null, ok: false })
    expect((await cloud.local.metrics()).operations['ticker.push'].invocations).toBeGreaterThan(0)
  })
})
