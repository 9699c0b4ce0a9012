import { createReadingClock, sectionAt, stretchesOf } from '../../src/packages/lesson/reading-clock'

const sections = [{ sec: 30 }, { sec: 45 }, { sec: 20 }]

test('sections lie one after another on the article’s timeline', () => {
  expect(stretchesOf(sections)).toEqual([
    { fromSec: 0, toSec: 30 },
    { fromSec: 30, toSec: 75 },
    { fromSec: 75, toSec: 95 },
  ])
})

test('a position belongs to the section it falls into, and the very end leads back to the first', () => {
  expect([0, 29, 30, 94].map((sec) => sectionAt(sections, sec))).toEqual([0, 0, 1, 2])
  expect(sectionAt(sections, 95)).toBe(0)
})

test('dwelling on a section reads it second by second and never beyond its end', () => {
  const clock = createReadingClock(sections, [])
  for (let i = 0; i < 100; i++) clock.step(2)
  expect(clock.at(2)).toBe(95)
  expect(clock.readThrough(2)).toBe(true)
  expect(clock.at(0)).toBe(0)
  expect(clock.allRead()).toBe(false)
})

test('reading goes on where a section was left last time', () => {
  const clock = createReadingClock(sections, [[0, 40]])
  expect(clock.readThrough(0)).toBe(true)
  expect(clock.at(1)).toBe(40)
  expect(clock.step(1)).toBe(41)
})

test('an article of which every second was read is read', () => {
  expect(createReadingClock(sections, [[0, 95]]).allRead()).toBe(true)
})
