import { addDays, addMonths, dayOf } from '@domain/day'
import { lastForgotten } from '@domain/retention'
import type { PersonRecord, SeasonRecord } from '@records/index'
import fc from 'fast-check'
import { lastLeavers, leftBy } from '../../cloudfunctions/people/rules/leavers'
import { cases } from '../drive/cases'

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2026-01-01', days))

describe('twelve months after a season', () => {
  test.each([
    ['the day before the anniversary keeps it', '2028-03-19', '2027-03-19'],
    ['the anniversary forgets it', '2028-03-20', '2027-03-20'],
    ['a month’s end', '2027-11-30', '2026-11-30'],
    ['a year’s end', '2028-01-01', '2027-01-01'],
    ['a leap day is forgotten with the last of the next February', '2029-02-28', '2028-02-29'],
    ['the first of March after it', '2029-03-01', '2028-03-01'],
    ['on a leap day, the last of the February before', '2028-02-29', '2027-02-28'],
    ['on the day before a leap day, the same', '2028-02-28', '2027-02-28'],
  ])('%s', (_, today, last) => expect(lastForgotten(today)).toBe(last))

  test.each([
    ['at 00:00 in Shanghai', '2028-03-19T16:00:00.000Z', '2027-03-20'],
    ['not a millisecond before', '2028-03-19T15:59:59.999Z', '2027-03-19'],
  ])('%s', (_, now, last) => expect(lastForgotten(dayOf(now))).toBe(last))

  it('have run for exactly the days whose anniversary has come', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3, max: 3 }), (today, off) => {
        const closesOn = addDays(addMonths(today, -12), off)
        expect(closesOn <= lastForgotten(today)).toBe(addMonths(closesOn, 12) <= today)
      }),
      cases(200),
    )
  })
})

type Span = Pick<SeasonRecord, 'opensOn' | 'closesOn' | 'state'>
const left = (on: string, more: Partial<PersonRecord> = {}): PersonRecord => ({
  _id: 'p',
  v: 1,
  name: '谭秀英',
  duties: [],
  textSize: 'system',
  former: { branchId: 'b', villageId: 'v', at: new Date(`${on}T23:59:59.999+08:00`), reason: 'other' },
  ...more,
})

describe('whoever left', () => {
  const season: Span = { opensOn: '2026-11-01', closesOn: '2027-03-20', state: 'closed' }
  test.each([
    ['in a season stays as long as it does', '2026-12-24', '2028-03-19', false],
    ['in a season goes with it', '2026-12-24', '2028-03-20', true],
    ['on its last day goes with it', '2027-03-20', '2028-03-20', true],
    ['after it stays for twelve months', '2027-03-21', '2028-03-20', false],
    ['before it need not wait for it', '2026-10-31', '2027-10-31', true],
  ])('%s', (_, on, today, goes) => expect(leftBy(left(on), lastLeavers([season], today))).toBe(goes))

  it('in no season goes after twelve months, and a draft is no season', () => {
    expect(leftBy(left('2026-12-24'), lastLeavers([{ ...season, state: 'draft' }], '2027-12-24'))).toBe(true)
    expect(leftBy(left('2026-12-24'), lastLeavers([], '2027-12-23'))).toBe(false)
  })

  it('and has a duty, is a member again or is erased is not forgotten', () => {
    const { former, ...erased } = left('2026-12-24')
    const duties: PersonRecord['duties'] = [{ role: 'organiser', nodeIds: ['root'] }]
    const member = { branchId: 'b', villageId: 'v', groupId: null, cohort: 'village', mobile: false } as const
    for (const person of [left('2026-12-24', { duties }), left('2026-12-24', { member }), erased])
      expect(leftBy(person, '2030-01-01')).toBe(false)
    expect(leftBy(left('2026-12-24', { erasedAt: new Date('2027-01-01') }), '2030-01-01')).toBe(false)
    expect(leftBy(left('2026-12-24'), '2030-01-01')).toBe(true)
  })

  it('goes exactly when the latest season in which they left is over for twelve months', () => {
    const span = fc
      .tuple(day, fc.integer({ min: 0, max: 500 }))
      .map(([opensOn, days]): Span => ({ opensOn, closesOn: addDays(opensOn, days), state: 'open' }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), day, day, (seasons, on, today) => {
        const within = seasons.filter(({ opensOn, closesOn }) => opensOn <= on && on <= closesOn)
        const end = [on, ...within.map(({ closesOn }) => closesOn)].sort().at(-1)!
        expect(leftBy(left(on), lastLeavers(seasons, today))).toBe(addMonths(end, 12) <= today)
      }),
      cases(300),
    )
  })
})
