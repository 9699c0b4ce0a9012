import { courses } from '@contract/courses'
import { durationOf, lacksOf } from '../../../cloudfunctions/courses/rules/lacks'
import {
  filesOf,
  fittingForm,
  keepsTimeline,
  savedLesson,
} from '../../../cloudfunctions/courses/rules/lesson'
import { playableSec } from '../../../cloudfunctions/courses/rules/playable'
import { readingSec } from '../../../cloudfunctions/courses/rules/reading'
import { isLookedThrough, isOffered } from '../../../cloudfunctions/study/rules/cards'

const { form } = courses.saveLesson.example
const topic = {
  _id: 't-skill-5',
  v: 1 as const,
  title: '防冻',
  category: 'skill' as const,
  nominalSec: 2_700,
}
const now = new Date('2026-12-15T11:30:00Z')
const track = (sec: number | null, tooLarge = false) => ({ sec, tooLarge })
const found = { tracks: [track(200)], materialBytes: [] }
const save = (more: object = {}) =>
  savedLesson({ _id: 'l1', before: null, form: fittingForm(form), topic, found, now, ...more })
const section = (letters: number, image: string | null = null) => ({
  title: '防冻',
  text: '水'.repeat(letters - 2),
  image,
})

describe('what a file says of itself', () => {
  const aac = { codecName: 'MPEG-4/AAC' }
  const film = (codecName: string) => ({
    codec: 'MPEG-4/AAC',
    duration: 61.9,
    trackInfo: [{ codecName }, aac],
  })
  const mp3 = { codec: 'MPEG 1 Layer 3', duration: 61.9, trackInfo: [] }
  it('makes a film only of H.264 with sound, and a sound only of MP3 or AAC', () => {
    expect(playableSec(film('<avc1>'), 'video')).toBe(61)
    expect(playableSec(film('<hev1>'), 'video')).toBe(null)
    expect(playableSec({ ...film('<avc1>'), codec: 'x' }, 'video')).toBe(null)
    expect(playableSec(film('<avc1>'), 'audio')).toBe(null)
    expect(playableSec(mp3, 'audio')).toBe(61)
    expect(playableSec(mp3, 'video')).toBe(null)
    expect(playableSec({ ...mp3, codec: 'Vorbis I' }, 'audio')).toBe(null)
  })
  it.each([undefined, 0, 0.9, Number.NaN, Number.POSITIVE_INFINITY])(
    'with a length of %s plays nowhere',
    (duration) => {
      const format = { codec: 'MPEG-4/AAC', trackInfo: [aac], ...(duration !== undefined && { duration }) }
      expect(playableSec(format, 'audio')).toBe(null)
    },
  )
})

describe('how long a lesson is', () => {
  it('is as long as the shortest of its tracks, or as its text takes to read', () => {
    expect(durationOf([track(242), track(241), track(null)], [])).toBe(241)
    expect(durationOf([], [{ sec: 20 }, { sec: 30 }])).toBe(50)
    expect(durationOf([track(null)], [])).toBe(0)
  })
  it('counts 270 letters of a text a minute, eight seconds for a picture, and never less than ten', () => {
    expect(readingSec(section(270))).toBe(60)
    expect(readingSec(section(270, 'f'))).toBe(68)
    expect(readingSec(section(3))).toBe(10)
    expect(readingSec({ ...section(270), text: `${section(270).text}  \n ` })).toBe(60)
  })
})

describe('what keeps a lesson from the lists', () => {
  const draft = { medium: 'audio' as const, tracks: [track(200)], sections: [], chapters: [] }
  it.each([
    [{}, []],
    [{ tracks: [] }, ['noTrack']],
    [{ medium: 'article' as const, tracks: [] }, ['noSection']],
    [{ tracks: [track(200), track(202)] }, []],
    [{ tracks: [track(200), track(203)] }, ['tracksDiffer']],
    [{ tracks: [track(null), track(200)] }, ['unreadable']],
    [{ tracks: [track(null, true)] }, ['tooLong']],
    [{ tracks: [track(7_200)] }, []],
    [{ tracks: [track(7_201)] }, ['tooLong']],
    [{ chapters: [{ atSec: 199 }] }, []],
    [{ chapters: [{ atSec: 200 }] }, ['chapterBeyondEnd']],
    [{ tracks: [], chapters: [{ atSec: 9 }] }, ['noTrack']],
  ])('%j: %j', (more, lacks) => {
    expect(lacksOf({ ...draft, ...more })).toEqual(lacks)
  })
})

describe('a lesson as it is kept', () => {
  it('takes its category and its worth from the topic, and its length from the files', () => {
    expect(save()).toMatchObject({
      category: 'skill',
      nominalSec: 2_700,
      durationSec: 200,
      state: 'draft',
      lacks: [],
    })
  })
  it('has its chapters in order and only what its medium has', () => {
    const chapters = [90, 30].map((atSec) => ({ atSec, title: '段' }))
    expect(fittingForm({ ...form, chapters }).chapters.map(({ atSec }) => atSec)).toEqual([30, 90])
    const article = fittingForm({ ...form, chapters, medium: 'article', sections: [section(270)] })
    expect(article).toMatchObject({ tracks: [], chapters: [] })
    expect(fittingForm({ ...form, sections: [section(270)] }).sections).toEqual([])
  })
  it('lets go of a file that it no longer names, and takes it back', () => {
    const before = save()
    const without = save({ before, form: { ...form, tracks: [] }, found: { tracks: [], materialBytes: [] } })
    expect(without).toMatchObject({ dropped: filesOf(form), droppedAt: now })
    expect(save({ before: without })).toMatchObject({ dropped: [], droppedAt: null })
  })
  it('keeps its timeline once people have learned by it', () => {
    const before = { ...save(), publishedAt: now }
    expect(keepsTimeline(before, { ...before, title: '别的名字' })).toBe(true)
    for (const other of [{ topicId: 't-x' }, { durationSec: 199 }, { medium: 'audio' as const }])
      expect(keepsTimeline(before, { ...before, ...other })).toBe(false)
    expect(keepsTimeline(save(), { ...before, durationSec: 1 })).toBe(true)
  })
  it('that was read keeps the length of a section whose words are put right', () => {
    const article = { ...form, medium: 'article' as const, tracks: [] }
    const none = { tracks: [], materialBytes: [] }
    const before = {
      ...save({ form: { ...article, sections: [section(270)] }, found: none }),
      publishedAt: now,
    }
    const after = save({ before, form: { ...article, sections: [section(300)] }, found: none })
    expect(after.durationSec).toBe(60)
    expect(keepsTimeline(before, after)).toBe(true)
  })
})

test('what is on no list only organisers look at, and nobody plays', () => {
  const lesson = { ...save(), state: 'retired' as const }
  const duty = (role: 'organiser' | 'secretary') => [{ role, nodeIds: ['root'] }]
  expect(isOffered(lesson, null)).toBe(false)
  expect(isLookedThrough(lesson, duty('organiser'))).toBe(true)
  expect(isLookedThrough(lesson, duty('secretary'))).toBe(false)
  expect(isLookedThrough({ state: 'published' }, duty('organiser'))).toBe(false)
})
