import type { AttendanceRecord, HoursRecord, LedgerRecord, ProgressRecord } from '@records/index'
import fc from 'fast-check'
import { replayProgress } from '../../cloudfunctions/shared/ledger/replay'
import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import { cases } from '../drive/cases'
import { key, NOW, openSteps, type Steps, who } from './session-steps'

let steps: Steps
beforeAll(async () => {
  steps = await openSteps()
})
afterAll(() => steps.cloud.stop())
beforeEach(() => steps.cloud.local.clock(NOW))
afterEach(() => steps.cloud.local.clearFaults())

const attendancesOf = (sessionId: string): Promise<AttendanceRecord[]> =>
  steps.cloud.kept('attendance', { sessionId })

/** A ledger as the database gives it, and what stands beside it. */
const booksOf = async (personId: string) => {
  const ledger: LedgerRecord[] = (await steps.cloud.kept('ledger', { personId })).map((entry) => ({
    ...entry,
    at: new Date(entry.at.$date ?? entry.at),
  }))
  const progress: ProgressRecord[] = await steps.cloud.kept('progress', { personId })
  const [hours]: HoursRecord[] = await steps.cloud.kept('hours', { personId })
  return { ledger, progress, hours }
}

/** Every total equals what its ledger amounts to. */
const expectBalanced = async (personId: string) => {
  const { ledger, progress, hours } = await booksOf(personId)
  const [sum] = foldHours(ledger)
  expect([hours?.totalSec, hours?.byCategory, hours?.byClass]).toEqual([
    sum?.totalSec,
    sum?.byCategory,
    sum?.byClass,
  ])
  const credited = (some: ProgressRecord[]) =>
    Object.fromEntries(some.filter((one) => one.creditedSec > 0).map((one) => [one.topicId, one.creditedSec]))
  expect(credited(progress)).toEqual(credited(replayProgress(ledger)))
}

test('two hundred checking in at once, and one of them from two phones, leave one record each; confirmed in slices through outages, each is credited once', async () => {
  const { cloud, data, code } = steps
  const members = (await cloud.kept('persons', { 'member.villageId': 'n-v01' })).concat(
    await cloud.kept('persons', { 'member.villageId': 'n-v02' }),
  )
  const bound = members.filter(({ openid }) => openid).slice(0, 200)
  expect(bound).toHaveLength(200)
  const { sessionId } = await data(who.organiser, 'create', {
    key: key(),
    nodeId: 'n-b01',
    plan: {
      kind: 'meeting',
      title: '两村集中学习',
      place: '镇上礼堂',
      startsAt: NOW,
      minutes: 60,
      topics: [{ topicId: 't-integrity-3', minutes: 30 }],
      hostIds: [await steps.personOf(who.host)],
      invited: ['n-b01', 'n-b02'],
      homework: null,
      followUpOn: null,
      link: null,
    },
  })
  await data(who.host, 'begin', { key: key(), sessionId })
  const shown = await code(sessionId)
  const at = await steps.now()
  const phones = [...bound, bound[0]]
  const replies = await Promise.all(phones.map(({ openid }) => steps.checkIn(openid, sessionId, shown, at)))
  expect(replies.filter(({ ok, data }) => !ok || data.mine !== 'present')).toEqual([])
  const came = await attendancesOf(sessionId)
  expect(came.map(({ personId }) => personId).sort()).toEqual(bound.map(({ _id }) => _id).sort())

  await data(who.host, 'end', { key: key(), sessionId })
  const word = { nodeId: 'n-b01', sessionId, minutes: 60 }
  const first = key()
  // In the middle of the slice the database goes away, for longer than the function tries.
  await cloud.local.faults({
    on: 'database.modifyDocument',
    collection: 'hours',
    skip: 12,
    times: 9,
    do: 'fail',
    code: 'DATABASE_TIMEOUT',
    message: 'no answer',
  })
  expect((await steps.call(who.secretary, 'confirm', { key: first, ...word })).error.code).toBe('Busy')
  expect((await attendancesOf(sessionId)).filter(({ creditedSec }) => creditedSec !== null)).toEqual([])
  await cloud.local.clearFaults()
  await cloud.local.faults({ on: 'database.commitTransaction', function: 'sessions', do: 'lose' })
  expect(await data(who.secretary, 'confirm', { key: first, ...word })).toMatchObject({
    state: 'ended',
    credited: 30,
    left: 170,
  })
  expect(await data(who.secretary, 'confirm', { key: first, ...word })).toMatchObject({ left: 170 })
  // Nobody asks any more: the tick goes on.
  await cloud.local.triggers('sessions')
  const credited = await attendancesOf(sessionId)
  expect(credited.filter(({ creditedSec }) => creditedSec === null)).toEqual([])
  const posted = await cloud.kept('ledger', { evidence: `session:${sessionId}` })
  expect(new Set(posted.map(({ personId }) => personId)).size).toBe(posted.length)
  expect(posted.reduce((sum, { sec }) => sum + sec, 0)).toBe(
    credited.reduce((sum, { creditedSec }) => sum + creditedSec!, 0),
  )
  expect((await data(who.host, 'session', { sessionId })).state).toBe('confirmed')
  for (const { _id } of bound.slice(0, 5)) await expectBalanced(_id)
}, 120_000)

test('one topic by phone, in company and at the door credits the largest once, and the books balance', async () => {
  const { cloud, data, personOf, checkIn, later } = steps
  const personId = await personOf('o-gulinazi')
  const [person] = await cloud.kept('persons', { _id: personId })
  const { branchId } = person.member
  const [{ openid: secretary }] = await cloud.kept('persons', {
    'duties.role': 'secretary',
    'duties.nodeIds': branchId,
  })
  const host = await personOf(secretary)
  const [topic] = await cloud.kept('topics', { _id: 't-theory-2' })
  const held = async (minutes: number) => {
    const plan = {
      kind: 'courtyard',
      title: '民主议事',
      place: '村部',
      startsAt: await steps.now(),
      minutes: 60,
      topics: [{ topicId: topic._id, minutes: 40 }],
      hostIds: [host],
      invited: [branchId],
      homework: null,
      followUpOn: null,
      link: null,
    }
    const { sessionId } = await data(secretary, 'create', { key: key(), nodeId: branchId, plan })
    await data(secretary, 'begin', { key: key(), sessionId })
    const { code: shown } = await data(secretary, 'code', { sessionId })
    await checkIn('o-gulinazi', sessionId, shown)
    await data(secretary, 'end', { key: key(), sessionId })
    return data(secretary, 'confirm', { key: key(), nodeId: branchId, sessionId, minutes })
  }
  const visit = (minutes: number) => ({
    key: key(),
    at: NOW,
    personIds: [personId],
    topics: [{ topicId: topic._id, minutes }],
    suggestion: null,
    wish: false,
  })
  await later(5)
  await held(30)
  const first = await data(secretary, 'logVisit', visit(15))
  expect(first.creditedSec).toEqual([{ personId, sec: 0 }])
  const second = await data(secretary, 'logVisit', visit(15))
  expect(second.creditedSec).toEqual([{ personId, sec: 600 }])
  await held(60)
  const { progress, ledger } = await booksOf(personId)
  const mine = progress.find(({ topicId }) => topicId === topic._id)
  expect(mine?.channels).toEqual({ online: 0, session: 3_600, visit: 1_800 })
  expect(mine?.creditedSec).toBe(2_700)
  expect(ledger.map(({ sec, channel }) => [channel, sec])).toEqual(
    expect.arrayContaining([
      ['session', 1_200],
      ['visit', 600],
      ['session', 900],
    ]),
  )
  await expectBalanced(personId)
})

interface Item {
  operation: string
  input: object
}

test('whatever of a phone’s queue is doubled, swapped or sent again ends in the state that sending it once ends in', async () => {
  const { cloud, data, code, now, later } = steps
  const sessionId = await steps.running({ kind: 'online', minutes: 120 })
  const codes: Item[] = []
  for (let i = 0; i < 5; i++) {
    const [shown, at] = [await code(sessionId), await now()]
    codes.push({ operation: 'checkIn', input: { key: key(), sessionId, code: shown, at } })
    await later(17 * 60)
  }
  // Four arrive late, the last in time.
  const [shown, at] = [await code(sessionId), await now()]
  codes.push({ operation: 'checkIn', input: { key: key(), sessionId, code: shown, at } })
  codes.push({ operation: 'checkIn', input: { key: key(), sessionId, code: '000000', at } })
  const words = [true, false, true].map((coming, i) => ({
    operation: 'signUp',
    input: { key: key(), sessionId, coming, at: new Date(Date.parse(NOW) + i * 1_000).toISOString() },
  }))
  const items = [...codes, ...words]
  const openids: string[] = (await cloud.kept('persons', { 'member.branchId': 'n-b01' }))
    .map(({ openid }) => openid)
    .filter(Boolean)
  const stateOf = async (openid: string) => {
    const personId = await steps.personOf(openid)
    const [{ _id: _i, personId: _p, wrongFrom: _w, ...rest }] = await cloud.kept('attendance', {
      sessionId,
      personId,
    })
    return rest
  }
  const [model, ...others] = openids.slice(20)
  for (const { operation, input } of items) await steps.call(model!, operation, input)
  const expected = await stateOf(model!)
  expect(expected).toMatchObject({ presence: 'present', coming: true, wrong: 1 })
  const orders = fc.shuffledSubarray([...items, ...items], { minLength: items.length * 2 })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const openid = others.pop()!
      const some = order.slice(0, 4)
      await Promise.all(some.map(({ operation, input }) => steps.call(openid, operation, input)))
      for (const { operation, input } of order) await steps.call(openid, operation, input)
      expect(await stateOf(openid)).toEqual(expected)
    }),
    { ...cases(6), endOnFailure: true },
  )
  expect((await data(who.host, 'code', { sessionId })).present).toBeGreaterThan(5)
})
