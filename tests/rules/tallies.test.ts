import { addDays, dayOf, startOfDay } from '@domain/day'
import { standingOf } from '@domain/standing'
import type { HoursRecord, LedgerRecord, PersonRecord, SeasonRecord } from '@records/index'
import fc from 'fast-check'
import { foldHours } from '../../cloudfunctions/shared/ledger/sum'
import { countsAlike, isOutdated } from '../../cloudfunctions/tallies/rules/basis'
import { compared } from '../../cloudfunctions/tallies/rules/compare'
import { evenSec, figuresOf, mondaysOf } from '../../cloudfunctions/tallies/rules/figures'
import { lineOf, PAGE, tierSums, tiersOf } from '../../cloudfunctions/tallies/rules/pages'
import { shareOf } from '../../cloudfunctions/tallies/rules/share'
import { deltas, headOf, movedTally } from '../../cloudfunctions/tallies/rules/tally'
import { countsOf, nextTurn, sumOf } from '../../cloudfunctions/tallies/rules/terms'
import { turnsOf } from '../../cloudfunctions/tallies/rules/turns'
import { cases } from '../drive/cases'
import { bareSeason } from '../functions/bare-town'

const season = {
  ...bareSeason,
  state: 'open',
  rooms: [{ category: 'skill', requiredHours: 4 }],
} as SeasonRecord
const doings = { tasks: 0, sessions: 0, checkIns: 0 }
const categories = ['theory', 'policy', 'spirit', 'integrity', 'skill'] as const
const channels = ['online', 'session', 'visit'] as const

const person = (more: object = {}): PersonRecord => ({
  ...{ _id: 'p1', v: 1, name: '测试甲', textSize: 'system', duties: [] },
  member: { branchId: 'n-b01', villageId: 'n-v01', groupId: null, cohort: 'village', mobile: true, ...more },
})
const entry = (i: number, sec: number, onDay: number): LedgerRecord => ({
  ...{
    _id: `l${i}`,
    v: 1,
    seasonId: season._id,
    personId: 'p1',
    topicId: 't1',
    ruleVersion: 1,
    evidence: 'e',
  },
  ...{ category: categories[i % 5]!, channel: channels[i % 3]!, class: 'verified', sec },
  ...{ at: startOfDay(addDays(season.opensOn, onDay)), day: addDays(season.opensOn, onDay) },
})
const hoursOf = (sec: number, onDay: number, skill = 0): HoursRecord =>
  foldHours([
    { ...entry(0, sec, onDay), category: 'theory' },
    { ...entry(4, skill, onDay), category: 'skill' },
  ])[0]!

/** Days of a season and around it, hours from a second to all of them and more. */
const learned = fc.record({
  sec: fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 60_000 })),
  skill: fc.oneof(fc.constant(0), fc.nat({ max: 15_000 })),
  onDay: fc.nat({ max: 138 }),
  days: fc.integer({ min: -200, max: 300 }),
  requiredHours: fc.integer({ min: 0, max: 40 }),
})

describe('who is stuck, and who is late', () => {
  it('is told by two days, on every day as the desk tells it', () => {
    fc.assert(
      fc.property(learned, ({ sec, skill, onDay, days, requiredHours }) => {
        const mine = { ...season, requiredHours }
        const hours = hoursOf(sec, onDay, skill)
        const today = addDays(season.opensOn, days)
        const standing = standingOf(mine, hours, startOfDay(today))
        const share = shareOf(person(), { season: mine, hours, doings })!
        const counts = countsOf(share.adds, today)
        const { state, lateDays } = standing
        const told = ['notBegun', 'stuck', 'onPace', 'finished'].filter(
          (each) => counts[each as 'stuck'] === 1,
        )
        expect([told, counts.late]).toEqual([[state], Number(lateDays > 0)])
      }),
      cases(400),
    )
  })
  it('changes on the days that are kept and on no other', () => {
    fc.assert(
      fc.property(learned, ({ sec, skill, onDay, days }) => {
        const { adds } = shareOf(person(), { season, hours: hoursOf(sec, onDay, skill), doings })!
        const today = addDays(season.opensOn, days)
        const next = nextTurn(adds, today)
        const until = next === null ? addDays(today, 400) : addDays(next, -1)
        expect(countsOf(adds, until)).toEqual(countsOf(adds, today))
        if (next !== null) expect(countsOf(adds, next)).not.toEqual(countsOf(adds, today))
      }),
      cases(200),
    )
  })
  it('is nobody who has not begun, or has finished', () => {
    expect(turnsOf(season, null)).toBeNull()
    expect(turnsOf(season, hoursOf(16 * 2_700, 3, 4 * 2_700))).toBeNull()
    expect(turnsOf(season, hoursOf(25_650, 43))).toMatchObject({ stuckFrom: '2026-12-21' })
  })
})

it('sums by channel and by week are the ledger’s, and add up to the whole', () => {
  const line = fc.tuple(fc.nat({ max: 14 }), fc.integer({ min: -900, max: 3_000 }), fc.nat({ max: 138 }))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const [hours] = foldHours(lines.map(([i, sec, onDay]) => entry(i, sec, onDay)))
      const sum = (all: Record<string, number | undefined>) =>
        Object.values(all).reduce((total: number, sec) => total + (sec ?? 0), 0)
      for (const [category, by] of Object.entries(hours!.byChannel!))
        expect(sum(by)).toBe(hours!.byCategory[category as 'theory'])
      expect(sum(hours!.byWeek!)).toBe(hours!.totalSec)
    }),
    cases(100),
  )
})

it('tallies moved by differences, in any order, are the sum of what is left', () => {
  const some = fc.record({
    who: fc.nat({ max: 4 }),
    branch: fc.nat({ max: 2 }),
    sec: fc.nat({ max: 50_000 }),
    gone: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 20 }), (changes) => {
      const shares = new Map<string, NonNullable<ReturnType<typeof shareOf>>>()
      const kept = new Map<string, NonNullable<ReturnType<typeof movedTally>>>()
      for (const { who, branch, sec, gone } of changes) {
        const personId = `p${who}`
        const before = shares.get(personId) ?? null
        const moved = person({ branchId: `n-b0${branch}`, villageId: `n-v0${branch}` })
        const hours = sec === 0 ? null : hoursOf(sec, who * 9)
        const after = gone ? null : shareOf({ ...moved, _id: personId }, { season, hours, doings })
        if (after) shares.set(personId, after)
        else shares.delete(personId)
        for (const delta of deltas([{ before, after }])) {
          const { placeId } = delta.place
          const tally = movedTally(kept.get(placeId) ?? null, delta, 1, '2026-12-15')
          if (tally) kept.set(placeId, tally)
          else kept.delete(placeId)
        }
      }
      const anew = deltas([...shares.values()].map((after) => ({ before: null, after })))
      const whole = anew.map((delta) => movedTally(null, delta, 1, '2026-12-15')!)
      expect([...kept.values()].sort(byId)).toEqual(whole.sort(byId))
      expect(compared([...kept.values()], whole)).toEqual({ differing: 0, differences: [] })
    }),
    cases(60),
  )
})
const byId = (a: { _id: string }, b: { _id: string }) => (a._id < b._id ? -1 : 1)

it('a comparison names each term of a place that differs, and keeps the first fifty', () => {
  expect(
    compared([{ placeId: 'b', terms: { members: 2, mobile: 1 } }], [{ placeId: 'b', terms: { members: 3 } }]),
  ).toEqual({
    differing: 2,
    differences: [
      { placeId: 'b', term: 'members', shown: 2, anew: 3 },
      { placeId: 'b', term: 'mobile', shown: 1, anew: 0 },
    ],
  })
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`t${i}`, 1]))
  const { differing, differences } = compared([{ placeId: 'b', terms: many }], [])
  expect([differing, differences.length]).toEqual([60, 50])
})

describe('a generation', () => {
  const basis = { season, retired: [], sealedAt: null }
  it('is counted anew when a rule or a lesson asks something else, and not for a name', () => {
    expect(isOutdated(basis, basis)).toBe(false)
    expect(isOutdated(basis, { season: { ...season, name: '夏训' }, retired: [] })).toBe(false)
    for (const rules of [
      { requiredHours: 17 },
      { minutesPerHour: 60 },
      { closesOn: '2027-04-01' },
      { rooms: [] },
    ])
      expect(isOutdated(basis, { season: { ...season, ...rules }, retired: [] })).toBe(true)
    expect(isOutdated(basis, { season, retired: ['l1'] })).toBe(true)
  })
  it('that is sealed stays until another season opens', () => {
    const sealed = { ...basis, sealedAt: new Date() }
    expect(isOutdated(sealed, { season: { ...season, requiredHours: 17 }, retired: ['l1'] })).toBe(false)
    expect(isOutdated(sealed, { season: { ...season, _id: 's2' }, retired: [] })).toBe(true)
    expect(countsAlike({ season: null, retired: [] }, { season: null, retired: [] })).toBe(true)
  })
})

describe('what a page is told', () => {
  it('has a week for each Monday so far, empty ones too, and none to come', () => {
    const weeks = figuresOf(
      shareOf(person(), { season, hours: hoursOf(900, 20), doings })!.adds,
      season,
      '2026-12-02',
    )
    expect(weeks.weeks).toEqual([
      ...['2026-10-26', '2026-11-02', '2026-11-09'].map((from) => ({ from, sec: 0 })),
      { from: '2026-11-16', sec: 900 },
      ...['2026-11-23', '2026-11-30'].map((from) => ({ from, sec: 0 })),
    ])
    expect(mondaysOf(season, '2028-01-01').at(-1)).toBe('2027-03-15')
  })
  it('goes evenly from nothing before the opening to all on the last day', () => {
    const at = (day: string) => evenSec(14_000, season, day)
    expect([at('2026-10-31'), at('2026-11-01'), at('2027-03-20'), at('2027-06-01')]).toEqual([
      0, 100, 14_000, 14_000,
    ])
  })
  it('lists villages by tier and name, fifty a page, and those without members too', () => {
    const nodes = Array.from({ length: 120 }, (_, i) => ({
      _id: `v${i}`,
      name: `村${i}`,
      tier: 'model' as const,
    }))
    const tiers = tiersOf([
      ...nodes.map((node) => lineOf(node, null)),
      lineOf({ _id: 'x', name: '无' }, null),
    ])
    expect(tiers.map(({ tier, pages }) => [tier, ...pages.map(({ length }) => length)])).toEqual([
      ['model', PAGE, PAGE, 20],
      [null, 1],
    ])
    expect(tierSums(tiers)[0]).toMatchObject({ villages: 120, pages: 3, totalSec: 0 })
  })
  it('says who wants to be asked, as of a day', () => {
    const terms = sumOf([
      shareOf(person(), { season, hours: null, doings })!.adds,
      shareOf(person(), { season, hours: hoursOf(40_000, 43), doings })!.adds,
    ])
    const day = dayOf(startOfDay(addDays(season.opensOn, 44)))
    expect(headOf(terms, day)).toMatchObject({ need: 1, until: '2026-12-21' })
    expect(headOf(terms, '2026-12-21').need).toBe(2)
  })
})
