import fc from 'fast-check'
import { chapterAt, chapterRows } from '../../src/packages/lesson/chapters-view'
import { gapsOf, lineView, skippedOf } from '../../src/packages/lesson/line-view'
import { cases } from '../drive/cases'
import { anyNumberOfSpans } from './spans'

const chapters = [
  { atSec: 0, title: '谁有权签字' },
  { atSec: 320, title: '租金怎么定' },
  { atSec: 600, title: '到期了，地怎么还' },
  { atSec: 900, title: '扯皮了，找谁说' },
]
const DURATION = 1_290
const seen: [number, number][] = [
  [0, 450],
  [550, 760],
]

test('the line shows what was seen, and the rest as hatches that lead back', () => {
  const { watched, hatches, skipped } = lineView(seen, chapters, DURATION)
  expect(watched).toEqual([
    { leftPercent: 0, widthPercent: 34.9 },
    { leftPercent: 42.6, widthPercent: 16.3 },
  ])
  expect(hatches.map(({ fromSec, label }) => [fromSec, label])).toEqual([
    [450, '补看 7:30 到 9:10'],
    [760, '补看 12:40 到 21:30'],
  ])
  expect(skipped).toBe('跳过 1 分 40 秒')
})

test('a chapter’s tick is white where the line is solid', () => {
  expect(lineView(seen, chapters, DURATION).ticks).toEqual([
    { leftPercent: 24.8, onWatched: true },
    { leftPercent: 46.5, onWatched: true },
    { leftPercent: 69.8, onWatched: false },
  ])
})

test('two seconds that a player slipped over are nobody’s to watch again', () => {
  expect(
    gapsOf(
      [
        [0, 60],
        [62, 120],
      ],
      120,
    ),
  ).toEqual([])
  expect(
    lineView(
      [
        [0, 60],
        [62, 120],
      ],
      [],
      120,
    ).watched,
  ).toEqual([{ leftPercent: 0, widthPercent: 100 }])
})

test('what was never reached is not skipped', () => {
  expect(skippedOf([[0, 60]], 120)).toEqual([])
  expect(lineView([[0, 60]], [], 120).skipped).toBeNull()
})

test('whatever has been seen, line and hatches cover the timeline once', () => {
  fc.assert(
    fc.property(anyNumberOfSpans(DURATION), (spans) => {
      const { watched, hatches } = lineView(spans, [], DURATION)
      const percents = [...watched, ...hatches].reduce((sum, part) => sum + part.widthPercent, 0)
      return Math.abs(percents - 100) < 0.1 * (watched.length + hatches.length)
    }),
    cases(60),
  )
})

test('chapters are done, skipped, here or to come', () => {
  expect(chapterRows({ chapters, durationSec: DURATION }, seen, 2)).toEqual([
    { title: '谁有权签字', state: 'done', note: null, end: '0:00', toSec: 0 },
    { title: '租金怎么定', state: 'skipped', note: '7:30 到 9:10 跳过了', end: '补看', toSec: 450 },
    { title: '到期了，地怎么还', state: 'here', note: null, end: '看到这里', toSec: 600 },
    { title: '扯皮了，找谁说', state: 'toCome', note: null, end: '15:00', toSec: 900 },
  ])
})

test('a chapter begins at its second', () => {
  expect([0, 319, 320, 1_289].map((sec) => chapterAt(chapters, sec))).toEqual([0, 0, 1, 3])
})
