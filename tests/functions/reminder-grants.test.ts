import type { Json } from '../drive/local-cloud'
import { bareRoot, bareSeason } from './bare-town'
import { key, memberOf } from './reminder-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

/** A town of its own, in which WeChat's pushes are what grants are counted from. */
let cloud: TrueCloud
const MEMBERS = 130
const ids = Array.from({ length: MEMBERS }, (_, i) => `m-${String(i).padStart(3, '0')}`)
const branch = {
  _id: 'n-b01',
  v: 1,
  tree: 'party',
  kind: 'branch',
  name: '青石桥村党支部',
  parentId: null,
  path: ['n-b01'],
}
const data = async (who: string, operation: string, input: object): Promise<Json> => {
  const reply = await cloud.call(who, `reminders.${operation}`, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.data
}
const grantOf = async (id: string) => (await cloud.kept('grants', { _id: `o-${id}:study` }))[0]
const tick = async () => (await cloud.local.triggers('reminders')).reply.data

beforeAll(async () => {
  cloud = await trueCloud({ seed: 'empty', at: '2026-12-15T18:00:00+08:00', env: { GRANTS_FROM: 'push' } })
  await cloud.keep('nodes', [bareRoot, branch])
  await cloud.keep('seasons', [bareSeason])
  await cloud.keep(
    'persons',
    ids.map((id) => ({ ...memberOf(id, ''), member: { ...memberOf(id, '').member, groupId: null } })),
  )
}, 120_000)
afterAll(() => cloud.stop())

describe('an accept', () => {
  it('counts once by WeChat’s push, however often it is pushed and whatever the phone says', async () => {
    const List = { TemplateId: 'local-study', SubscribeStatusString: 'accept', PopupScene: '0' }
    const push = {
      MsgType: 'event',
      Event: 'subscribe_msg_popup_event',
      FromUserName: 'o-m-000',
      CreateTime: 1,
    }
    for (const CreateTime of [1, 1, 2]) await cloud.local.wechat({ push: { ...push, CreateTime, List } })
    const results = [{ template: 'study', result: 'accept', always: 'accept' }]
    const { grants } = await data('o-m-000', 'accepted', { key: key(), results })
    expect(grants[0]).toEqual({ template: 'study', id: 'local-study', left: 2, always: 'accept' })
    expect(await grantOf('m-000')).toMatchObject({ units: 2, heard: { push: 2, client: 1 } })
    expect(await cloud.kept('grantMoves', { openid: 'o-m-000' })).toHaveLength(2)
  })

  it('refused in WeChat’s settings is known before the next tap', async () => {
    const List = [{ TemplateId: 'local-study', SubscribeStatusString: 'reject' }]
    const event = { MsgType: 'event', Event: 'subscribe_msg_change_event', FromUserName: 'o-m-001', List }
    await cloud.local.wechat({ push: event })
    const { grants } = await data('o-m-001', 'inbox', { before: null })
    expect(grants[0]).toMatchObject({ left: 0, always: 'reject' })
  })
})

describe('on a study day', () => {
  it('whoever has not tapped is reminded at half past six, page after page of the roster', async () => {
    await cloud.keep('studyDays', [
      {
        ...{ _id: 's1:m-005:2026-12-15', v: 1, seasonId: 's1', personId: 'm-005', day: '2026-12-15' },
        claim: { tappedAt: { $date: '2026-12-15T09:00:00Z' }, heardAt: { $date: '2026-12-15T09:00:00Z' } },
        ...{ madeUpAt: null, proven: 'lit' },
      },
    ])
    await cloud.local.clock('2026-12-15T18:29:50+08:00')
    await cloud.local.wechat({ grants: [{ openid: 'o-m-000', template: 'local-study' }] })
    expect(await tick()).toMatchObject({ plan: { planned: 0 } })
    await cloud.local.clock('2026-12-15T18:30:00+08:00')
    await cloud.local.resetMetrics()
    expect(await tick()).toMatchObject({ plan: { planned: MEMBERS - 1 }, send: { sent: 1 } })
    const { operations, unindexed } = await cloud.local.metrics()
    // Over sessions, of which there are none, no index is better than none.
    const read = unindexed.map(({ collection }: Json) => collection)
    expect(read.filter((name: string) => name !== 'sessions')).toEqual([])
    expect(operations['reminders.tick'].openapi).toEqual({ 'subscribeMessage.send': 1 })
    expect(await cloud.counted('deliveries', { personId: 'm-005' })).toBe(0)
    expect(await cloud.counted('messages')).toBe(MEMBERS - 1)
  })

  it('nobody a second time, also when the next tick and the next hour come', async () => {
    await cloud.local.clock('2026-12-15T20:30:00+08:00')
    expect(await tick()).toMatchObject({
      runRules: { campaigns: 0 },
      plan: { planned: 0 },
      send: { sent: 0 },
    })
  })

  it('the board says after three days how many studied, and what was sent is gone twelve months after the season', async () => {
    const board = async () => (await data('o-board', 'board', { nodeId: 'n-b01' })).lines
    await cloud.keep('persons', [
      { ...memberOf('board', ''), member: undefined, duties: [{ role: 'organiser', nodeIds: ['n-b01'] }] },
    ])
    expect((await board())[0]).toMatchObject({ counts: { planned: MEMBERS - 1, sent: 1 }, studied: null })
    await cloud.keep('ledger', [
      {
        ...{ _id: 'l1', v: 1, seasonId: 's1', personId: 'm-000', topicId: 't', category: 'theory', sec: 60 },
        ...{ channel: 'online', class: 'verified', evidence: 'e', ruleVersion: 1, day: '2026-12-17' },
        at: { $date: '2026-12-17T02:00:00Z' },
      },
    ])
    await cloud.local.clock('2026-12-18T18:40:00+08:00')
    expect(await tick()).toMatchObject({ lookBack: { looked: 1 } })
    expect((await board())[0]).toMatchObject({ studied: 1 })
    const before = (await grantOf('m-000')).units
    const old = (i: number) => ({ $date: new Date(Date.UTC(2026, 10, 20, 1, i)).toISOString() })
    const many = Array.from({ length: 1_300 }, (_, i) => ({ _id: `old-${i}`, v: 1, at: old(i % 900) }))
    await cloud.keep('messages', many)
    await cloud.local.clock('2028-03-20T03:00:30+08:00')
    const removed = 2 * (MEMBERS - 1) + 1 + many.length
    expect((await tick()).forgetReminders).toMatchObject({ removed, folded: 1 })
    expect(await cloud.counted('messages')).toBe(0)
    expect(await cloud.counted('deliveries')).toBe(0)
    const moves = await cloud.kept('grantMoves', { openid: 'o-m-000' })
    expect(moves).toMatchObject([{ kind: 'opening', units: before }])
  })
})

it('the evening before a session whoever is invited and has not said no is reminded, once', async () => {
  const session = { kind: 'courtyard', title: '屋场会', place: '青石桥村部', state: 'planned', minutes: 60 }
  const invited = {
    nodeId: 'n-b01',
    path: ['n-b01'],
    invited: ['n-b01'],
    hostIds: [],
    topics: [],
    photos: [],
  }
  const startsAt = { $date: '2028-03-21T11:30:00Z' }
  await cloud.keep('sessions', [{ _id: 'tomorrow', v: 1, startsAt, ...session, ...invited }])
  const no = { _id: 'tomorrow:m-003', v: 1, sessionId: 'tomorrow', personId: 'm-003', coming: false }
  await cloud.keep('attendance', [no])
  await cloud.local.wechat({ grants: [{ openid: 'o-m-007', template: 'local-session' }] })
  await cloud.local.clock('2028-03-20T18:00:30+08:00')
  await Promise.all([tick(), tick()])
  await tick()
  expect(await cloud.counted('deliveries', { window: '2028-03-21.tomorrow' })).toBe(MEMBERS - 1)
  expect(await cloud.counted('deliveries', { personId: 'm-003' })).toBe(0)
  expect(await cloud.local.messages('o-m-007')).toMatchObject([
    {
      page: 'packages/sessions/session?id=tomorrow&m=m-007%3Asession%3A2028-03-21.tomorrow',
      data: { thing1: '屋场会', time2: '2028年3月21日 19:30', thing3: '青石桥村部' },
      errcode: 0,
    },
  ])
})

it('a session made after that for tomorrow has its reminders the same evening, one made at night in the morning', async () => {
  const [{ startsAt, ...tomorrow }] = await cloud.kept('sessions', { _id: 'tomorrow' })
  const planned = (_id: string, at: string) => ({ ...tomorrow, _id, startsAt: { $date: at } })
  const reminded = (id: string) => cloud.counted('deliveries', { window: `2028-03-21.${id}` })
  expect(startsAt).toBeDefined()
  await cloud.keep('sessions', [planned('late', '2028-03-21T02:00:00Z')])
  await Promise.all([tick(), tick()])
  expect(await reminded('late')).toBe(MEMBERS)
  await cloud.local.clock('2028-03-20T22:00:00+08:00')
  await cloud.keep(
    'sessions',
    ['gone', 'night'].map((id, i) => planned(id, `2028-03-21T0${i}:00:00Z`)),
  )
  await tick()
  expect(await reminded('night')).toBe(0)
  await cloud.local.clock('2028-03-21T08:00:30+08:00')
  await Promise.all([tick(), tick()])
  await tick()
  expect([await reminded('night'), await reminded('gone'), await reminded('late')]).toEqual([
    MEMBERS,
    0,
    MEMBERS,
  ])
})
