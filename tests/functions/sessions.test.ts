import type { Attendee } from '@contract/sessions'
import { key, NOW, openSteps, plan, type Steps, who } from './session-steps'

let steps: Steps
beforeAll(async () => {
  steps = await openSteps()
})
afterAll(() => steps.cloud.stop())
beforeEach(() => steps.cloud.local.clock(NOW))

const wrongOf = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, '0')
const hoursOf = async (openid: string) =>
  (await steps.cloud.call(openid, 'study.home')).data.study.credited.totalSec

describe('one evening', () => {
  it('is called, signed up for, opened, checked in to, listed, ended, confirmed and in the evidence', async () => {
    const { data, personOf, code, checkIn, later } = steps
    const offered = await data(who.secretary, 'planning', { nodeId: 'n-b01' })
    expect(offered.invitable[0]).toMatchObject({ id: 'n-b01', members: 138 })
    expect(offered.hosts.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['田家旺', '罗小满']),
    )
    const hostIds = [await personOf(who.host)]
    const input = { key: key(), nodeId: 'n-b01', plan: plan({ hostIds, homework: '问问家里几亩地' }) }
    const { sessionId } = await data(who.secretary, 'create', input)
    const at = NOW
    expect(await data(who.atHome, 'signUp', { key: key(), sessionId, coming: true, at })).toEqual({
      mine: 'coming',
    })
    await data(who.host, 'begin', { key: key(), sessionId })
    await later(60)
    expect((await checkIn(who.atHome, sessionId, await code(sessionId))).data).toEqual({
      right: true,
      mine: 'present',
      myMinutes: 0,
      triesLeft: 10,
    })
    const list: Attendee[] = (await data(who.host, 'attendees', { sessionId })).people
    const noPhone = list.find(({ presence, name }) => presence === 'invited' && name !== '谭秀英')!
    const marks = [{ personId: noPhone.personId, present: true }]
    expect(await data(who.host, 'mark', { key: key(), sessionId, marks })).toEqual({ present: 2, waiting: 0 })
    await later(50 * 60)
    await data(who.host, 'end', { key: key(), sessionId })

    const before = await hoursOf(who.atHome)
    const word = { nodeId: 'n-b01', sessionId, minutes: 60 }
    expect(await data(who.secretary, 'confirm', { key: key(), ...word })).toEqual({
      state: 'confirmed',
      credited: 2,
      left: 0,
    })
    const view = await data(who.atHome, 'session', { sessionId })
    expect(view).toMatchObject({ state: 'confirmed', mine: 'present', confirmedMinutes: 60 })
    expect(view.counts).toMatchObject({ invited: 138, present: 2, coming: 1 })
    expect(await hoursOf(who.atHome)).toBe(before + view.mySec)
    const { data: evidence } = await steps.cloud.call(who.atHome, 'study.evidence', { before: null })
    if (view.mySec > 0)
      expect(evidence.lines[0]).toMatchObject({ channel: 'session', evidence: `session:${sessionId}` })
    const again = await data(who.secretary, 'confirm', { key: key(), ...word })
    expect(again).toEqual({ state: 'confirmed', credited: 0, left: 0 })
    expect(await hoursOf(who.atHome)).toBe(before + view.mySec)
    const other = await steps.call(who.secretary, 'confirm', { key: key(), ...word, minutes: 90 })
    expect(other).toMatchObject({ error: { code: 'OtherMinutes' } })
  })

  it('stands on 今日, in the list of whoever is invited, and is nothing to anybody else', async () => {
    const { data, call } = steps
    const sessionId = await steps.running({ invited: ['n-b01-s1'] })
    const { data: home } = await steps.cloud.call(who.member, 'study.home')
    expect(home.nextSession).toMatchObject({ state: 'running' })
    const { upcoming } = await data(who.member, 'mine')
    expect(upcoming.map(({ id }: { id: string }) => id)).toContain(sessionId)
    for (const outsider of [who.atHome, who.elsewhere, who.villager, 'o-stranger']) {
      expect(await call(outsider, 'session', { sessionId })).toMatchObject({
        error: { code: 'NoSuchSession' },
      })
      const reply = await call(outsider, 'attendees', { sessionId })
      expect(reply.error).toEqual((await call(outsider, 'attendees', { sessionId: 'none' })).error)
    }
    for (const operation of ['code', 'attendees'])
      expect(await call(who.member, operation, { sessionId })).toMatchObject({
        error: { code: 'NoSuchSession' },
      })
  })

  it('online brings the minutes between the first code and the last, and no more than were confirmed', async () => {
    const { data, code, checkIn, later, personOf } = steps
    const sessionId = await steps.running({ kind: 'online', link: 'https://meeting.example.com/j/1' })
    expect((await data(who.member, 'session', { sessionId })).link).toMatch(/^https/)
    await checkIn(who.member, sessionId, await code(sessionId))
    await later(30 * 60)
    const reply = await checkIn(who.member, sessionId, await code(sessionId))
    expect(reply.data).toMatchObject({ right: true, myMinutes: 30 })
    await later(10 * 60)
    await data(who.host, 'end', { key: key(), sessionId })
    await data(who.secretary, 'confirm', { key: key(), nodeId: 'n-b01', sessionId, minutes: 60 })
    const personId = await personOf(who.member)
    const [progress] = await steps.cloud.kept('progress', { personId, topicId: 't-policy-3' })
    expect(progress.channels.session).toBe(1_500)
  })
})

describe('codes', () => {
  it('a wrong one is counted though it is refused, ten an hour, and then the right one is not heard either', async () => {
    const sessionId = await steps.running()
    const right = await steps.code(sessionId)
    for (let left = 9; left >= 0; left--) {
      const { data } = await steps.checkIn(who.atHome, sessionId, wrongOf(right))
      expect(data).toEqual({ right: false, mine: 'invited', myMinutes: 0, triesLeft: left })
    }
    expect(await steps.checkIn(who.atHome, sessionId, right)).toMatchObject({
      error: { code: 'TooManyTries' },
    })
    expect((await steps.checkIn(who.member, sessionId, right)).data.right).toBe(true)
    await steps.later(3_601)
    expect((await steps.checkIn(who.atHome, sessionId, await steps.code(sessionId))).data.mine).toBe(
      'present',
    )
  })

  it('twelve wrong ones at once get ten answers at most', async () => {
    const sessionId = await steps.running()
    const wrong = wrongOf(await steps.code(sessionId))
    const replies = await Promise.all(
      Array.from({ length: 12 }, () => steps.checkIn(who.atHome, sessionId, wrong)),
    )
    expect(replies.filter(({ ok }) => ok).length).toBeLessThanOrEqual(10)
  })

  it('one kept offline waits for the host, carries no hours, and counts once it is ticked', async () => {
    const { data, code, checkIn, now, later } = steps
    const sessionId = await steps.running()
    const [typed, typedAt] = [await code(sessionId), await now()]
    await later(3_600)
    await data(who.host, 'end', { key: key(), sessionId })
    await later(86_400)
    expect((await checkIn(who.atHome, sessionId, typed, typedAt)).data.mine).toBe('waiting')
    const word = { nodeId: 'n-b01', sessionId, minutes: 60 }
    expect(await data(who.secretary, 'confirm', { key: key(), ...word })).toMatchObject({ credited: 0 })
    const marks = [{ personId: await steps.personOf(who.atHome), present: true }]
    await data(who.host, 'mark', { key: key(), sessionId, marks })
    const { toConfirm } = await data(who.secretary, 'mine')
    expect(toConfirm.map(({ id }: { id: string }) => id)).toContain(sessionId)
    await steps.cloud.local.triggers('sessions')
    expect((await data(who.host, 'attendees', { sessionId })).left).toBe(1)
    expect(await data(who.secretary, 'confirm', { key: key(), ...word })).toMatchObject({ credited: 1 })
    const off = await steps.call(who.host, 'mark', {
      key: key(),
      sessionId,
      marks: [{ ...marks[0], present: false }],
    })
    expect(off).toMatchObject({ error: { code: 'AlreadyConfirmed' } })
  })
})

describe('who may', () => {
  const refused = async (openid: string, operation: string, input: object, code: string) =>
    expect(await steps.call(openid, operation, { key: key(), ...input })).toMatchObject({ error: { code } })

  it('an instructor calls her own group and nobody else', async () => {
    const hostIds = [await steps.personOf(who.host)]
    await refused(who.host, 'create', { nodeId: 'n-b01', plan: plan({ hostIds }) }, 'Forbidden')
    await refused(who.host, 'create', { nodeId: 'n-b01-s1', plan: plan({ hostIds }) }, 'NotYours')
    const own = plan({ hostIds, invited: ['n-b01-s1'] })
    expect(await steps.call(who.host, 'create', { key: key(), nodeId: 'n-b01-s1', plan: own })).toMatchObject(
      {
        ok: true,
      },
    )
  })
  it.each([
    ['a topic that is none', { topics: [{ topicId: 't-none', minutes: 30 }] }, 'NoSuchTopic'],
    ['a topic twice', { topics: Array(2).fill({ topicId: 't-policy-3', minutes: 20 }) }, 'NoSuchTopic'],
    ['more minutes than the evening has', { topics: [{ topicId: 't-policy-3', minutes: 90 }] }, 'WrongTime'],
    ['yesterday', { startsAt: '2026-12-14T19:30:00+08:00' }, 'WrongTime'],
    ['after the season', { startsAt: '2027-03-21T00:00:00+08:00' }, 'WrongTime'],
    ['a follow-up before it', { followUpOn: '2026-12-14' }, 'WrongTime'],
    ['a village as guest', { invited: ['n-v01'] }, 'NoSuchNode'],
    ['a host from another branch', { hostIds: ['elsewhere'] }, 'NoSuchMember'],
  ])('a plan with %s is refused', async (_, more: object, code) => {
    const hostIds =
      'hostIds' in more ? [await steps.personOf(who.elsewhere)] : [await steps.personOf(who.host)]
    await refused(who.secretary, 'create', { nodeId: 'n-b01', plan: plan({ ...more, hostIds }) }, code)
  })
  it('what has begun is neither changed nor called off; what has not is', async () => {
    const hostIds = [await steps.personOf(who.host)]
    const [nodeId, changed] = ['n-b01', plan({ hostIds, title: '换个题目' })]
    const begun = await steps.running()
    await refused(who.secretary, 'change', { nodeId, sessionId: begun, plan: changed }, 'AlreadyBegun')
    await refused(who.secretary, 'cancel', { nodeId, sessionId: begun }, 'AlreadyBegun')
    const { sessionId } = await steps.data(who.secretary, 'create', {
      key: key(),
      nodeId,
      plan: plan({ hostIds }),
    })
    await steps.data(who.secretary, 'change', { key: key(), nodeId, sessionId, plan: changed })
    expect(await steps.data(who.atHome, 'session', { sessionId })).toMatchObject({ title: '换个题目' })
    await steps.data(who.secretary, 'cancel', { key: key(), nodeId, sessionId })
    await refused(who.atHome, 'signUp', { sessionId, coming: true, at: NOW }, 'SessionOver')
    await refused(who.host, 'begin', { sessionId }, 'SessionOver')
  })
  it('nobody confirms but who answers for the branch, and not before it has ended', async () => {
    const sessionId = await steps.running()
    const word = { nodeId: 'n-b01', sessionId, minutes: 60 }
    for (const one of [who.host, who.member, who.elsewhere]) await refused(one, 'confirm', word, 'Forbidden')
    await refused(who.secretary, 'confirm', word, 'NotEnded')
    await refused(who.organiser, 'confirm', { ...word, nodeId: 'n-b02' }, 'NoSuchSession')
  })
  it('a host opens an hour before and not earlier', async () => {
    const hostIds = [await steps.personOf(who.host)]
    const startsAt = '2026-12-15T20:30:01.000+08:00'
    const input = { key: key(), nodeId: 'n-b01', plan: plan({ hostIds, startsAt }) }
    const { sessionId } = await steps.data(who.secretary, 'create', input)
    await refused(who.host, 'begin', { sessionId }, 'TooEarly')
    await steps.later(2)
    expect(await steps.data(who.host, 'begin', { key: key(), sessionId })).toEqual({ state: 'running' })
  })
  it('one left running is ended by itself three hours over time', async () => {
    const sessionId = await steps.running()
    await steps.later(4 * 3_600 - 5)
    await steps.cloud.local.triggers('sessions')
    expect((await steps.data(who.host, 'session', { sessionId })).state).toBe('running')
    await steps.later(10)
    await steps.cloud.local.triggers('sessions')
    expect((await steps.data(who.host, 'session', { sessionId })).state).toBe('ended')
  })
  it('what was a season ago, who came and who was visited is gone twelve months after it, and not before', async () => {
    const kept = async () =>
      Promise.all(
        ['sessions', 'attendance', 'visits'].map(async (name) => (await steps.cloud.kept(name)).length),
      )
    const before = await kept()
    await steps.cloud.local.clock('2028-03-19T12:00:00+08:00')
    await steps.cloud.local.triggers('sessions')
    expect(await kept()).toEqual(before)
    await steps.cloud.local.clock('2028-03-20T12:00:00+08:00')
    for (let i = 0; i < 4; i++) await steps.cloud.local.triggers('sessions')
    expect(await kept()).toEqual([0, 0, 0])
  })
})
