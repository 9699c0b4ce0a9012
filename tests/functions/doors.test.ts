import type { DrivenCloud } from '../drive/local-cloud'
import { probedCloud } from './probed-cloud'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await probedCloud()
})
afterAll(() => cloud.stop())

const MEMBER = 'o-tan-xiuying'
const send = async (event: object) =>
  (await cloud.request('POST', '/functions/probe', event, { 'x-openid': MEMBER })).body
const runs = async () =>
  (await cloud.local.metrics()).operations['probe.tick']?.database['database.insertDocument']?.pairs ?? 0

describe('the timer’s entry', () => {
  it('runs every job when the platform rings, also those after one that failed', async () => {
    const before = await runs()
    expect(await cloud.local.triggers('probe')).toMatchObject({
      reply: { ok: true, data: { failing: 'failed', counting: { counted: 1 } } },
    })
    expect(await runs()).toBe(before + 1)
  })

  it.each([
    ['a bare timer event', { Type: 'Timer', TriggerName: 'tick' }],
    [
      'a timer event dressed with a source',
      { Type: 'Timer', SOURCE: 'wx_trigger', TCB_SOURCE: 'wx_trigger' },
    ],
    [
      'a timer event that names an operation too',
      { Type: 'Timer', operation: 'readPair', input: { pair: 'a' } },
    ],
  ])('refuses %s sent by a member, and runs nothing', async (_, event) => {
    const before = await runs()
    expect(await send(event)).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
    expect(await runs()).toBe(before)
  })
})

describe('the push entry', () => {
  const wrote = async () =>
    (await cloud.local.metrics()).operations['probe.push']?.database['database.insertDocument']?.pairs ?? 0

  it('takes a push from the platform', async () => {
    const before = await wrote()
    await cloud.local.wechat({
      push: { MsgType: 'event', Event: 'subscribe_msg_sent_event', trace_id: 'trace-1' },
    })
    expect(await wrote()).toBe(before + 1)
  })

  it('refuses a push sent by a member, and writes nothing', async () => {
    const before = await wrote()
    const forged = {
      MsgType: 'event',
      Event: 'subscribe_msg_sent_event',
      trace_id: 'trace-2',
      result: { suggest: 'pass' },
    }
    expect(await send(forged)).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
    expect(await wrote()).toBe(before)
  })
})

describe('the clients’ entry', () => {
  it.each(['', 'nothing', 'toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'knows no operation called “%s”',
    async (operation) => {
      expect(await send({ operation, input: {} })).toMatchObject({
        ok: false,
        error: { code: 'UnknownOperation', field: 'operation' },
      })
    },
  )

  it.each([
    ['a missing field', { key: 'key-input1', by: 1 }, 'pair'],
    ['a field of another type', { key: 'key-input1', pair: 'a', by: 'one' }, 'by'],
    ['a key too short to be one', { key: 'k', pair: 'a', by: 1 }, 'key'],
    ['a query operator in place of an id', { key: 'key-input1', pair: { $ne: '' }, by: 1 }, 'pair'],
  ])('names %s', async (_, input, field) => {
    expect(await send({ operation: 'addToPair', input })).toMatchObject({
      ok: false,
      error: { code: 'InvalidInput', field },
    })
  })

  it('takes no word of the input for who is calling', async () => {
    const input = {
      nodeId: 'root',
      openid: 'o-su-wanqing',
      duties: [{ role: 'organiser', nodeIds: ['root'] }],
    }
    const event = {
      operation: 'nameNode',
      input,
      OPENID: 'o-su-wanqing',
      userInfo: { openId: 'o-su-wanqing' },
    }
    expect(await send(event)).toMatchObject({ ok: false, error: { code: 'Forbidden' } })
  })

  it('says nothing of a crash but its number in the log', async () => {
    const reply = await send({ operation: 'throwUp', input: {} })
    expect(reply).toMatchObject({ ok: false, error: { code: 'Internal' } })
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(cloud.log()).toContain(reply.requestId)
  })

  it('tells every caller the server’s time, moved clock and all', async () => {
    await cloud.local.clock('2026-12-31T23:59:58+08:00')
    const { at } = await send({ operation: 'readPair', input: { pair: 'a' } })
    expect(at).toMatch(/^2026-12-31T23:59:5\d\.\d{3}\+08:00$|^2027-01-01T/)
  })
})

describe('scope', () => {
  const name = (openid: string, nodeId: string) => cloud.call(openid, 'probe.nameNode', { nodeId })

  it('lets an organiser into every node and a member into none', async () => {
    expect(await name('o-su-wanqing', 'root')).toMatchObject({ ok: true, data: { name: '樟树坳镇' } })
    expect(await name(MEMBER, 'root')).toMatchObject({
      ok: false,
      error: { code: 'Forbidden' },
    })
  })
})
