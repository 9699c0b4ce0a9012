import fc from 'fast-check'
import {
  noAttendance,
  ownMinutes,
  presenceOf,
  triesLeft,
  withCode,
  withComing,
  withTick,
  withWrong,
} from '../../../cloudfunctions/sessions/rules/attendance'
import { cases } from '../../drive/cases'

const nobody = noAttendance('s1', 'p1')
const at = (minute: number) => new Date(Date.UTC(2026, 11, 15, 11, 30 + minute))
const coded = (minutes: number[], late = false) =>
  minutes.reduce((one, mark) => withCode(one, { at: at(mark), mark, late }), nobody)

test.each([
  ['invited and silent', nobody, 'planned', 'invited'],
  ['says yes', withComing(nobody, true, at(0)), 'planned', 'coming'],
  ['says no', withComing(nobody, false, at(0)), 'running', 'notComing'],
  ['with a code', coded([1]), 'running', 'present'],
  ['with a code that came late', coded([1], true), 'ended', 'waiting'],
  ['said yes and never came', withComing(nobody, true, at(0)), 'ended', 'absent'],
  ['ticked by the host', withTick(nobody, true, at(0)), 'confirmed', 'present'],
  ['ticked off again', withTick(withTick(nobody, true, at(0)), false, at(1)), 'ended', 'absent'],
] as const)('somebody %s', (_, attendance, state, says) => {
  expect(presenceOf(attendance, state)).toBe(says)
})

test('codes and words in any order, twice or once, leave one attendance', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('code' as const), minute: fc.nat(59), late: fc.boolean() }),
    fc.record({ kind: fc.constant('word' as const), minute: fc.nat(59), coming: fc.boolean() }),
  )
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (acts, dice) => {
      const run = (list: typeof acts) =>
        list.reduce(
          (one, each) =>
            each.kind === 'code'
              ? withCode(one, { at: at(each.minute), mark: each.minute, late: each.late })
              : withComing(one, each.coming, at(each.minute)),
          nobody,
        )
      const shuffled = [...acts, ...acts]
        .map((each) => ({ each, by: dice.next().value as number }))
        .sort((a, b) => a.by - b.by)
        .map(({ each }) => each)
      expect(run(shuffled)).toEqual(run(acts))
    }),
    cases(200),
  )
})

test.each([
  [[], 0],
  [[10], 0],
  [[10, 14], 0],
  [[10, 15], 5],
  [[2, 40, 61], 59],
  [[0, 75], 60],
])('online marks %j vouch for %i of 60 minutes', (marks, minutes) => {
  expect(ownMinutes(coded(marks), 60)).toBe(minutes)
})

test('late marks bring minutes only once the host has ticked', () => {
  const late = coded([0, 50], true)
  expect(ownMinutes(late, 60)).toBe(0)
  expect(ownMinutes(withTick(late, true, at(60)), 60)).toBe(50)
})

test('ten wrong codes within an hour are the last, and an hour later there are ten again', () => {
  let one = nobody
  for (let i = 0; i < 10; i++) {
    expect(triesLeft(one, at(i))).toBe(10 - i)
    one = withWrong(one, at(i))
  }
  expect(triesLeft(one, at(59))).toBe(0)
  expect(triesLeft(one, at(60))).toBe(10)
  expect(triesLeft(withWrong(one, at(60)), at(60))).toBe(9)
})
