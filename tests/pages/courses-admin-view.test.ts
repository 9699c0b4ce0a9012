import { courses, LessonLack } from '@contract/courses'
import {
  blankDraft,
  draftOf,
  formOf,
  lackWords,
  missingToPublish,
  missingToSave,
  secOf,
} from '../../src/packages/courses-admin/form-view'
import { groupsOf } from '../../src/packages/courses-admin/list-view'

const { form } = courses.saveLesson.example
const draft = draftOf(form)
const chapter = (at: string, title: string) => ({ ...draft, chapters: [{ at, title }] })

describe('the form of a lesson', () => {
  test.each([
    ['1:30', 90],
    ['01：05', 65],
    ['1:00:00', 3_600],
    ['90', null],
    ['1:75', null],
    ['一分半', null],
    ['', null],
  ])('a time typed as %s is %s seconds', (typed, sec) => {
    expect(secOf(typed)).toBe(sec)
  })

  test('what was saved is written on as it was', () => {
    const full = {
      ...form,
      chapters: [{ atSec: 90, title: '剪枝' }],
      materials: [{ name: '清单', file: 'f' }],
    }
    expect(formOf(draftOf(full))).toEqual(full)
  })

  test('an article has no film, a film no text, and empty rows are none', () => {
    const sections = [
      { title: '防冻', text: '先浇水', image: null },
      { title: ' ', text: '', image: null },
    ]
    const both = { ...chapter('1:30', '剪枝'), sections }
    expect(formOf({ ...both, medium: 'article' })).toMatchObject({
      tracks: [],
      chapters: [],
      sections: [sections[0]],
    })
    expect(formOf(both)).toMatchObject({ tracks: form.tracks, sections: [] })
    expect(formOf(blankDraft)).toMatchObject({ tracks: [], chapters: [], sections: [], materials: [] })
  })

  test('the button says what is still missing, one thing at a time', () => {
    expect(missingToSave(blankDraft)).toBe('还没写名字')
    expect(missingToSave({ ...draft, topicId: null })).toBe('还没选课题')
    expect(missingToSave({ ...draft, tracks: [{ name: ' ', file: 'f' }] })).toBe('还没写是哪种话')
    expect(missingToSave(chapter('9', '剪枝'))).toBe('第 1 段要写时间和名字')
    expect(missingToSave(chapter('1:30', ''))).toBe('第 1 段要写时间和名字')
    expect(missingToSave(chapter('', ''))).toBe(null)
    const article = { ...draft, medium: 'article' as const }
    const half = [{ title: '防冻', text: '', image: null }]
    expect(missingToSave({ ...article, sections: half })).toBe('第 1 节要写标题和正文')
    const long = Array.from({ length: 11 }, () => ({ title: '长', text: '字'.repeat(2_000), image: null }))
    expect(missingToSave({ ...article, sections: long })).toBe('最多两万字，分成两课')
    expect(missingToSave({ ...draft, materials: [{ name: '', file: 'f' }] })).toBe('还没给资料起名字')
    expect(missingToPublish({ ...draft, tracks: [{ name: '普通话', file: '' }] })).toBe('还没传视频')
    expect(missingToPublish({ ...draft, medium: 'audio', tracks: [] })).toBe('还没传录音')
    expect(missingToPublish(article)).toBe('还没写正文')
    expect(missingToPublish(draft)).toBe(null)
  })

  test('every lack has words', () => {
    expect(Object.keys(lackWords).sort()).toEqual([...LessonLack.options].sort())
  })
})

test('lessons stand under their states, drafts first', () => {
  const row = { id: 'l1', title: '果园防冻', category: 'skill', medium: 'video', durationSec: 100 } as const
  const groups = groupsOf([
    { ...row, state: 'retired' },
    { ...row, id: 'l2', state: 'draft', durationSec: 0 },
  ])
  expect(groups.map(({ title }) => title)).toEqual(['草稿 1 节', '已下架 1 节'])
  expect(groups[0]?.lessons[0]?.note).toBe('技能，视频，还没有文件')
  expect(groups[1]?.lessons[0]?.note).toBe('技能，视频，1 分 40 秒')
})
