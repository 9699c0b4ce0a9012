import { instantOf } from '@domain/day'
import { monthEnd, next0759, nextMidnight } from '../../local-cloud/shell/moments'

const minute = (jump: (now: Date) => Date, now: string): string =>
  instantOf(jump(new Date(`${now}+08:00`))).slice(0, 16)

test.each([
  [nextMidnight, '2026-12-15T19:30:00', '2026-12-16T00:00'],
  [nextMidnight, '2026-12-31T00:00:00', '2027-01-01T00:00'],
  [next0759, '2026-12-15T07:58:59', '2026-12-15T07:59'],
  [next0759, '2026-12-15T07:59:00', '2026-12-16T07:59'],
  [monthEnd, '2026-12-15T19:30:00', '2026-12-31T23:59'],
  [monthEnd, '2026-12-31T23:59:30', '2027-01-31T23:59'],
  [monthEnd, '2027-01-31T23:59:00', '2027-02-28T23:59'],
  [monthEnd, '2028-02-01T00:00:00', '2028-02-29T23:59'],
])('%p from %s is %s', (jump, now, expected) => {
  expect(minute(jump, now)).toBe(expected)
})
