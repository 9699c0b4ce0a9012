import { continueView } from '../../src/pages/today/continue-view'
import { lessonCard } from './lesson-card'

const standard = { secPerHour: 2_700, care: false }
const inCare = { ...standard, care: true }

test('a lesson left in the middle says how long it takes, what it brings and where it goes on', () => {
  expect(continueView(lessonCard(), standard)).toEqual({
    lessonId: 'l-land-lease',
    category: 'policy',
    categoryName: '政策',
    remaining: '还要 10 分半，看完记 0.4 学时',
    title: '土地流转合同，签字前先看这五条',
    progress: { percent: 51, words: '看了 11 / 21.5 分' },
    action: '从 12:40 接着看',
    atSec: 760,
  })
})

test('in 关怀 the hours are left out and the part is said in words', () => {
  const view = continueView(lessonCard(), inCare)
  expect(view.remaining).toBe('还要 10 分半')
  expect(view.progress?.words).toBe('看了一半')
})

test.each([
  [60, '看了个开头'],
  [400, '看了一小半'],
  [660, '看了一半'],
  [1_000, '看了一大半'],
  [1_250, '快看完了'],
])('in 关怀 %i seconds of 1,290 are %s', (watchedSec, words) => {
  expect(continueView(lessonCard({ watchedSec }), inCare).progress?.words).toBe(words)
})

test('a lesson not begun starts from its beginning and shows no bar', () => {
  const view = continueView(lessonCard({ watchedSec: 0, positionSec: 0 }), standard)
  expect(view.progress).toBeNull()
  expect(view.remaining).toBe('21 分半，看完记 0.4 学时')
  expect(view.action).toBe('从头看')
})

test('what brings less than a tenth of a 学时 is told in minutes', () => {
  const view = continueView(lessonCard({ durationSec: 200, watchedSec: 100, positionSec: 100 }), standard)
  expect(view.remaining).toBe('还要 2 分钟，看完记 3 分钟')
})

test('one hears audio and reads an article', () => {
  expect(continueView(lessonCard({ medium: 'audio' }), standard).action).toBe('从 12:40 接着听')
  expect(continueView(lessonCard({ medium: 'article' }), standard).action).toBe('接着读')
})

test('between seasons no hours are promised', () => {
  expect(continueView(lessonCard(), { secPerHour: null, care: false }).remaining).toBe('还要 10 分半')
})
