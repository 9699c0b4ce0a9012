import {
  creditView,
  factsLine,
  hasJustFinished,
  rateWords,
  stageWords,
  startSecOf,
} from '../../src/packages/lesson/lesson-view'
import { sizeText } from '../../src/words/sizes'

const lesson = { medium: 'video' as const, nominalSec: 1_290, secPerHour: 2_700 }

const credited = (creditedSec: number, unsentSec = 0) => ({ creditedSec, unsentSec })

test('credit says what there is and what the whole brings', () => {
  expect(creditView(lesson, credited(690), true)).toEqual({
    credited: '已记 11 分钟',
    whole: '看完记 0.4 学时',
  })
})

test('a lesson that brought all it can says so', () => {
  expect(creditView(lesson, credited(1_290), true)).toEqual({ credited: '记满了，0.4 学时', whole: '' })
})

test('a lesson is finished once, on the page on which it became full', () => {
  const half = { ...lesson, creditedSec: 690 }
  expect(hasJustFinished(half, credited(1_290))).toBe(true)
  expect(hasJustFinished(half, credited(1_289))).toBe(false)
  expect(hasJustFinished({ ...half, creditedSec: 1_290 }, credited(1_290))).toBe(false)
  expect(hasJustFinished({ ...half, secPerHour: null }, credited(1_290))).toBe(false)
})

test('before the first credited second nothing is claimed', () => {
  expect(creditView(lesson, credited(0), true)).toMatchObject({ credited: '还没记学时' })
  expect(creditView(lesson, credited(0, 15), true)).toMatchObject({ credited: '正在记' })
})

test('where nothing is credited a sentence says why', () => {
  const free = { ...lesson, secPerHour: null }
  expect(creditView(free, credited(0), true)).toBe('现在不在学习的日子里，学了不记学时。')
  expect(creditView(free, credited(0), false)).toBe('谁都可以看，登记过的党员记学时。')
})

test('a lesson begins where it was asked for, else where it was left', () => {
  const left = { positionSec: 90, durationSec: 240, spans: [] }
  expect(startSecOf(left, null)).toBe(90)
  expect(startSecOf(left, 30)).toBe(30)
})

test('a lesson left at its end begins at the first thing missed, or anew', () => {
  const missed = {
    positionSec: 239,
    durationSec: 240,
    spans: [[0, 60] as [number, number], [90, 240] as [number, number]],
  }
  expect(startSecOf(missed, null)).toBe(60)
  expect(startSecOf({ ...missed, spans: [[0, 240]] }, null)).toBe(0)
})

test('words say where it goes on, what it is and how large', () => {
  expect(stageWords('audio', 100)).toBe('从 1:40 接着听')
  expect(stageWords('video', 0)).toBe('从头看')
  expect(factsLine({ category: 'skill', medium: 'article', durationSec: 175 })).toBe('技能，文章，3 分钟')
  expect(sizeText(240_000)).toBe('234 KB')
  expect(sizeText(3_400_000)).toBe('3.2 MB')
  expect(rateWords(1.25)).toBe('1.25 倍速')
})
