import fc from 'fast-check'
import { cases } from '../drive/cases'
import type { DrivenCloud } from '../drive/local-cloud'
import {
  clock,
  EVENING,
  fresh,
  key,
  LESSONS,
  later,
  member,
  openDays,
  playAll,
  report,
  state,
  tap,
  tenMinutes,
  wall,
} from './day-steps'

let cloud: DrivenCloud
beforeAll(async () => {
  cloud = await openDays()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.local.clock(EVENING))
afterEach(() => cloud.local.clearFaults())

describe('打卡', () => {
  it('lights the day after ten credited minutes, brings no hours, and is there once', async () => {
    const who = await fresh()
    await tenMinutes(who)
    const before = (await cloud.call(who, 'study.home')).data
    expect(before.today).toMatchObject({
      state: 'open',
      creditedSec: 714,
      neededSec: 600,
      streak: 0,
      next: '2026-12-17',
    })
    const reply = await tap(who, '2026-12-15T19:42:00+08:00')
    expect(reply.data).toMatchObject({ day: '2026-12-15', state: 'lit', today: { state: 'lit', streak: 1 } })
    const after = (await cloud.call(who, 'study.home')).data
    expect(after.study.credited).toEqual(before.study.credited)
    expect((await wall(who)).days.filter((day) => day.state === 'lit')).toHaveLength(1)
  })

  it('before the ten minutes leaves the day open, and they light it when they come', async () => {
    const who = await member()
    expect((await tap(who, '2026-12-15T19:30:00+08:00')).data).toMatchObject({ state: 'open' })
    await tenMinutes(who)
    expect(await state(who, '2026-12-15')).toBe('lit')
  })

  it('on a day of rest is refused', async () => {
    await clock('2026-12-16T12:00:00+08:00')
    expect(await tap(await member(), '2026-12-16T12:00:00+08:00')).toMatchObject({
      error: { code: 'NotAStudyDay' },
    })
  })

  it.each(['o-shi-chunmei', 'o-stranger'])('is not for %s, who is no member', async (who) => {
    expect(await tap(who, EVENING)).toMatchObject({ error: { code: 'Forbidden' } })
    expect(await cloud.call(who, 'study.calendar', { month: null })).toMatchObject({
      error: { code: 'Forbidden' },
    })
  })

  it('a replay is answered as before, and the same key for another day is refused', async () => {
    const who = await member()
    const same = key()
    const first = await tap(who, EVENING, undefined, same)
    await later(60)
    expect((await tap(who, EVENING, undefined, same)).data).toEqual(first.data)
    expect(await tap(who, '2026-12-13T20:00:00+08:00', undefined, same)).toMatchObject({
      error: { code: 'KeyReused' },
    })
  })

  it('a lost answer, a lost commit and the tap again leave one record', async () => {
    const who = await member()
    await tenMinutes(who)
    await cloud.local.faults({ on: 'database.commitTransaction', times: 1, do: 'lose' })
    await cloud.local.faults({ on: 'functions.answer', operation: 'study.checkInDay', times: 1, do: 'lose' })
    const same = key()
    await expect(tap(who, EVENING, undefined, same)).rejects.toThrow()
    expect((await tap(who, EVENING, undefined, same)).data.state).toBe('lit')
  })
})

describe('the day’s edges', () => {
  it.each([
    ['00:00:00', '2026-12-15T00:00:00+08:00'],
    ['07:59, when in UTC it is still yesterday', '2026-12-15T07:59:00+08:00'],
    ['23:59:59', '2026-12-15T23:59:59+08:00'],
  ])('a tap at %s is that day’s', async (_, at) => {
    const who = await member()
    await clock(at)
    expect((await tap(who, at)).data).toMatchObject({ day: '2026-12-15', today: { day: '2026-12-15' } })
  })

  it('a tap of another moment than its day, or out of the future, is the server’s day’s', async () => {
    const who = await member()
    for (const at of ['2026-12-14T23:59:59+08:00', '2026-12-15T22:00:00+08:00', '2027-01-02T08:00:00+08:00'])
      expect((await tap(who, at, '2026-12-15')).data.day).toBe('2026-12-15')
  })

  it('what was played over New Year’s midnight counts for one day, and the streak goes on over it', async () => {
    const who = await fresh()
    await clock('2026-12-31T23:50:00+08:00')
    await tenMinutes(who)
    expect((await tap(who, '2026-12-31T23:59:59+08:00')).data).toMatchObject({
      day: '2026-12-31',
      state: 'late',
    })
    await clock('2027-01-02T20:00:00+08:00')
    expect((await cloud.call(who, 'study.home')).data.today).toMatchObject({
      day: '2027-01-02',
      state: 'open',
      creditedSec: 0,
      streak: 1,
      next: '2027-01-03',
    })
  })
})

describe('补传', () => {
  it('counts up to 72 hours back for what the server’s own gaps hold, and not a second longer', async () => {
    const who = await member()
    const sessions = await playAll(who)
    await clock('2026-12-18T19:40:00+08:00')
    for (const [i, session] of sessions.entries()) await report(who, session, LESSONS[i]![1])
    expect(await tap(who, '2026-12-15T19:39:59+08:00')).toMatchObject({ error: { code: 'TooLongAgo' } })
    expect(await state(who, '2026-12-15')).toBe('missed')
    expect((await tap(who, '2026-12-15T19:45:00+08:00')).data).toMatchObject({
      day: '2026-12-15',
      state: 'late',
    })
  })

  it('of a day on which nothing was learned is kept and not counted, and breaks the streak', async () => {
    const who = await fresh()
    await clock('2026-12-16T08:00:00+08:00')
    expect((await tap(who, EVENING)).data).toMatchObject({ state: 'notCounted', today: { streak: 0 } })
    expect(await state(who, '2026-12-15')).toBe('notCounted')
  })

  it('ten minutes without a network light one day and no second one', async () => {
    const who = await member()
    const sessions = await playAll(who)
    await clock('2026-12-17T21:00:00+08:00')
    for (const [i, session] of sessions.entries()) await report(who, session, LESSONS[i]![1])
    expect((await tap(who, EVENING)).data.state).toBe('late')
    expect((await tap(who, '2026-12-17T20:00:00+08:00')).data.state).toBe('open')
  })
})

describe('补', () => {
  it('goes to missed days of this month, twice, and keeps the streak', async () => {
    const who = await fresh()
    const make = (day: string) => cloud.call(who, 'study.makeUpDay', { key: key(), day })
    expect((await wall(who)).makeUps).toMatchObject({ left: 2, of: 2 })
    for (const day of ['2026-12-15', '2026-12-14', '2026-12-17', '2026-11-29'])
      expect(await make(day)).toMatchObject({ error: { code: 'NotMissed' } })
    expect((await make('2026-12-13')).data).toMatchObject({
      makeUps: { left: 1 },
      today: { streak: 1 },
      longest: 1,
    })
    expect(await make('2026-12-13')).toMatchObject({ error: { code: 'NotMissed' } })
    expect((await make('2026-12-12')).data).toMatchObject({ makeUps: { left: 0 }, today: { streak: 2 } })
    expect(await make('2026-12-10')).toMatchObject({ error: { code: 'NoMakeUpLeft' } })
    expect(await state(who, '2026-12-12')).toBe('madeUp')
  })

  it('six at once leave two', async () => {
    const who = await fresh()
    const days = ['01', '03', '05', '06', '08', '10'].map((day) => `2026-12-${day}`)
    const replies = await Promise.all(
      days.map((day) => cloud.call(who, 'study.makeUpDay', { key: key(), day })),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(2)
    expect((await wall(who)).days.filter((day) => day.state === 'madeUp')).toHaveLength(2)
  })
})

describe('many at once', () => {
  it('two phones of one person leave one lit day', async () => {
    const who = await member()
    await tenMinutes(who)
    const replies = await Promise.all(
      Array.from({ length: 6 }, (_, i) => tap(who, `2026-12-15T19:4${i}:00+08:00`)),
    )
    expect(replies.map(({ data }) => data.state)).toEqual(Array(6).fill('lit'))
    expect((await wall(who)).today).toMatchObject({ state: 'lit' })
  })

  it('two hundred people within a minute leave one record each', async () => {
    const all = Array.from({ length: 280 }, (_, i) => `o-p${String(400 + i).padStart(4, '0')}`)
    const replies = await Promise.all(all.map((who) => tap(who, EVENING)))
    const refused = replies.filter(({ ok, error }) => !ok && error.code !== 'Forbidden')
    expect([refused, replies.filter(({ ok }) => ok).length >= 200]).toEqual([[], true])
    expect((await cloud.local.metrics()).unindexed).toEqual([])
  })
})

/** One thing that waits on a phone. */
type Waiting = { is: 'report'; lesson: number } | { is: 'tap'; at: string } | { is: 'makeUp' }

const waiting: Waiting[] = [
  ...LESSONS.map((_, lesson) => ({ is: 'report' as const, lesson })),
  { is: 'tap', at: '2026-12-15T19:50:00+08:00' },
  { is: 'tap', at: '2026-12-15T21:00:00+08:00' },
  { is: 'makeUp' },
]

it('whatever is lost, sent twice and sent in whatever order ends in one state', async () => {
  const queue = fc.subarray(waiting.map((_, i) => i)).chain((sent) =>
    fc.record({
      sent: fc.constant(sent),
      order: fc.shuffledSubarray([...sent, ...sent], {
        minLength: sent.length * 2,
        maxLength: sent.length * 2,
      }),
      lost: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      together: fc.boolean(),
    }),
  )
  await fc.assert(
    fc.asyncProperty(queue, async ({ sent, order, lost, together }) => {
      await clock(EVENING)
      const who = await member()
      const sessions = await playAll(who)
      await clock('2026-12-16T20:00:00+08:00')
      const same = waiting.map(key)
      const handIn = (i: number) => {
        const item = waiting[i]!
        if (item.is === 'report')
          return report(who, sessions[item.lesson]!, LESSONS[item.lesson]![1], same[i])
        if (item.is === 'tap') return tap(who, item.at, undefined, same[i])
        return cloud.call(who, 'study.makeUpDay', { key: same[i], day: '2026-12-15' })
      }
      /** As a phone does when many stand in each other's way. */
      const send = async (i: number): Promise<void> => {
        for (let reply = await handIn(i); reply.error?.code === 'Busy'; ) reply = await handIn(i)
      }
      // The first of two may be lost on the way; the other one arrives.
      const arriving = order.filter((i, n) => !(lost[n] && order.indexOf(i) === n))
      if (together) await Promise.all(arriving.map(send))
      else for (const i of arriving) await send(i)

      const reports = sent.filter((i) => waiting[i]!.is === 'report').length
      const claimed = sent.some((i) => waiting[i]!.is === 'tap')
      const madeUp = sent.some((i) => waiting[i]!.is === 'makeUp')
      const proven = claimed && reports >= 3
      const { days, makeUps } = await wall(who, '2026-12')
      expect({ state: days.find(({ day }) => day === '2026-12-15')?.state, left: makeUps.left }).toEqual({
        state: proven ? 'late' : madeUp ? 'madeUp' : claimed ? 'notCounted' : 'missed',
        left: madeUp && !proven ? 1 : 2,
      })
    }),
    cases(12),
  )
})
