import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { cases } from '../drive/cases'
import type { Json } from '../drive/local-cloud'
import { type TrueCloud, trueCloud } from './true-cloud'

const media = join(__dirname, '../../scripts/seed/media')
const [ORGANISER, MEMBER, VILLAGER] = ['o-su-wanqing', 'o-tan-xiuying', 'o-shi-chunmei']
const film = readFileSync(join(media, 'l-land-lease/lesson.mp4'))
const sound = readFileSync(join(media, 'l-anti-fraud/putonghua.m4a'))
const picture = readFileSync(join(media, 'l-land-lease/cover.png'))

let cloud: TrueCloud
let keys = 0
beforeAll(async () => {
  cloud = await trueCloud({ at: '2026-12-15T19:30:00.000+08:00' })
})
afterAll(() => cloud.stop())

const call = (who: string, operation: string, input: object = {}): Promise<Json> =>
  cloud.call(who, operation, input)
const write = (operation: string, input: object, who = ORGANISER) =>
  call(who, `courses.${operation}`, { key: `courses-${++keys}`, ...input })
const data = async (operation: string, input: object): Promise<Json> => {
  const reply = await write(operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${JSON.stringify(reply.error)}`)
  return reply.data
}
const upload = async (bytes: Uint8Array, ending: string, folder = 'lessons'): Promise<string> => {
  const path = `/files?path=${folder}/test-${++keys}.${ending}`
  return (await cloud.request('POST', path, bytes, { 'x-openid': ORGANISER })).body.fileID
}
const blank = {
  title: '冬季果园防冻',
  summary: '三步做好越冬',
  topicId: 't-skill-1',
  medium: 'video',
  cover: null,
  tracks: [],
  chapters: [],
  sections: [],
  materials: [],
  audience: 'everybody',
}
const save = (form: object, lessonId: string | null = null) =>
  write('saveLesson', { lessonId, form: { ...blank, ...form } })
const saved = async (form: object, lessonId: string | null = null): Promise<Json> => {
  const reply = await save(form, lessonId)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.data
}
const listed = async (who: string): Promise<string[]> =>
  (await call(who, 'study.courses')).data.lessons.map(({ id }: Json) => id)
const stateOf = async (lessonId: string): Promise<string> =>
  (await call(ORGANISER, 'courses.lessonForm', { lessonId })).data.lesson.state
const track = (file: string, name = '普通话') => ({ name, file })

describe('a lesson', () => {
  let lessonId: string
  let file: string

  it('is a draft that nobody but an organiser can open, and as long as its file says', async () => {
    file = await upload(film, 'mp4')
    const cover = await upload(picture, 'png')
    const answer = await saved({ tracks: [track(file)], cover, chapters: [{ atSec: 60, title: '剪枝' }] })
    expect(answer).toMatchObject({ durationSec: 200, lacks: [] })
    lessonId = answer.lessonId
    expect(await listed(MEMBER)).not.toContain(lessonId)
    expect((await call(MEMBER, 'study.lesson', { lessonId })).error.code).toBe('NoSuchLesson')
    const looked = await call(ORGANISER, 'study.lesson', { lessonId })
    expect(looked.data).toMatchObject({ durationSec: 200, secPerHour: null, coverUrl: expect.any(String) })
    const opening = { key: 'open-a-draft', lessonId }
    expect((await call(ORGANISER, 'study.openPlayback', opening)).error.code).toBe('NoSuchLesson')
  })

  it('once published stands at the end of its category and brings hours', async () => {
    expect(await data('publishLesson', { lessonId })).toEqual({ state: 'published', lacks: [] })
    const ids = (await call(MEMBER, 'study.courses')).data.lessons
      .filter(({ category }: Json) => category === 'skill')
      .map(({ id }: Json) => id)
    expect(ids.at(-1)).toBe(lessonId)
    const { data: opened } = await call(MEMBER, 'study.openPlayback', { key: 'open-new-lesson', lessonId })
    await cloud.local.clock('2026-12-15T19:31:00.000+08:00')
    const played = { spans: [[0, 50]], positionSec: 50, how: 'watched' }
    const report = { key: 'report-new-1', sessionId: opened.sessionId, played }
    expect((await call(MEMBER, 'study.reportPlayback', report)).data).toMatchObject({ acceptedSec: 50 })
  })

  it('can’t be changed while it is on the lists, nor published twice', async () => {
    expect((await save({ tracks: [track(file)] }, lessonId)).error.code).toBe('AlreadyPublished')
    expect(await data('publishLesson', { lessonId })).toEqual({ state: 'published', lacks: [] })
  })

  it('retired leaves the lists, while an open playing goes on and its evidence stays', async () => {
    const { data: opened } = await call(MEMBER, 'study.openPlayback', { key: 'open-new-again', lessonId })
    expect(await data('retireLesson', { lessonId })).toEqual({ state: 'retired' })
    expect(await listed(MEMBER)).not.toContain(lessonId)
    await cloud.local.clock('2026-12-15T19:32:00.000+08:00')
    const played = { spans: [[50, 90]], positionSec: 90, how: 'watched' }
    const report = { key: 'report-new-2', sessionId: opened.sessionId, played }
    expect((await call(MEMBER, 'study.reportPlayback', report)).data).toMatchObject({ acceptedSec: 40 })
    const { lines } = (await call(MEMBER, 'study.evidence', { before: null })).data
    expect(lines[0]).toMatchObject({ sec: 40, channel: 'online' })
  })

  it('once learned keeps its topic and its length, while its words can be put right', async () => {
    const other = await upload(readFileSync(join(media, 'l-power-list/lesson.mp4')), 'mp4')
    expect((await save({ tracks: [track(other)] }, lessonId)).error.code).toBe('OtherTimeline')
    expect((await save({ tracks: [track(file)], topicId: 't-skill-2' }, lessonId)).error.code).toBe(
      'OtherTimeline',
    )
    await saved({ tracks: [track(file)], title: '果园冬天怎样防冻' }, lessonId)
    expect(await stateOf(lessonId)).toBe('retired')
    expect(await data('publishLesson', { lessonId })).toMatchObject({ state: 'published' })
    expect(await listed(VILLAGER)).toContain(lessonId)
  })

  it('for members only is offered to nobody else', async () => {
    const { lessonId: id } = await saved({ tracks: [track(file)], audience: 'members' })
    await data('publishLesson', { lessonId: id })
    expect(await listed(MEMBER)).toContain(id)
    expect(await listed(VILLAGER)).not.toContain(id)
    expect((await call(MEMBER, 'study.lesson', { lessonId: id })).data.closed).toBe(true)
  })
})

describe('a draft is not published', () => {
  it.each([
    ['without anything to play', { tracks: [] }, ['noTrack']],
    ['as an article without a section', { medium: 'article' }, ['noSection']],
  ])('%s', async (_, form, lacks) => {
    const answer = await saved(form)
    expect(answer.lacks).toEqual(lacks)
    const { lessonId } = answer
    expect(await data('publishLesson', { lessonId })).toEqual({ state: 'draft', lacks })
  })

  it('with a file that breaks off, is no film, or says nothing', async () => {
    for (const bytes of [film.subarray(0, 300), sound, picture, Buffer.alloc(0), Buffer.from('没有')])
      expect((await saved({ tracks: [track(await upload(bytes, 'mp4'))] })).lacks).toEqual(['unreadable'])
  })

  it('with a chapter beyond its end, or voices that don’t go together', async () => {
    const tracks = [track(await upload(sound, 'm4a'))]
    const chapters = [{ atSec: 249, title: '完了' }]
    expect((await saved({ medium: 'audio', tracks, chapters })).lacks).toEqual(['chapterBeyondEnd'])
    const other = readFileSync(join(media, 'l-gas-poisoning/local.m4a'))
    const two = [...tracks, track(await upload(other, 'm4a'), '本地话')]
    expect(await saved({ medium: 'audio', tracks: two })).toMatchObject({
      durationSec: 241,
      lacks: ['tracksDiffer'],
    })
  })

  it('with words that the check refuses; what it doubts is the organiser’s to answer for', async () => {
    const sections = [{ title: '防冻', text: '果树越冬要先浇水。'.repeat(30), image: null }]
    const { lessonId, durationSec } = await saved({ medium: 'article', sections })
    expect(durationSec).toBe(60)
    await cloud.local.wechat({ msgSecCheck: { suggest: 'risky', label: 20001 } })
    expect((await write('publishLesson', { lessonId })).error.code).toBe('Improper')
    await cloud.local.wechat({ msgSecCheck: { suggest: 'review', label: 20001 } })
    expect(await data('publishLesson', { lessonId })).toMatchObject({ state: 'published' })
    await cloud.local.wechat({ msgSecCheck: { suggest: 'pass', label: 100 } })
  })
})

describe('a form', () => {
  it('names only files of ours in their folder, and topics that lessons are about', async () => {
    const elsewhere = await upload(film, 'mp4', 'tasks')
    for (const file of ['cloud://other-env.7775/lessons/a.mp4', elsewhere, `${elsewhere}x`])
      expect((await save({ tracks: [track(file)] })).error.code).toBe('NoSuchFile')
    const { error } = await save({ cover: await upload(sound, 'png') })
    expect(error).toMatchObject({ code: 'NotAPicture', field: 'form.cover' })
    for (const topicId of ['t-none', 'outside-0123'])
      expect((await save({ topicId })).error.code).toBe('NoSuchTopic')
    expect((await save({}, 'l-none')).error.code).toBe('NoSuchLesson')
  })

  it('keeps no metadata of a picture', async () => {
    const note = Buffer.from('0000000c74455874436f6d6d656e74004750530000000000', 'hex')
    const tagged = Buffer.concat([picture.subarray(0, 33), note, picture.subarray(33)])
    const file = await upload(tagged, 'png')
    const { lessonId } = await saved({ cover: file })
    const { coverUrl } = (await call(ORGANISER, 'study.lesson', { lessonId })).data
    const kept = Buffer.from(await (await fetch(coverUrl)).arrayBuffer())
    expect(kept.includes('GPS')).toBe(false)
    expect(kept.equals(picture)).toBe(true)
  })

  it('saved twice under one key is one lesson', async () => {
    const input = { key: 'the-same-lesson', lessonId: null, form: blank }
    const replies = await Promise.all([1, 2, 3].map(() => call(ORGANISER, 'courses.saveLesson', input)))
    const ids = replies.flatMap(({ ok, data: answer }) => (ok ? [answer.lessonId] : []))
    expect(new Set(ids).size).toBe(1)
  })

  it('lets go of a file, which is deleted a day later', async () => {
    const [before, after] = [await upload(film, 'mp4'), await upload(film, 'mp4')]
    const { lessonId } = await saved({ tracks: [track(before)] })
    await saved({ tracks: [track(after)] }, lessonId)
    await cloud.local.triggers('courses')
    expect((await save({ tracks: [track(before)] })).ok).toBe(true)
    await cloud.local.clock('2026-12-16T20:00:00.000+08:00')
    await cloud.local.triggers('courses')
    expect((await save({ tracks: [track(before)] })).error.code).toBe('NoSuchFile')
    expect((await save({ tracks: [track(after)] })).ok).toBe(true)
  })
})

it('no file, however broken, keeps a form from being saved', async () => {
  const head = Math.min(60_000, film.length)
  const broken = fc.array(fc.tuple(fc.nat(head - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(broken, fc.nat(film.length), fc.constantFrom(film, sound), async (bytes, cut, whole) => {
      const file = Buffer.from(whole.subarray(0, Math.max(100, cut)))
      for (const [at, value] of bytes) if (at < file.length) file[at] = value
      const answer = await saved({ tracks: [track(await upload(file, 'mp4'))] })
      expect(answer.durationSec).toBeGreaterThanOrEqual(0)
    }),
    cases(8),
  )
})
