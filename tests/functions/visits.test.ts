import { setTimeout as wait } from 'node:timers/promises'
import { key, NOW, openSteps, type Steps, who } from './session-steps'

let steps: Steps
let personId: string
beforeAll(async () => {
  steps = await openSteps()
  personId = await steps.personOf(who.member)
})
afterAll(() => steps.cloud.stop())
beforeEach(() => steps.cloud.local.clock(NOW))
afterEach(() => steps.cloud.local.clearFaults())

const visit = (more: object = {}) => ({
  key: key(),
  at: '2026-12-15T15:00:00.000+08:00',
  personIds: [personId],
  topics: [{ topicId: 't-integrity-5', minutes: 30 }],
  suggestion: null as string | null,
  wish: false,
  ...more,
})

describe('a visit', () => {
  it('offers whom one looks after and no more: the group, the branch without oneself, the village', async () => {
    const count = async (openid: string) => (await steps.data(openid, 'visits')).people.length
    expect(await count(who.host)).toBe(16)
    expect(await count(who.secretary)).toBe(137)
    expect(await count(who.representative)).toBe(138)
    expect(await steps.call(who.member, 'visits')).toMatchObject({ error: { code: 'Forbidden' } })
  })

  it('sent twice is one visit, with a suggestion that was looked at', async () => {
    const before = (await steps.cloud.kept('visits')).length
    const input = visit({ suggestion: '渡槽边的路灯坏了两盏', wish: true })
    const first = await steps.data(who.host, 'logVisit', input)
    expect(await steps.data(who.host, 'logVisit', input)).toEqual(first)
    expect(await steps.cloud.kept('visits')).toHaveLength(before + 1)
    const { visits } = await steps.data(who.host, 'visits')
    expect(visits[0]).toMatchObject({
      on: '2026-12-15',
      by: '罗小满',
      suggestionState: 'passed',
      wish: true,
      people: [{ name: '谭秀英', creditedSec: first.creditedSec[0].sec }],
    })
  })

  it.each([
    ['risky', 'refused'],
    ['review', 'held'],
  ])('counts although its suggestion is %s', async (suggest, state) => {
    await steps.cloud.local.wechat({ msgSecCheck: { suggest, word: `坏话${suggest}` } })
    const { visitId } = await steps.data(who.host, 'logVisit', visit({ suggestion: `坏话${suggest}` }))
    expect((await steps.cloud.kept('visits', { _id: visitId }))[0].suggestion.state).toBe(state)
  })
  it('counts although nobody answered about its suggestion', async () => {
    await steps.cloud.local.faults({ on: 'security.msgSecCheck', do: 'fail', code: 45_009, message: 'quota' })
    const { visitId } = await steps.data(who.host, 'logVisit', visit({ suggestion: '桥栏松了' }))
    const [kept] = await steps.cloud.kept('visits', { _id: visitId })
    expect(kept.suggestion).toEqual({ text: '桥栏松了', state: 'held', traceId: null })
  })

  it.each([
    ['fourteen days ago', { at: '2026-12-01T19:31:00.000+08:00' }, null],
    ['before that', { at: '2026-12-01T19:29:59.000+08:00' }, 'TooLongAgo'],
    ['in an hour', { at: '2026-12-15T20:30:00.000+08:00' }, 'WrongTime'],
    ['about a topic that is none', { topics: [{ topicId: 't-none', minutes: 30 }] }, 'NoSuchTopic'],
  ])('%s', async (_, more, code) => {
    const reply = await steps.call(who.host, 'logVisit', visit(more))
    expect(reply.ok ? null : reply.error.code).toBe(code)
  })
  it('to oneself is nobody’s to log', async () => {
    const self = await steps.personOf(who.secretary)
    const reply = await steps.call(who.secretary, 'logVisit', visit({ personIds: [self] }))
    expect(reply.error.code).toBe('NoSuchMember')
  })
  it('to somebody else’s people is refused like one to nobody', async () => {
    const elsewhere = await steps.personOf(who.elsewhere)
    for (const openid of [who.host, who.secretary, who.representative]) {
      const there = await steps.call(openid, 'logVisit', visit({ personIds: [elsewhere] }))
      const nowhere = await steps.call(openid, 'logVisit', visit({ personIds: ['nobody'] }))
      expect(there.error).toEqual(nowhere.error)
      expect(there.error.code).toBe('NoSuchMember')
    }
    const member = await steps.call(who.member, 'logVisit', visit())
    expect(member).toMatchObject({ error: { code: 'Forbidden' } })
  })
})

describe('a picture of a session', () => {
  const photo = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffe1000e45786966000047505331322effda000801010000003f00d2cf20ffd9',
    'hex',
  )
  const upload = async (bytes: Buffer, path: string) => {
    const headers = { 'x-openid': who.host }
    const { body } = await steps.cloud.request('POST', `/files?path=${path}`, bytes, headers)
    return body.fileID as string
  }
  const view = (sessionId: string) => steps.data(who.host, 'session', { sessionId })

  it('is shown without metadata, and only once its check has passed', async () => {
    await steps.cloud.local.wechat({ mediaCheck: { suggest: 'pass', afterMs: null } })
    const sessionId = await steps.running()
    const file = await upload(photo, `sessions/${sessionId}/a1.jpg`)
    const input = { key: key(), sessionId, file }
    expect(await steps.data(who.host, 'addPhoto', input)).toEqual({ photos: 1 })
    expect(await view(sessionId)).toMatchObject({ photos: [], photosHeld: 1 })
    // What the phone writes there after the check was asked for is shown to nobody.
    await upload(Buffer.from('another picture'), `sessions/${sessionId}/a1.jpg`)
    await steps.cloud.local.wechat({ releaseMediaChecks: true })
    const { photos, photosHeld } = await view(sessionId)
    expect([photos.length, photosHeld]).toEqual([1, 0])
    const bytes = Buffer.from(await (await fetch(photos[0].url)).arrayBuffer())
    expect(bytes.includes('GPS')).toBe(false)
    expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
    await upload(photo, `sessions/${sessionId}/a1.jpg`)
    expect(await steps.data(who.host, 'addPhoto', { ...input, key: key() })).toEqual({ photos: 1 })
    const { reply } = await steps.cloud.local.triggers('sessions')
    expect(reply.data.dropUploads).toEqual({ sessions: 1 })
    expect(await steps.call(who.host, 'addPhoto', { ...input, key: key() })).toMatchObject({
      error: { code: 'NoSuchFile' },
    })
    expect((await fetch(photos[0].url)).status).toBe(200)
  })
  it('whose verdict comes before it is written down takes it all the same', async () => {
    const sessionId = await steps.running()
    const file = await upload(photo, `sessions/${sessionId}/a2.jpg`)
    await steps.cloud.local.wechat({ mediaCheck: { suggest: 'risky', afterMs: 0 } })
    await steps.cloud.local.faults({
      on: 'database.commitTransaction',
      function: 'sessions',
      do: 'late',
      when: 'before',
      ms: 300,
    })
    await steps.data(who.host, 'addPhoto', { key: key(), sessionId, file })
    const photosNow = async () => (await steps.cloud.kept('sessions', { _id: sessionId }))[0].photos
    // The push and the write meet in whatever order; soon after both the verdict stands.
    for (let tries = 0; tries < 40 && (await photosNow())[0]?.state !== 'refused'; tries++) await wait(250)
    expect(await photosNow()).toMatchObject([{ uploaded: file, state: 'refused', reviewFrom: null }])
  })
  it.each([
    ['a text', 'no picture', (id: string) => `sessions/${id}/a3.jpg`, 'NotAPicture'],
    ['a file from elsewhere', photo, () => 'other/a4.jpg', 'NoSuchFile'],
    ['another session’s', photo, () => 'sessions/s-running/a5.jpg', 'NoSuchFile'],
  ])('that is %s is refused', async (_, bytes, path, code) => {
    const sessionId = await steps.running()
    const file = await upload(Buffer.from(bytes), path(sessionId))
    expect(await steps.call(who.host, 'addPhoto', { key: key(), sessionId, file })).toMatchObject({
      error: { code },
    })
  })
})
