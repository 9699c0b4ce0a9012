import { key, NOW, openSteps, plan, type Steps, who } from './session-steps'

let steps: Steps
beforeAll(async () => {
  steps = await openSteps()
})
afterAll(() => steps.cloud.stop())
beforeEach(() => steps.cloud.local.clock(NOW))
afterEach(() => steps.cloud.local.clearFaults())

const word = (sessionId: string) => ({ key: key(), nodeId: 'n-b01', sessionId, minutes: 60 })
const end = (sessionId: string) => steps.data(who.host, 'end', { key: key(), sessionId })
const mark = (sessionId: string, personId: string, present = true) =>
  steps.call(who.host, 'mark', { key: key(), sessionId, marks: [{ personId, present }] })
const say = (openid: string, sessionId: string, coming = true) =>
  steps.call(openid, 'signUp', { key: key(), sessionId, coming, at: NOW })
const amend = (openid: string, personId: string, change: object) =>
  steps.cloud.call(openid, 'roster.amend', { key: key(), personId, change })
const called = async (more: object = {}): Promise<string> => {
  const hostIds = [await steps.personOf(who.host)]
  const input = { key: key(), nodeId: 'n-b01', plan: plan({ hostIds, ...more }) }
  return (await steps.data(who.secretary, 'create', input)).sessionId
}
const gone = { error: { code: 'NoSuchSession' } }

describe('hours', () => {
  it('a code that comes after the minutes were confirmed waits for the host, and is credited on the second word', async () => {
    const sessionId = await steps.running()
    const shown = await steps.code(sessionId)
    await end(sessionId)
    await steps.data(who.secretary, 'confirm', word(sessionId))
    expect((await steps.checkIn(who.atHome, sessionId, shown)).data.mine).toBe('waiting')
    await mark(sessionId, await steps.personOf(who.atHome))
    expect(await steps.data(who.secretary, 'confirm', word(sessionId))).toMatchObject({ credited: 1 })
  })

  it.each([
    ['a check-in', (id: string, code: string) => steps.checkIn(who.atHome, id, code)],
    ['a tick', async (id: string) => mark(id, await steps.personOf(who.atHome))],
  ])('%s at the very moment of the confirmation is credited all the same', async (_, meanwhile) => {
    const sessionId = await steps.running()
    const shown = await steps.code(sessionId)
    await end(sessionId)
    await steps.cloud.local.faults({
      ...{ on: 'database.commitTransaction', function: 'sessions' },
      ...{ do: 'late', when: 'before', ms: 250, times: 1 },
    })
    const coming = meanwhile(sessionId, shown)
    await new Promise((resolve) => setTimeout(resolve, 120))
    await steps.data(who.secretary, 'confirm', word(sessionId))
    expect(await coming).toMatchObject({ ok: true })
    await steps.cloud.local.triggers('sessions')
    const [attendance] = await steps.cloud.kept('attendance', { sessionId })
    const [{ state, tickedSince }] = await steps.cloud.kept('sessions', { _id: sessionId })
    // A tick that came second asks for the secretary's word once more.
    if (tickedSince) expect(state).toBe('ended')
    else expect(attendance.creditedSec).toEqual(expect.any(Number))
  })
})

describe('somebody else’s', () => {
  it('member is not ticked by the host, whose list would show the name behind the id', async () => {
    const sessionId = await steps.running()
    const outsider = await steps.personOf(who.elsewhere)
    expect(await mark(sessionId, outsider)).toMatchObject({ error: { code: 'NoSuchMember' } })
    expect(await mark(sessionId, 'nobody')).toEqual({
      ...(await mark(sessionId, outsider)),
      at: expect.any(String),
      requestId: expect.any(String),
    })
  })
  it('member is not made host by an instructor, on whose page the name would stand', async () => {
    const [stranger] = (await steps.cloud.kept('persons', { 'member.branchId': 'n-b01' })).filter(
      ({ member, duties }) => member.groupId !== 'n-b01-s1' && duties.length === 1,
    )
    const input = { nodeId: 'n-b01-s1', plan: plan({ hostIds: [stranger._id], invited: ['n-b01-s1'] }) }
    const reply = await steps.call(who.host, 'create', { key: key(), ...input })
    expect(reply).toMatchObject({ error: { code: 'NoSuchMember' } })
  })
  it('study elsewhere is offered to nobody, and no session or visit is about it', async () => {
    const topic = { title: '在东莞的夜校', category: 'policy', nominalSec: 3_600 }
    await steps.cloud.keep('topics', [{ _id: 'outside-x1', v: 1, ...topic }])
    const topics = [{ topicId: 'outside-x1', minutes: 30 }]
    const { topics: offered } = await steps.data(who.secretary, 'planning', { nodeId: 'n-b01' })
    expect(offered.length).toBeGreaterThan(10)
    const { topics: atTheDoor } = await steps.data(who.secretary, 'visits')
    for (const { id } of [...offered, ...atTheDoor]) expect(id).not.toMatch(/^outside-/)
    const hostIds = [await steps.personOf(who.host)]
    const session = { key: key(), nodeId: 'n-b01', plan: plan({ hostIds, topics }) }
    const refused = { error: { code: 'NoSuchTopic' } }
    expect(await steps.call(who.secretary, 'create', session)).toMatchObject(refused)
    const personIds = [await steps.personOf(who.member)]
    const visit = { key: key(), at: NOW, personIds, topics, suggestion: null, wish: false }
    expect(await steps.call(who.secretary, 'logVisit', visit)).toMatchObject(refused)
  })
})

describe('whoever', () => {
  it('was ticked by mistake and unticked sees no more of it than before', async () => {
    const sessionId = await steps.running({ invited: ['n-b01-s1'] })
    const shown = await steps.code(sessionId)
    const personId = await steps.personOf(who.atHome)
    await mark(sessionId, personId)
    expect((await steps.call(who.atHome, 'session', { sessionId })).ok).toBe(true)
    await mark(sessionId, personId, false)
    expect(await steps.call(who.atHome, 'session', { sessionId })).toMatchObject(gone)
    expect(await steps.checkIn(who.atHome, sessionId, shown)).toMatchObject(gone)
  })
  it('said yes and was moved to another group can check in; whoever hosted and left the branch sees its list no more', async () => {
    const members = await steps.cloud.kept('persons', { 'member.groupId': 'n-b01-s1' })
    const [mover, host] = members.filter(({ openid, duties }) => openid && duties.length === 1)
    const sessionId = await called({ invited: ['n-b01-s1'], hostIds: [host._id] })
    expect((await steps.call(host.openid, 'attendees', { sessionId })).ok).toBe(true)
    await say(mover.openid, sessionId)
    await steps.data(host.openid, 'begin', { key: key(), sessionId })
    const { code } = await steps.data(host.openid, 'code', { sessionId })
    for (const { _id } of [mover, host])
      expect((await amend(who.organiser, _id, { kind: 'transfer', branchId: 'n-b02' })).ok).toBe(true)
    expect((await steps.checkIn(mover.openid, sessionId, code)).data.mine).toBe('present')
    for (const operation of ['attendees', 'code'])
      expect(await steps.call(host.openid, operation, { sessionId })).toMatchObject(gone)
  })
  it('is erased leaves no word about coming, no place on the list and nothing said at the door', async () => {
    const [person] = (await steps.cloud.kept('persons', { 'member.groupId': 'n-b01-s1' })).filter(
      ({ openid, duties }) => openid && duties.length === 1 && openid !== who.member,
    )
    const sessionId = await called()
    await say(person.openid, sessionId)
    const visit = { at: NOW, personIds: [person._id], topics: [{ topicId: 't-policy-3', minutes: 20 }] }
    const said = { suggestion: '门口的沟要清', wish: true }
    const { visitId } = await steps.data(who.host, 'logVisit', { key: key(), ...visit, ...said })
    const erased = await steps.cloud.call(person.openid, 'people.eraseMe', { key: key(), name: person.name })
    expect(erased.ok).toBe(true)
    expect(await steps.cloud.kept('attendance', { personId: person._id, creditedSec: null })).toEqual([])
    expect((await steps.cloud.kept('visits', { _id: visitId }))[0]).toMatchObject({
      suggestion: null,
      wish: false,
    })
    const { people } = await steps.data(who.host, 'attendees', { sessionId })
    expect(people.map(({ personId }: { personId: string }) => personId)).not.toContain(person._id)
  })
})

describe('a session that changes', () => {
  it('shows those who said yes what it was, until it is back; called off, it stands on 今日', async () => {
    const startsAt = '2026-12-15T20:10:00.000+08:00'
    const sessionId = await called({ startsAt })
    await say(who.atHome, sessionId)
    const hostIds = [await steps.personOf(who.host)]
    const moveTo = (more: object) =>
      steps.data(who.secretary, 'change', {
        ...{ key: key(), nodeId: 'n-b01', sessionId },
        plan: plan({ hostIds, startsAt, ...more }),
      })
    const seen = async () => (await steps.data(who.atHome, 'session', { sessionId })).was
    expect(await seen()).toBeUndefined()
    await moveTo({ place: '祠堂' })
    await moveTo({ startsAt: '2026-12-16T20:10:00.000+08:00', place: '祠堂' })
    expect(await seen()).toEqual({ startsAt, place: '青石桥村部' })
    await moveTo({})
    expect(await seen()).toBeUndefined()
    const home = async (openid: string) => (await steps.cloud.call(openid, 'study.home')).data.calledOff
    expect(await home(who.atHome)).toBeUndefined()
    await steps.data(who.secretary, 'cancel', { key: key(), nodeId: 'n-b01', sessionId })
    expect(await home(who.atHome)).toMatchObject({ id: sessionId, state: 'cancelled', mine: 'coming' })
    expect(await home(who.member)).toBeUndefined()
    await steps.later(3_600 + 2_401)
    expect(await home(who.atHome)).toBeUndefined()
  })
  it('keeps hosts and guests whom it has already, whoever of the place changes it', async () => {
    const hostIds = [await steps.personOf(who.secretary)]
    const asked = plan({ hostIds, invited: ['n-b01'], startsAt: '2026-12-15T20:30:00.000+08:00' })
    const { sessionId } = await steps.data(who.secretary, 'create', {
      ...{ key: key(), nodeId: 'n-b01-s1', plan: asked },
    })
    const change = (invited: string[]) =>
      steps.call(who.host, 'change', {
        ...{ key: key(), nodeId: 'n-b01-s1', sessionId, plan: { ...asked, title: '改个名字', invited } },
      })
    expect(await change(['n-b01'])).toMatchObject({ ok: true })
    expect(await change(['n-b01', 'n-b02'])).toMatchObject({ error: { code: 'NotYours' } })
    const view = await steps.data(who.host, 'session', { sessionId })
    expect(view).toMatchObject({ title: '改个名字', mayChange: true, invited: ['n-b01'] })
    expect(await steps.data(who.atHome, 'session', { sessionId })).toMatchObject({
      mayChange: false,
      invited: [],
    })
  })
})
