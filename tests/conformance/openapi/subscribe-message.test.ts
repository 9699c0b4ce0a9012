import { type ProbedCloud, startProbed } from '../runtime/probe'

const template = {
  id: 'T-lesson',
  title: '学习提醒',
  keys: ['thing1', 'time2', 'character_string3', 'phrase4'],
}
const data = {
  thing1: { value: '今晚的课' },
  time2: { value: '2026年12月15日 19:30' },
  characterString3: { value: 'NO.16' },
  phrase4: { value: '待学习' },
}

describe('subscribeMessage.send', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ args: ['--workers', '1'] })
    await cloud.local.wechat({ templates: [template] })
  })
  afterAll(() => cloud.stop())

  const grant = (openid: string, count = 1) =>
    cloud.local.wechat({ grants: [{ openid, template: template.id, count }] })
  const send = (touser: string, more: object = {}) =>
    cloud.probe('openapi', {
      api: 'subscribeMessage.send',
      data: { touser, templateId: template.id, page: 'pages/today/index?from=notice', data, ...more },
    })

  test('one accept is one send; the next is 43101', async () => {
    await grant('o-once')
    expect(await send('o-once')).toMatchObject({ ok: true, value: { errCode: 0 } })
    expect(await send('o-once')).toMatchObject({ ok: false, errCode: 43101 })
    expect(await cloud.local.messages('o-once')).toMatchObject([
      {
        openid: 'o-once',
        template: 'T-lesson',
        title: '学习提醒',
        page: 'pages/today/index?from=notice',
        data: { thing1: '今晚的课', character_string3: 'NO.16' },
        errcode: 0,
      },
      { openid: 'o-once', errcode: 43101 },
    ])
  })

  test('accepts accumulate', async () => {
    const [first] = (await grant('o-twice')).grants
    const [second] = (await grant('o-twice')).grants
    expect([first.left, second.left]).toEqual([1, 2])
    expect([(await send('o-twice')).ok, (await send('o-twice')).ok, (await send('o-twice')).ok]).toEqual([
      true,
      true,
      false,
    ])
  })

  test.each([
    ['a stranger’s openid', 40003, 'o-nobody-ever-saw', {}],
    ['an unknown template', 40037, 'o-careful', { templateId: 'T-none' }],
    ['a page with a leading slash', 41030, 'o-careful', { page: '/pages/today/index' }],
    ['a missing keyword', 47003, 'o-careful', { data: { ...data, thing1: undefined } }],
    ['an empty value', 47003, 'o-careful', { data: { ...data, thing1: { value: '' } } }],
    [
      '21 characters in a thing',
      47003,
      'o-careful',
      { data: { ...data, thing1: { value: '课'.repeat(21) } } },
    ],
    ['a line break', 47003, 'o-careful', { data: { ...data, thing1: { value: '两\n行' } } }],
    [
      'Chinese in a character_string',
      47003,
      'o-careful',
      { data: { ...data, characterString3: { value: '号' } } },
    ],
    ['a time that is none', 47003, 'o-careful', { data: { ...data, time2: { value: '今晚' } } }],
    [
      'six characters in a phrase',
      47003,
      'o-careful',
      { data: { ...data, phrase4: { value: '六个字的短语' } } },
    ],
    ['a keyword that the template lacks', 47003, 'o-careful', { data: { ...data, thing9: { value: '多' } } }],
  ])('%s is refused with %i and costs no grant', async (_what, errCode, touser, more) => {
    await grant('o-careful')
    const before = await left('o-careful')
    expect(await send(touser, more)).toMatchObject({ ok: false, errCode })
    expect(await left('o-careful')).toBe(before + 1)
  })

  const left = async (openid: string) => (await grant(openid)).grants[0].left

  test('a grant for an unknown template is refused', async () => {
    const body = { grants: [{ openid: 'o-x', template: 'T-none' }] }
    const answer = await cloud.request('POST', '/_local/wechat', body)
    expect([answer.status, answer.body.error.field]).toEqual([400, 'template'])
  })

  test('an accept reaches the function that declares the push', async () => {
    const { grants } = await grant('o-pushed')
    expect(grants[0].pushed).toMatchObject({
      event: 'subscribe_msg_popup_event',
      function: 'ticker',
      ok: true,
    })
    const run = (await cloud.call('o-tester', 'ticker.runs')).at(-1)
    expect(run).toMatchObject({
      openid: null,
      source: 'wx_unknown',
      event: { MsgType: 'event', Event: 'subscribe_msg_popup_event', FromUserName: 'o-pushed' },
    })
  })

  test('a function that does not declare an open API is refused with -604101', async () => {
    await grant('o-guest')
    const answer = await cloud.guest('openapi', { api: 'subscribeMessage.send', data: { touser: 'o-guest' } })
    expect(answer).toMatchObject({ ok: false, errCode: -604101 })
    expect(await cloud.local.messages('o-guest')).toEqual([])
  })

  test('an open API that is not emulated says so by name', async () => {
    const answer = await cloud.probe('openapi', { api: 'customerServiceMessage.send', data: {} })
    expect(answer.ok).toBe(false)
    expect(answer.errMsg).toMatch(/Unsupported: .* open API customerServiceMessage.send/)
  })
})
