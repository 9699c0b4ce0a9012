import type { Courses, MemberStudy } from '@contract/study'
import { coursesView } from '../../src/pages/courses/courses-view'
import { lessonCard } from './lesson-card'

const HOUR = 2_700
const lessons = [
  lessonCard({ id: 'l-1', category: 'skill', medium: 'audio', durationSec: 240, watchedSec: 0 }),
  lessonCard({ id: 'l-2', category: 'policy', durationSec: 200, watchedSec: 100 }),
  lessonCard({ id: 'l-3', category: 'policy', medium: 'article', durationSec: 180, watchedSec: 179 }),
]
const study: MemberStudy = {
  branch: '石板桥村党支部',
  village: '石板桥村',
  group: null,
  season: {
    id: 's1',
    name: '2026—2027 冬春训',
    opensOn: '2026-12-01',
    closesOn: '2027-03-20',
    secPerHour: HOUR,
    requiredSec: 5 * HOUR,
    rooms: [
      { category: 'policy', requiredSec: 3 * HOUR },
      { category: 'skill', requiredSec: 2 * HOUR },
    ],
  },
  credited: {
    totalSec: 4 * HOUR,
    byCategory: [
      { category: 'policy', sec: 1.5 * HOUR },
      { category: 'skill', sec: 2.5 * HOUR },
    ],
    lastAt: null,
  },
}
const viewOf = (changes: Partial<Courses> = {}) => coursesView({ lessons, study, ...changes })

test('lessons stand in their categories, in the training’s order', () => {
  expect(viewOf().sections.map(({ title, lessons }) => [title, lessons.map(({ id }) => id)])).toEqual([
    ['政策法规', ['l-2', 'l-3']],
    ['技能培训', ['l-1']],
  ])
})

test('a member is told what each category misses, and which ones to take up', () => {
  const { sections, sentence } = viewOf()
  expect(sections.map(({ missing }) => missing)).toEqual([
    { words: '还差 1.5', full: false },
    { words: '学够了', full: true },
  ])
  expect(sentence).toBe('没学够的：政策')
})

test('a row says what it is, how long it takes and how much of it was seen', () => {
  const [policy, skill] = viewOf().sections
  expect(policy!.lessons[0]).toMatchObject({
    icon: 'film',
    note: '视频，3 分半',
    progress: { percent: 50, words: '看了 1 分钟' },
    done: false,
  })
  expect(skill!.lessons[0]).toMatchObject({
    icon: 'sound',
    note: '音频，4 分钟',
    progress: null,
    done: false,
  })
})

test('a lesson seen up to its last second is done', () => {
  expect(viewOf().sections[0]!.lessons[1]).toMatchObject({ done: true, doneWords: '读完了', progress: null })
})

test('a villager sees the lessons and no account of hours', () => {
  const { member, sections, sentence } = viewOf({ study: null })
  expect(member).toBe(false)
  expect(sections.every(({ missing }) => missing === null)).toBe(true)
  expect(sentence).toBe('谁都可以学，登记过的党员记学时。')
})

test('between seasons a member is told that nothing is credited', () => {
  expect(viewOf({ study: { ...study, season: null } }).sentence).toBe('现在不在学习的日子里，学了不记学时。')
})

test('a town without lessons has no sections', () => {
  expect(viewOf({ lessons: [] }).sections).toEqual([])
})
