import type { LessonCard, Span } from '@contract/lesson'
import { secondsOf } from '@domain/spans'
import { type DrivenCloud, startCloud } from '../drive/local-cloud'

let cloud: DrivenCloud
let video: LessonCard
let another: LessonCard
let keys = 0
const key = () => `play-key-${++keys}`

beforeAll(async () => {
  cloud = await startCloud()
  const { lessons } = (await cloud.call('o-gulinazi', 'study.courses')).data
  const videos = (lessons as LessonCard[]).filter(({ medium }) => medium === 'video')
  video = videos[0]!
  another = videos[1]!
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.local.clock('2026-12-15T19:30:00+08:00'))
afterEach(() => cloud.local.clearFaults())

const later = async (sec: number) => {
  const { at } = await cloud.local.clock()
  await cloud.local.clock(new Date(new Date(at).getTime() + sec * 1_000).toISOString())
}
const open = async (who: string, lessonId = video.id): Promise<string> =>
  (await cloud.call(who, 'study.openPlayback', { key: key(), lessonId })).data.sessionId
const report = (who: string, sessionId: string, spans: Span[], more: object = {}) =>
  cloud.call(who, 'study.reportPlayback', {
    key: key(),
    sessionId,
    played: { spans, positionSec: spans.at(-1)?.[1] ?? 0, how: 'watched' },
    ...more,
  })
const total = async (who: string): Promise<number> =>
  (await cloud.call(who, 'study.home')).data.study.credited.totalSec
/** A member who has nothing yet of any lesson. */
let members = 0
const fresh = async (): Promise<string> => {
  for (;;) {
    const who = `o-p${String(700 + ++members).padStart(4, '0')}`
    const { data } = await cloud.call(who, 'study.home')
    if (data.study) return who
  }
}

describe('playing a lesson', () => {
  it('credits the minute that was played, and shows it on 今日, in 课程 and in the evidence', async () => {
    const who = await fresh()
    const before = await total(who)
    const session = await open(who)
    await later(60)
    const reply = await report(who, session, [[0, 60]])
    expect(reply.data).toMatchObject({ acceptedSec: 60, class: 'verified', open: true, spans: [[0, 60]] })
    expect(await total(who)).toBe(before + 60)

    const { data: home } = await cloud.call(who, 'study.home')
    expect(home.resume).toMatchObject({ id: video.id, watchedSec: 60, positionSec: 60 })
    const { data: courses } = await cloud.call(who, 'study.courses')
    expect(courses.lessons.find(({ id }: LessonCard) => id === video.id)).toMatchObject({ watchedSec: 60 })
    const { data: evidence } = await cloud.call(who, 'study.evidence', { before: null })
    expect(evidence.lines[0]).toMatchObject({
      topic: video.title,
      class: 'verified',
      sec: 60,
      channel: 'online',
    })
  })

  it('goes on where it stopped when opened again', async () => {
    const who = await fresh()
    const session = await open(who)
    await later(60)
    await report(who, session, [[0, 60]])
    const again = await cloud.call(who, 'study.openPlayback', { key: key(), lessonId: video.id })
    expect(again.data).toMatchObject({ positionSec: 60, spans: [[0, 60]] })
  })

  it('one person is a minute short of a pane, and a minute lights it', async () => {
    const who = 'o-tan-xiuying'
    const { data: home } = await cloud.call(who, 'study.home')
    const policy = (from: typeof home) =>
      from.study.credited.byCategory.find(({ category }: { category: string }) => category === 'policy').sec
    expect(policy(home)).toBe(2 * home.study.season.secPerHour - 60)
    expect(home.resume).toMatchObject({ category: 'policy', positionSec: 100 })
    const session = await open(who, home.resume.id)
    await later(60)
    await report(who, session, [[100, 160]])
    expect(policy((await cloud.call(who, 'study.home')).data)).toBe(2 * home.study.season.secPerHour)
  })

  it('gives the page everything in one call, with addresses that answer ranges', async () => {
    const { data } = await cloud.call(await fresh(), 'study.lesson', { lessonId: video.id })
    expect(data).toMatchObject({ title: video.title, medium: 'video', secPerHour: 2_700 })
    expect(data.chapters.length).toBeGreaterThan(1)
    const response = await fetch(data.tracks[0].url, { headers: { range: 'bytes=0-99' } })
    expect(response.status).toBe(206)
    expect((await response.arrayBuffer()).byteLength).toBe(100)
  })
})

describe('hours nobody can fake', () => {
  it('a claim of the whole lesson at once brings the clock’s share', async () => {
    const who = await fresh()
    const before = await total(who)
    const session = await open(who)
    await later(10)
    const reply = await report(who, session, [[0, video.durationSec]])
    expect(reply.data.acceptedSec).toBeLessThanOrEqual(26)
    expect(await total(who)).toBe(before + reply.data.acceptedSec)
  })

  it('a hundred reports as fast as they go bring one slack', async () => {
    const who = await fresh()
    const session = await open(who)
    const since = Date.now()
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => report(who, session, [[0, video.durationSec]])),
    )
    const sec = replies.reduce((sum, reply) => sum + (reply.ok ? reply.data.acceptedSec : 0), 0)
    expect(sec).toBeLessThanOrEqual(5 + 2 * Math.ceil((Date.now() - since) / 1_000))
    expect(secondsOf((await cloud.call(who, 'study.lesson', { lessonId: video.id })).data.spans)).toBe(sec)
  })

  it('opening again and again brings no slack again', async () => {
    const who = await fresh()
    const before = await total(who)
    const since = Date.now()
    for (let i = 0; i < 30; i++) await report(who, await open(who), [[i * 5, i * 5 + 5]])
    const clockSec = Math.ceil((Date.now() - since) / 1_000)
    expect((await total(who)) - before).toBeLessThanOrEqual(5 + 2 * clockSec)
  })

  it('a minute that waited on a phone counts, though the lesson was opened six times since', async () => {
    const who = await fresh()
    const first = await open(who)
    await later(60)
    for (let i = 0; i < 6; i++) await open(who, another.id)
    expect((await report(who, first, [[0, 60]])).data).toMatchObject({ open: false, acceptedSec: 60 })
  })

  it('a replayed report is answered as before and counted once', async () => {
    const who = await fresh()
    const before = await total(who)
    const session = await open(who)
    await later(60)
    const same = { key: key() }
    const first = await report(who, session, [[0, 60]], same)
    await later(60)
    const second = await report(who, session, [[0, 60]], same)
    expect(second.data).toEqual(first.data)
    expect(await total(who)).toBe(before + 60)
    expect(await report(who, session, [[0, 90]], same)).toMatchObject({ error: { code: 'KeyReused' } })
  })

  it('two phones at once: the second takes over, the first keeps what it had and earns no more', async () => {
    const who = await fresh()
    const first = await open(who)
    await later(60)
    const second = await open(who, another.id)
    expect((await report(who, first, [[0, 60]])).data).toMatchObject({ open: false, acceptedSec: 60 })
    await later(60)
    expect((await report(who, first, [[60, 120]])).data.acceptedSec).toBeLessThanOrEqual(65 + 5)
    await later(60)
    expect((await report(who, first, [[60, 180]])).data.acceptedSec).toBe(0)
    expect((await report(who, second, [[0, 100]])).data).toMatchObject({ open: true, acceptedSec: 100 })
  })

  it('somebody else’s session, and one that never was, are refused', async () => {
    const session = await open(await fresh())
    const thief = await fresh()
    expect(await report(thief, session, [[0, 5]])).toMatchObject({ error: { code: 'NoSuchPlayback' } })
    expect(await report(thief, 'nosuchsession', [[0, 5]])).toMatchObject({
      error: { code: 'NoSuchPlayback' },
    })
  })

  it.each([
    ['a moment of the phone’s own', { at: '2030-01-01T00:00:00+08:00' }],
    ['credited seconds', { creditedSec: 9_999, totalSec: 9_999 }],
  ])('%s in the input changes nothing', async (_, forged) => {
    const who = await fresh()
    const session = await open(who)
    const reply = await report(who, session, [[0, 200]], forged)
    expect(reply.data.acceptedSec).toBeLessThanOrEqual(9)
  })

  it.each([
    ['negative seconds', [[-5, 10]]],
    ['fractions', [[0.5, 10.5]]],
    ['more spans than a phone can have', Array.from({ length: 201 }, (_, i) => [i * 2, i * 2 + 1])],
    ['spans that are none', [[0, 10, 20]]],
  ])('%s are refused with the field', async (_, spans) => {
    const who = await fresh()
    const reply = await report(who, await open(who), spans as Span[])
    expect(reply).toMatchObject({ error: { code: 'InvalidInput' } })
    expect(reply.error.field).toMatch(/^played\.spans/)
  })

  it('a villager has nothing to credit, and a stranger neither', async () => {
    const input = { key: key(), lessonId: video.id }
    for (const who of ['o-shi-chunmei', 'o-stranger']) {
      expect(await cloud.call(who, 'study.openPlayback', input)).toMatchObject({
        error: { code: 'Forbidden' },
      })
    }
  })

  it('after the season nothing is opened and nothing earned', async () => {
    const who = await fresh()
    await cloud.local.clock('2027-03-20T23:59:00+08:00')
    const session = await open(who)
    await cloud.local.clock('2027-03-21T00:30:00+08:00')
    expect((await report(who, session, [[0, 180]])).data.acceptedSec).toBeLessThanOrEqual(125)
    expect(await cloud.call(who, 'study.openPlayback', { key: key(), lessonId: video.id })).toMatchObject({
      error: { code: 'NoSeason' },
    })
  })
})

describe('members’ case material', () => {
  it('is in nobody else’s list and on nobody else’s page', async () => {
    const listed = async (who: string): Promise<string[]> =>
      (await cloud.call(who, 'study.courses')).data.lessons.map(({ id }: LessonCard) => id)
    const members = await listed('o-tan-xiuying')
    const others = await listed('o-stranger')
    const [closed] = members.filter((id) => !others.includes(id))
    expect(closed).toBeDefined()
    expect((await cloud.call('o-tan-xiuying', 'study.lesson', { lessonId: closed })).data.closed).toBe(true)
    const outside = await cloud.call('o-shi-chunmei', 'study.lesson', { lessonId: closed })
    const absent = await cloud.call('o-shi-chunmei', 'study.lesson', { lessonId: 'l-none' })
    expect(outside.error).toEqual(absent.error)
  })
})

describe('the books', () => {
  it('evidence longer than a page goes on where it stopped', async () => {
    const who = await fresh()
    const { data: home } = await cloud.call(who, 'study.evidence', { before: null })
    const before: number = home.lines.length
    for (let i = 0; i < 70 - before; i++) {
      const session = await open(who, i % 2 ? video.id : another.id)
      await later(2)
      await report(who, session, [[2 * Math.floor(i / 2), 2 * Math.floor(i / 2) + 2]])
    }
    const first = (await cloud.call(who, 'study.evidence', { before: null })).data
    const second = (await cloud.call(who, 'study.evidence', { before: first.before })).data
    const ids = [...first.lines, ...second.lines].map(({ id }: { id: string }) => id)
    expect([first.lines.length, new Set(ids).size, second.before]).toEqual([60, 70, null])
  })

  it('evidence pages hold every line once, and their sum is the total', async () => {
    const who = 'o-zhou-qiming'
    const lines: { id: string; sec: number }[] = []
    let before: string | null = null
    do {
      const { data } = await cloud.call(who, 'study.evidence', { before })
      lines.push(...data.lines)
      before = data.before
    } while (before !== null)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    expect(lines.reduce((sum, { sec }) => sum + sec, 0)).toBe(await total(who))
  })

  it('a report with its answer lost, a commit lost and a short outage still counts once', async () => {
    const who = await fresh()
    const before = await total(who)
    const session = await open(who)
    await later(60)
    await cloud.local.faults({ on: 'database.commitTransaction', times: 1, do: 'lose' })
    await cloud.local.faults({
      on: 'functions.answer',
      operation: 'study.reportPlayback',
      times: 1,
      do: 'lose',
    })
    const same = { key: key() }
    await expect(report(who, session, [[0, 60]], same)).rejects.toThrow()
    expect((await report(who, session, [[0, 60]], same)).data.acceptedSec).toBe(60)
    expect(await total(who)).toBe(before + 60)
  })
})
