import type { SeasonCard, SeasonPlan, SeasonRules } from '@contract/seasons'

export const rules: SeasonRules = {
  name: '2026—2027 年冬春训',
  opensOn: '2026-11-01',
  closesOn: '2027-03-20',
  minutesPerHour: 45,
  requiredHours: 16,
  rooms: [
    { category: 'theory', requiredHours: 4 },
    { category: 'skill', requiredHours: 4 },
  ],
  plans: [],
  studyDays: { weekdays: [2, 4], more: ['2027-02-24'], off: ['2027-02-09'] },
  makeUpsPerMonth: 2,
  offlineMinutesPerDay: 90,
}

export const season: SeasonCard = { id: 'season-2026', state: 'open', ruleVersion: 1, rules }

export const plan = (id: string, more: Partial<SeasonPlan> = {}): SeasonPlan => ({
  id,
  cohort: 'young',
  villageId: null,
  requiredHours: 18,
  rooms: [{ category: 'skill', requiredHours: 6 }],
  ...more,
})

export const villages = [
  { id: 'v-01', name: '青石桥村' },
  { id: 'v-02', name: '枫香坳村' },
]
