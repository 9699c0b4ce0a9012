import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { replayProgress } from '../../cloudfunctions/shared/ledger/replay'
import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import { key, seasonSteps } from './season-steps'
import { type TrueCloud, trueCloud } from './true-cloud'

const SECRETARY = 'o-tian-jiawang'
const MEMBERS = ['o-tan-xiuying', 'o-ouyang-fusheng', 'o-li-wei', 'o-ding-yi']
/** Whom slices are full of: they were all visited. */
const CROWD = 54
/** Whom one visit can be about. */
const AT_A_DOOR = 6

let cloud: TrueCloud
let steps: ReturnType<typeof seasonSteps>
let ids: Map<string, string>
let crowd: string[]
const data = mkdtempSync(join(tmpdir(), 'wuchang-recompute-'))
const start = async () => {
  cloud = await trueCloud({ data })
  steps = seasonSteps(cloud)
}
beforeAll(async () => {
  await start()
  const persons = await cloud.kept('persons', { 'member.branchId': 'n-b01' })
  ids = new Map(persons.map(({ openid, _id }) => [openid, _id]))
  const others = persons.filter(({ openid }) => openid !== SECRETARY && !MEMBERS.includes(openid))
  crowd = others.slice(0, CROWD).map(({ _id }) => _id)
})
afterAll(async () => {
  await cloud.stop()
  rmSync(data, { recursive: true, force: true })
})
beforeEach(() => cloud.local.clock('2026-12-15T19:30:00+08:00'))
afterEach(() => cloud.local.clearFaults())

const later = async (sec: number) => {
  const { at } = await cloud.local.clock()
  await cloud.local.clock(new Date(new Date(at).getTime() + sec * 1_000).toISOString())
}
const visit = async (topicId: string, personIds: string[], minutes: number) => {
  const { at } = await cloud.local.clock()
  const more = { topics: [{ topicId, minutes }], suggestion: null, wish: false }
  const reply = await cloud.call(SECRETARY, 'sessions.logVisit', { key: key(), at, personIds, ...more })
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
}
/** A topic of 45 minutes with a lesson of two hours. */
let topics = 0
const newTopic = async (): Promise<string> => {
  const title = `重算的课题 ${++topics}`
  const { data } = await steps.ask('addTopic', { title, category: 'skill', minutes: 45 })
  const [lesson] = await cloud.kept('lessons', { _id: 'l-anti-fraud' })
  const { id: topicId } = data.topic
  const more = { _id: `l-${topics}`, topicId, durationSec: 7_200, nominalSec: 2_700, category: 'skill' }
  await cloud.keep('lessons', [{ ...lesson, ...more }])
  return topicId
}
const open = async (who: string): Promise<string> =>
  (await cloud.call(who, 'study.openPlayback', { key: key(), lessonId: `l-${topics}` })).data.sessionId
const report = (who: string, sessionId: string, from: number, to: number) =>
  cloud.call(who, 'study.reportPlayback', {
    key: key(),
    sessionId,
    played: { spans: [[from, to]], positionSec: to, how: 'watched' },
  })
const creditOf = async (topicId: string, who: string): Promise<number> => {
  const [progress] = await cloud.kept('progress', { topicId, personId: ids.get(who) })
  return progress?.creditedSec ?? 0
}
/** After so long, nothing is on its way any more: the tick goes over it once more. */
const settle = async () => {
  await later(61)
  await cloud.local.triggers('seasons')
}

/** The books of whoever has learned of a topic: hours and progress are what the ledger replays to. */
async function booksBalance(topicId: string, nominalSec: number | null) {
  const progress = await cloud.kept('progress', { topicId })
  for (const one of progress) {
    const ledger = (await cloud.kept('ledger', { personId: one.personId })).map(dated)
    const [hours] = await cloud.kept('hours', { personId: one.personId })
    const [fold] = foldHours(ledger)
    expect([hours.totalSec, hours.byClass]).toEqual([fold!.totalSec, fold!.byClass])
    const replayed = replayProgress(ledger).find((each) => each.topicId === topicId)
    expect(replayed?.creditedSec ?? 0).toBe(one.creditedSec)
    if (nominalSec !== null)
      expect(one.creditedSec).toBe(
        Math.min(nominalSec, Math.max(...(Object.values(one.channels) as number[]))),
      )
  }
}
const dated = (entry: Json) => ({ ...entry, at: new Date(entry.at.$date ?? entry.at) })

describe('forward', () => {
  it('leaves what was credited, and caps whoever goes on; a playback opened before goes by the new minutes', async () => {
    const topicId = await newTopic()
    const [who] = MEMBERS
    await visit(topicId, [ids.get(who!)!], 40)
    const session = await open(who!)
    const { data } = await steps.changeTopic(topicId, 30, 'forward')
    expect(data.change).toMatchObject({ mode: 'forward', state: 'done', entries: 0 })
    expect(await cloud.kept('lessons', { topicId })).toMatchObject([{ nominalSec: 1_800 }])
    await later(3_000)
    await report(who!, session, 0, 3_000)
    expect(await creditOf(topicId, who!)).toBe(2_400)
    await steps.changeTopic(topicId, 60, 'forward')
    expect(await creditOf(topicId, who!)).toBe(2_400)
    await later(60)
    // What was learned beyond the old minutes isn't lost: it counts with the next report.
    expect((await report(who!, session, 3_000, 3_060)).data.creditedSec).toBe(3_060)
    expect(await cloud.counted('ledger', { topicId, class: 'adjusted' })).toBe(0)
    await booksBalance(topicId, null)
  })
})

describe('worked out again', () => {
  it('in slices, by two at once, killed in between and by the tick, each member gets one line', async () => {
    const topicId = await newTopic()
    const doors = Array.from({ length: CROWD / AT_A_DOOR }, (_, i) => i * AT_A_DOOR)
    await Promise.all(doors.map((from) => visit(topicId, crowd.slice(from, from + AT_A_DOOR), 45)))
    const { data } = await steps.changeTopic(topicId, 30, 'recompute')
    expect(data.change).toMatchObject({ state: 'running', done: 0, total: CROWD })
    const changeId = data.change.id
    expect((await steps.changeTopic(topicId, 20, 'forward')).error.code).toBe('ChangeRunning')
    await cloud.local.faults({ on: 'database.commitTransaction', times: 1, do: 'lose' })
    await Promise.all([steps.ask('stepChange', { changeId }), steps.ask('stepChange', { changeId })])
    const dying = steps.ask('stepChange', { changeId }).catch(() => null)
    await wait(30)
    await cloud.kill('SIGKILL')
    await dying
    await start()
    await Promise.all([cloud.local.triggers('seasons'), steps.stepAll(changeId)])
    const change = (await steps.topics()).changes.find(({ id }: Json) => id === changeId)
    const expected = { state: 'done', done: CROWD, total: CROWD, entries: CROWD, addedSec: 0 }
    expect(change).toMatchObject({ ...expected, takenSec: CROWD * 900 })
    await settle()
    const entries = await cloud.kept('ledger', { topicId, class: 'adjusted' })
    expect(new Set(entries.map(({ personId }) => personId)).size).toBe(CROWD)
    expect(entries).toHaveLength(CROWD)
    expect(await cloud.counted('progress', { topicId, creditedSec: 1_800 })).toBe(CROWD)
    expect(await cloud.kept('ruleChanges', { _id: changeId })).toMatchObject([{ againAt: null }])
  })

  it('a member reads in the evidence why, and no day is lit by it', async () => {
    const topicId = await newTopic()
    const who = 'o-ding-yi'
    await cloud.local.clock('2026-12-14T20:00:00+08:00')
    await visit(topicId, [ids.get(who)!], 90)
    await cloud.local.clock('2026-12-15T20:00:00+08:00')
    const before = (await cloud.call(who, 'study.home')).data
    const { data } = await steps.changeTopic(topicId, 90, 'recompute')
    await steps.stepAll(data.change.id)
    const { data: page } = await cloud.call(who, 'study.evidence', { before: null })
    expect(page.lines[0]).toMatchObject({
      class: 'adjusted',
      channel: 'visit',
      sec: 2_700,
      evidence: `rule:${data.change.id}`,
    })
    expect(page.byClass).toContainEqual({ class: 'adjusted', sec: 2_700 })
    const after = (await cloud.call(who, 'study.home')).data
    expect(after.study.credited.totalSec).toBe(before.study.credited.totalSec + 2_700)
    expect(after.study.credited.lastAt).toBe(before.study.credited.lastAt)
    expect(after.today).toEqual(before.today)
  })

  it('goes over it once more for what had read the old minutes', async () => {
    const topicId = await newTopic()
    const [who] = MEMBERS
    const { data } = await steps.changeTopic(topicId, 30, 'recompute')
    await steps.stepAll(data.change.id)
    // As if a visit that began before the change had been written after it.
    await visit(topicId, [ids.get(who!)!], 45)
    const [progress] = await cloud.kept('progress', { topicId })
    const [line] = await cloud.kept('ledger', { topicId })
    const [hours] = await cloud.kept('hours', { personId: progress.personId })
    const sums = {
      totalSec: hours.totalSec + 900,
      byCategory: { ...hours.byCategory, skill: hours.byCategory.skill + 900 },
    }
    const byClass = { ...hours.byClass, confirmed: hours.byClass.confirmed + 900 }
    const date = (value: Json) => ({ $date: value })
    await cloud.keep('progress', [{ ...progress, creditedSec: 2_700 }])
    await cloud.keep('ledger', [{ ...line, sec: 2_700, at: date(line.at) }])
    await cloud.keep('hours', [{ ...hours, ...sums, byClass, lastAt: date(hours.lastAt) }])
    await settle()
    expect(await creditOf(topicId, who!)).toBe(1_800)
    await booksBalance(topicId, 1_800)
  })
})

const anyAct = fc.oneof(
  fc.record({ who: fc.nat(3), playSec: fc.integer({ min: 60, max: 2_000 }) }),
  fc.record({ who: fc.nat(3), minutes: fc.integer({ min: 5, max: 60 }) }),
  fc.record({ to: fc.integer({ min: 5, max: 100 }), mode: fc.constantFrom('forward', 'recompute') }),
)

it('played, visited and changed at once in any order, every total equals its replay and no credit its topic’s worth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 6, maxLength: 14 }), async (acts) => {
      await cloud.local.clock('2026-12-15T19:30:00+08:00')
      const topicId = await newTopic()
      const sessions = await Promise.all(MEMBERS.map(open))
      const changes: string[] = []
      await later(2_000)
      const act = async (one: (typeof acts)[number]) => {
        if ('playSec' in one) await report(MEMBERS[one.who]!, sessions[one.who]!, 0, one.playSec)
        else if ('minutes' in one) await visit(topicId, [ids.get(MEMBERS[one.who]!)!], one.minutes)
        else {
          const { ok, data } = await steps.changeTopic(topicId, one.to, one.mode as 'forward')
          if (!ok) return
          changes.push(data.change.id)
          await steps.ask('stepChange', { changeId: data.change.id })
        }
      }
      for (let from = 0; from < acts.length; from += 3) await Promise.all(acts.slice(from, from + 3).map(act))
      for (const id of changes) await steps.stepAll(id)
      await settle()
      await booksBalance(topicId, null)
      // And once more for all, so that everybody stands by one rule.
      const { data } = await steps.changeTopic(topicId, 50, 'recompute')
      await steps.stepAll(data.change.id)
      await booksBalance(topicId, 3_000)
    }),
    cases(3),
  )
}, 60_000)
