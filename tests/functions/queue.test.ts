import type { HoursRecord, LedgerRecord, ProgressRecord } from '@records/index'
import fc from 'fast-check'
import { replayProgress } from '../../cloudfunctions/shared/ledger/replay'
import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

const EVENING = '2026-12-15T19:30:00.000+08:00'
const DAY = '2026-12-15'
const LESSONS: [id: string, sec: number][] = [
  ['l-anti-fraud', 249],
  ['l-gas-poisoning', 241],
  ['l-medical-insurance', 224],
]

let cloud: TrueCloud
beforeAll(async () => {
  cloud = await trueCloud({ at: EVENING })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local.clearFaults())

let keys = 0
const key = () => `queue-key-${++keys}`
const now = async (): Promise<string> => (await cloud.local.clock()).at
const later = async (sec: number) =>
  cloud.local.clock(new Date(Date.parse(await now()) + sec * 1_000).toISOString())
const data = async (openid: string, operation: string, input: object = {}): Promise<Json> => {
  const reply = await cloud.call(openid, operation, { key: key(), ...input })
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}

interface Visitor {
  openid: string
  personId: string
  branchId: string
  neighbourId: string
}

/** Secretaries: members who study, host, and log visits, so that one phone's queue holds every kind. */
const visitors = async (): Promise<Visitor[]> => {
  const found: Json[] = await cloud.kept('persons', { 'duties.role': 'secretary' })
  return Promise.all(
    found
      .filter(({ openid, member }) => openid && member)
      .map(async ({ _id: personId, openid, member: { branchId } }) => {
        const members: Json[] = await cloud.kept('persons', { 'member.branchId': branchId })
        return {
          openid,
          personId,
          branchId,
          neighbourId: members.find(({ _id }) => _id !== personId)!._id,
        }
      }),
  )
}

const running = async ({ openid, personId, branchId }: Visitor, topicId: string, minutes: number) => {
  const { sessionId } = await data(openid, 'sessions.create', {
    nodeId: branchId,
    plan: {
      ...{ kind: 'courtyard', title: '土地流转一起看', place: '村部', startsAt: await now(), minutes: 60 },
      ...{ topics: [{ topicId, minutes }], hostIds: [personId], invited: [branchId] },
      ...{ homework: null, followUpOn: null, link: null },
    },
  })
  await data(openid, 'sessions.begin', { sessionId })
  return sessionId as string
}
const visitOf = (personId: string, topicId: string, minutes: number) => ({
  ...{ at: EVENING, personIds: [personId], topics: [{ topicId, minutes }] },
  ...{ suggestion: '渡槽边的路灯坏了', wish: false },
})

/** Every total equals what its ledger amounts to. */
const expectBalanced = async (personId: string) => {
  const kept: Json[] = await cloud.kept('ledger', { personId })
  const ledger: LedgerRecord[] = kept.map((entry) => ({ ...entry, at: new Date(entry.at.$date ?? entry.at) }))
  const progress: ProgressRecord[] = await cloud.kept('progress', { personId })
  const [hours]: HoursRecord[] = await cloud.kept('hours', { personId })
  const [sum] = foldHours(ledger)
  expect([hours?.totalSec, hours?.byCategory]).toEqual([sum?.totalSec, sum?.byCategory])
  const replayed = replayProgress(ledger)
  for (const { topicId, creditedSec } of progress)
    expect([topicId, replayed.find((one) => one.topicId === topicId)?.creditedSec ?? 0]).toEqual([
      topicId,
      creditedSec,
    ])
}

interface Item {
  operation: string
  input: object
  key: string
}

/** What an evening without a network leaves on one phone: every kind that a queue knows. */
const queueOf = async (who: Visitor) => {
  const { openid, branchId, neighbourId } = who
  const plan = { title: '写一写', text: '', lessonIds: [], materials: [], groupIds: [branchId], dueOn: null }
  const { taskId } = await data(openid, 'tasks.send', { nodeId: branchId, plan: { ...plan, minLetters: 3 } })
  const sessionId = await running(who, 't-policy-3', 50)
  const { code } = await data(openid, 'sessions.code', { sessionId })
  const reports: [string, object][] = []
  for (const [lessonId, sec] of LESSONS) {
    const { sessionId: playing } = await data(openid, 'study.openPlayback', { lessonId })
    await later(250)
    const played = { spans: [[0, sec]], positionSec: sec, how: 'watched' }
    reports.push(['study.reportPlayback', { sessionId: playing, played }])
  }
  const { makeUps } = await data(openid, 'study.calendar', { month: null })
  const missed: string = makeUps.days[0]
  const at = (time: string) => `${DAY}T${time}:00.000+08:00`
  const said: [string, object][] = [
    ...reports,
    ['study.checkInDay', { day: DAY, at: at('19:50') }],
    ['study.checkInDay', { day: DAY, at: at('21:00') }],
    ['study.makeUpDay', { day: missed }],
    ['study.makeUpDay', { day: DAY }],
    ['sessions.checkIn', { sessionId, code, at: EVENING }],
    ['sessions.signUp', { sessionId, coming: false, at: at('19:31') }],
    ['sessions.signUp', { sessionId, coming: true, at: at('19:32') }],
    ['sessions.logVisit', visitOf(neighbourId, 't-policy-2', 20)],
    ['tasks.receive', { taskId, at: at('19:40') }],
    ['tasks.receive', { taskId, at: at('19:41') }],
    ['tasks.handIn', { taskId, at: at('19:45'), text: '先写一遍' }],
    ['tasks.handIn', { taskId, at: at('19:55'), text: '再写一遍' }],
  ]
  const items: Item[] = said.map(([operation, input]) => ({ operation, input, key: key() }))
  return { items, taskId, sessionId, missed }
}

const moment = (at: Json) => new Date(at.$date ?? at).toISOString()

/** What the database holds of it in the end, without ids. */
const endOf = async (who: Visitor, { taskId, sessionId, missed }: Awaited<ReturnType<typeof queueOf>>) => {
  const { openid, personId } = who
  const { days, makeUps } = await data(openid, 'study.calendar', { month: '2026-12' })
  const stateOn = (day: string) => days.find((one: Json) => one.day === day)?.state
  const [attended, ...doubled] = await cloud.kept('attendance', { sessionId, personId })
  const [work] = await cloud.kept('taskWorks', { taskId, personId })
  const visits = await cloud.kept('visits', { byId: personId, personIds: who.neighbourId })
  const logged = visits.filter(({ suggestion }) => suggestion?.text === '渡槽边的路灯坏了')
  const progress: ProgressRecord[] = await cloud.kept('progress', { personId })
  const seen = progress.flatMap(({ lessons }) => lessons)
  return {
    studyDay: stateOn(DAY),
    madeUp: stateOn(missed),
    makeUpsLeft: makeUps.left,
    attended: [attended.coming, attended.presence, doubled.length],
    visits: logged.length,
    noted: [moment(work.seenAt), moment(work.receivedAt)],
    reflection: [work.reflection.text, moment(work.reflection.at)],
    handed: work.handed.map(({ day }: Json) => day),
    seen: LESSONS.map(([id]) => seen.find(({ lessonId }) => lessonId === id)?.spans),
  }
}

const utc = (time: string) => new Date(`${DAY}T${time}:00+08:00`).toISOString()

test('whatever of every kind of write is lost, doubled, swapped and sent by two phones at once ends in one state', async () => {
  const others = await visitors()
  const size = 15
  const sending = fc.record({
    order: fc.shuffledSubarray([...Array(size).keys(), ...Array(size).keys()], { minLength: size * 2 }),
    lostOf: fc.constantFrom('study', 'sessions', 'tasks'),
  })
  const { numRuns, ...rest } = cases(4)
  await fc.assert(
    fc.asyncProperty(sending, async ({ order, lostOf }) => {
      await cloud.local.clock(EVENING)
      const who = others.pop()!
      const queue = await queueOf(who)
      expect(queue.items).toHaveLength(size)
      await cloud.local.clock('2026-12-16T20:00:00.000+08:00')
      // One commit's answer is lost on its way back.
      await cloud.local.faults({ on: 'database.commitTransaction', function: lostOf, do: 'lose' })
      const send = async (i: number) => {
        const { operation, input, key: same } = queue.items[i]!
        const once = () => cloud.call(who.openid, operation, { key: same, ...input })
        for (let reply = await once(); reply.error?.code === 'Busy'; ) reply = await once()
      }
      await Promise.all(
        [order.slice(0, size), order.slice(size)].map(async (phone) => {
          for (const i of phone) await send(i)
        }),
      )
      expect(await endOf(who, queue)).toEqual({
        studyDay: 'late',
        madeUp: 'madeUp',
        makeUpsLeft: 1,
        attended: [true, 'waiting', 0],
        visits: 1,
        noted: [utc('19:40'), utc('19:40')],
        reflection: ['再写一遍', utc('19:55')],
        handed: [DAY],
        seen: LESSONS.map(([, sec]) => [[0, sec]]),
      })
      for (const personId of [who.personId, who.neighbourId]) await expectBalanced(personId)
    }),
    { ...rest, numRuns: Math.min(numRuns, others.length - 1), endOnFailure: true },
  )
}, 60_000)

test('one topic on the phone, in company and at the door is credited once, up to what it is worth', async () => {
  await cloud.local.clock(EVENING)
  const host = (await visitors())[0]!
  const [lessonId, nominal] = LESSONS[0]!
  const topicId = `t-${lessonId}`
  const learned: Json[] = await cloud.kept('progress', { topicId })
  const members: Json[] = await cloud.kept('persons', { 'member.branchId': host.branchId })
  const member = members.find(
    ({ _id, openid }) => openid && _id !== host.personId && !learned.some(({ personId }) => personId === _id),
  )!
  const creditedBy = async () => {
    const [progress] = await cloud.kept('progress', { personId: member._id, topicId })
    return progress?.creditedSec ?? 0
  }
  const { sessionId: playing } = await data(member.openid, 'study.openPlayback', { lessonId })
  await later(100)
  const played = { spans: [[0, 100]], positionSec: 100, how: 'watched' }
  await data(member.openid, 'study.reportPlayback', { sessionId: playing, played })
  expect(await creditedBy()).toBe(100)

  const sessionId = await running(host, topicId, 5)
  const { code } = await data(host.openid, 'sessions.code', { sessionId })
  await data(member.openid, 'sessions.checkIn', { sessionId, code, at: await now() })
  await data(host.openid, 'sessions.end', { sessionId })
  await data(host.openid, 'sessions.confirm', { nodeId: host.branchId, sessionId, minutes: 60 })
  expect(await creditedBy()).toBe(nominal)

  const visit = { ...visitOf(member._id, topicId, 5), at: await now() }
  expect((await data(host.openid, 'sessions.logVisit', visit)).creditedSec).toEqual([
    { personId: member._id, sec: 0 },
  ])
  const lines: Json[] = await cloud.kept('ledger', { personId: member._id, topicId })
  expect(lines.map(({ channel, sec }) => [channel, sec]).sort()).toEqual([
    ['online', 100],
    ['session', nominal - 100],
  ])
  await expectBalanced(member._id)
})
