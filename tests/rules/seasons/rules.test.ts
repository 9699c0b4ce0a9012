import { type SeasonPlan, SeasonRules, seasons } from '@contract/seasons'
import { isStudyDay } from '@domain/study-days'
import { draftSeason, rulesOf } from '../../../cloudfunctions/seasons/rules/cards'
import { changeLines } from '../../../cloudfunctions/seasons/rules/change-lines'
import { changedSeason } from '../../../cloudfunctions/seasons/rules/changing'
import { lateProblem, problemWith } from '../../../cloudfunctions/seasons/rules/checking'
import { studyDaysUntil } from '../../../cloudfunctions/study/rules/days/calendar'
import { daysOf, stateOf, streakOf } from '../../../cloudfunctions/study/rules/days/state'

const { rules } = seasons.change.example
const plan = (more: Partial<SeasonPlan> = {}): SeasonPlan => ({
  id: 'plan-1',
  cohort: 'young',
  villageId: null,
  requiredHours: 16,
  rooms: [{ category: 'skill', requiredHours: 6 }],
  ...more,
})

describe('the rules of a season', () => {
  const fieldOf = (more: Partial<SeasonRules>) => {
    const problem = problemWith({ ...rules, ...more }, ['v1'])
    return problem && [problem.code, problem.field]
  }
  it.each([
    ['as they are', {}, null],
    ['a season of no day', { closesOn: rules.opensOn }, ['WrongDay', 'rules.closesOn']],
    ['a season of two years', { closesOn: '2028-11-02' }, ['WrongDay', 'rules.closesOn']],
    ['rooms that make up the whole', { requiredHours: 4 }, null],
    ['rooms beyond the whole', { requiredHours: 3 }, ['RoomsExceed', 'rules.rooms']],
    [
      'a plan’s rooms beyond its whole',
      { plans: [plan({ requiredHours: 5 })] },
      ['RoomsExceed', 'rules.plans.0.rooms'],
    ],
    ['a plan of a village', { plans: [plan({ villageId: 'v1' })] }, null],
    [
      'a plan of no village',
      { plans: [plan(), plan({ villageId: 'v9' })] },
      ['NoSuchNode', 'rules.plans.1.villageId'],
    ],
  ])('%s: %j', (_, more, expected) => {
    expect(fieldOf(more)).toEqual(expected)
  })

  it.each([
    ['a category twice', { rooms: [...rules.rooms, ...rules.rooms] }],
    ['two plans for the same members', { plans: [plan(), plan({ id: 'plan-2' })] }],
    ['a plan for everybody', { plans: [plan({ cohort: null })] }],
  ])('with %s are no rules', (_, more) => {
    expect(SeasonRules.safeParse({ ...rules, ...more }).success).toBe(false)
  })
})

describe('what changed', () => {
  const villages = new Map([['v1', '枫香坳村']])
  it('says what an hour of learning comes to by other minutes', () => {
    expect(changeLines({ ...rules, minutesPerHour: 45 }, { ...rules, minutesPerHour: 60 }, villages)).toEqual(
      [
        { field: '每学时分钟', from: '45', to: '60' },
        { field: '已记的 90 分钟折成', from: '2 学时', to: '1.5 学时' },
      ],
    )
  })
  it('names each plan before and after', () => {
    const from = { ...rules, plans: [plan(), plan({ villageId: 'v1', cohort: null })] }
    const to = { ...rules, plans: [plan({ requiredHours: 18 })] }
    expect(changeLines(from, to, villages)).toEqual([
      { field: '计划：青年', from: '16 学时，其中 技能培训 6', to: '18 学时，其中 技能培训 6' },
      { field: '计划：枫香坳村', from: '16 学时，其中 技能培训 6', to: '没有' },
    ])
  })
  it('in the calendar stands in weekdays', () => {
    const to = { ...rules, studyDays: { weekdays: [7, 1], more: ['2027-02-24'], off: [] } }
    expect(changeLines(rules, to, villages)).toEqual([
      { field: '学习日', from: '周二、周四、周六', to: '周一、周日' },
      { field: '另加的学习日', from: '没有', to: '2027-02-24' },
    ])
  })
  it('is nothing between the same rules', () => {
    expect(changeLines(rules, { ...rules }, villages)).toEqual([])
  })
})

const open = { ...draftSeason('s1', rules), state: 'open' as const }
const TODAY = '2026-12-15'

describe('an open season', () => {
  it.each([
    ['begins when it began', { opensOn: '2026-11-15' }, 'rules.opensOn'],
    ['doesn’t end on a day that is over', { closesOn: '2026-12-14' }, 'rules.closesOn'],
    ['may end today', { closesOn: TODAY }, undefined],
    ['may end later', { closesOn: '2027-04-01' }, undefined],
  ])('%s', (_, more, field) => {
    expect(lateProblem(open, { ...rules, ...more }, TODAY)?.field).toBe(field)
  })
  it('that ended last week can still be put right in other things', () => {
    expect(lateProblem(open, { ...rules, requiredHours: 12 }, '2027-03-27')).toBeNull()
  })
  it('that has not begun may begin later, and not in the past', () => {
    expect(lateProblem(open, { ...rules, opensOn: '2026-11-03' }, '2026-10-20')).toBeNull()
    expect(lateProblem(open, { ...rules, opensOn: '2026-10-10' }, '2026-10-20')?.code).toBe('WrongDay')
  })
  it('keeps what it asked for in a change’s card', () => {
    expect(rulesOf(changedSeason(open, { ...rules, requiredHours: 12 }, TODAY)).requiredHours).toBe(12)
  })
})

describe('a calendar that changes in mid-season', () => {
  const mondays = { ...rules, studyDays: { weekdays: [1, 2], more: [], off: [] } }
  const changed = changedSeason(open, mondays, TODAY)
  it('makes no day that is over one that was missed', () => {
    expect(studyDaysUntil(changed, '2026-12-22').filter((day) => day >= '2026-12-08')).toEqual([
      '2026-12-08',
      '2026-12-10',
      '2026-12-12',
      '2026-12-15',
      '2026-12-21',
      '2026-12-22',
    ])
  })
  it('may take out a day that is over, so that nobody missed it', () => {
    const snow = { ...rules, studyDays: { ...rules.studyDays, off: ['2026-12-12'] } }
    expect(isStudyDay(changedSeason(open, snow, TODAY), '2026-12-12')).toBe(false)
  })
  it('changed twice goes for each day by the calendar of its time', () => {
    const again = changedSeason(
      changed,
      { ...rules, studyDays: { weekdays: [3], more: [], off: [] } },
      '2026-12-22',
    )
    const days = studyDaysUntil(again, '2026-12-31').filter((day) => day >= '2026-12-14')
    expect(days).toEqual(['2026-12-15', '2026-12-21', '2026-12-23', '2026-12-30'])
  })
  it('changed twice on one day keeps what was before both', () => {
    const again = changedSeason(changed, { ...rules, studyDays: { weekdays: [3], more: [], off: [] } }, TODAY)
    expect(again.calendarsBefore).toHaveLength(1)
    expect(isStudyDay(again, '2026-12-12')).toBe(true)
  })
  it('prolonged after its end brings no missed days of the time between', () => {
    const late = changedSeason(open, { ...rules, closesOn: '2027-04-10' }, '2027-04-01')
    expect(studyDaysUntil(late, '2027-04-03').filter((day) => day > '2027-03-18')).toEqual([
      '2027-03-20',
      '2027-04-01',
      '2027-04-03',
    ])
  })
  it('leaves a lit day lit, and in the streak', () => {
    const lit = (day: string) => ({
      _id: `s1:p1:${day}`,
      v: 1 as const,
      seasonId: 's1',
      personId: 'p1',
      day,
      claim: null,
      madeUpAt: null,
      proven: 'lit' as const,
    })
    const off = { ...rules, studyDays: { ...rules.studyDays, off: ['2026-12-12'] } }
    const season = changedSeason(open, off, TODAY)
    const records = ['2026-12-10', '2026-12-12'].map(lit)
    const days = daysOf({ season, today: TODAY, records, ledger: [], handed: [] })
    expect(stateOf(days, '2026-12-12')).toBe('lit')
    expect(streakOf(days)).toBe(2)
  })
})
