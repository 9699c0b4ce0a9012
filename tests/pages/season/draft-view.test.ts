import type { SeasonRules } from '@contract/seasons'
import fc from 'fast-check'
import { differences, draftOf, effectsOf, meet, nextRules } from '../../../src/packages/season/draft-view'
import { tidy } from '../../../src/packages/season/rules-view'
import { cases } from '../../drive/cases'
import { plan, rules, season, villages } from './a-season'

const now = new Date('2026-12-15T19:30:00+08:00')
const newer = (part: Partial<SeasonRules>) => ({ ...season, ruleVersion: 2, rules: { ...rules, ...part } })
const typed = (part: Partial<SeasonRules>) => {
  const draft = draftOf(season)
  return { ...draft, form: { ...draft.form, ...part } }
}

test('every change is a line with what was before', () => {
  const to = { ...rules, minutesPerHour: 60, plans: [plan('a')] }
  expect(differences(rules, to, villages).map(({ field, from, to: now }) => [field, from, now])).toEqual([
    ['一个学时', '45 分钟', '60 分钟'],
    ['青年党员的计划', '没有', '18 学时，其中技能 6'],
  ])
})

test('a plan given to others says whose it was', () => {
  const [line] = differences(
    { ...rules, plans: [plan('a')] },
    { ...rules, plans: [plan('a', { cohort: null, villageId: 'v-01' })] },
    villages,
  )
  expect(line).toMatchObject({ field: '青石桥村的党员的计划', from: '青年党员，18 学时，其中技能 6' })
})

test('pressing up and down again leaves nothing to hand in, in whatever order the server keeps it', () => {
  const turned = { ...rules, rooms: [...rules.rooms].reverse() }
  expect(differences(tidy(turned), tidy(rules), villages)).toEqual([])
})

test('without anything typed the newer rules simply stand there', () => {
  const met = meet(draftOf(season), newer({ minutesPerHour: 60 }), villages)
  expect(met.form.minutesPerHour).toBe(60)
  expect(met.theirs).toEqual([])
})

test('what was typed stays on newer rules, which are told', () => {
  const met = meet(typed({ makeUpsPerMonth: 3 }), newer({ minutesPerHour: 60 }), villages)
  expect(met.form).toMatchObject({ makeUpsPerMonth: 3, minutesPerHour: 60 })
  expect(met.base.ruleVersion).toBe(2)
  expect(met.theirs.map(({ field, to }) => `${field} ${to}`)).toEqual(['一个学时 60 分钟'])
})

test('two people who each added a plan lose neither', () => {
  const met = meet(
    typed({ plans: [plan('mine')] }),
    newer({ plans: [plan('theirs', { cohort: 'office' })] }),
    villages,
  )
  expect(met.form.plans.map(({ id }) => id)).toEqual(['theirs', 'mine'])
})

test('an older answer changes nothing', () => {
  const draft = typed({ makeUpsPerMonth: 3 })
  expect(meet(draft, { ...season, ruleVersion: 0 }, villages)).toEqual(draft)
})

test('whatever two people change, each part is as it was typed, or else as it is there', () => {
  const part = fc.record(
    {
      minutesPerHour: fc.constantFrom(30, 45, 60),
      makeUpsPerMonth: fc.integer({ min: 0, max: 10 }),
      requiredHours: fc.integer({ min: 8, max: 30 }),
      plans: fc
        .uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
        .map((ids) => ids.map((id) => plan(id))),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(part, part, (mine, theirs) => {
      const met = meet(typed(mine), newer(theirs), villages)
      for (const key of ['minutesPerHour', 'makeUpsPerMonth', 'requiredHours'] as const) {
        const typedHere = mine[key] !== undefined && mine[key] !== rules[key]
        expect(met.form[key]).toBe(typedHere ? mine[key] : (theirs[key] ?? rules[key]))
      }
      const ids = new Set([...(mine.plans ?? []), ...(theirs.plans ?? [])].map(({ id }) => id))
      expect(new Set(met.form.plans.map(({ id }) => id))).toEqual(ids)
    }),
    cases(60),
  )
})

test('what a change does to learners is said before it is handed in', () => {
  const lines = differences(rules, { ...rules, minutesPerHour: 60 }, villages)
  expect(effectsOf(lines, 'open').join('')).toContain('折成的学时会变')
  expect(effectsOf(lines, 'draft')).toEqual(['这一季还没开，改了不影响谁。'])
})

test('the next season is the last a year later, without its single days', () => {
  expect(nextRules([season], now)).toMatchObject({
    name: '2027—2028 年冬春训',
    opensOn: '2027-11-01',
    closesOn: '2028-03-20',
    studyDays: { weekdays: [2, 4], more: [], off: [] },
  })
  expect(nextRules([], now)).toMatchObject({ name: '2026—2027 年冬春训', requiredHours: 16 })
})
