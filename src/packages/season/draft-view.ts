import type { SeasonCard, SeasonRules } from '@contract/seasons'
import { addMonths, dayOf } from '@domain/day'
import { planName, requirementText, type Village } from './requirement-view'
import { makeUpsText, offlineText, type Part, spanText, tidy } from './rules-view'
import { studyDaysText } from './study-days-view'

/** One thing that is otherwise than before. */
export interface Difference {
  part: Part
  /** The part's name, or the id of the one plan. */
  id: string
  field: string
  from: string
  to: string
}

const says: [part: Exclude<Part, 'plans'>, field: string, text: (rules: SeasonRules) => string][] = [
  ['name', '名字', ({ name }) => name],
  ['span', '起止', spanText],
  ['hour', '一个学时', ({ minutesPerHour }) => `${minutesPerHour} 分钟`],
  ['need', '每人要学', requirementText],
  ['days', '学习日', ({ studyDays }) => studyDaysText(studyDays)],
  ['makeUps', '补卡', makeUpsText],
  ['offline', '没网时学的', offlineText],
]

const heldIn: Record<Part, readonly (keyof SeasonRules)[]> = {
  name: ['name'],
  span: ['opensOn', 'closesOn'],
  hour: ['minutesPerHour'],
  need: ['requiredHours', 'rooms'],
  days: ['studyDays'],
  makeUps: ['makeUpsPerMonth'],
  offline: ['offlineMinutesPerDay'],
  plans: ['plans'],
}
const parts = Object.keys(heldIn) as Part[]

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const differs = (part: Part, a: SeasonRules, b: SeasonRules) =>
  heldIn[part].some((key) => !same(a[key], b[key]))

function planDifferences(from: SeasonRules, to: SeasonRules, villages: readonly Village[]): Difference[] {
  const ids = [...new Set([...from.plans, ...to.plans].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [old, now] = [from, to].map(({ plans }) => plans.find((plan) => plan.id === id))
    if (same(old, now)) return []
    const name = planName((now ?? old)!, villages)
    const before = old && planName(old, villages)
    const text = old && (before === name ? requirementText(old) : `${before}，${requirementText(old)}`)
    return [
      {
        part: 'plans' as const,
        id,
        field: `${name}的计划`,
        from: text ?? '没有',
        to: now ? requirementText(now) : '没有',
      },
    ]
  })
}

/** What one set of rules has otherwise than another, a line each. */
export const differences = (
  from: SeasonRules,
  to: SeasonRules,
  villages: readonly Village[],
): Difference[] => [
  ...says.flatMap(([part, field, text]) =>
    differs(part, from, to) ? [{ part, id: part, field, from: text(from), to: text(to) }] : [],
  ),
  ...planDifferences(from, to, villages),
]

/** What was filled in, on what it began from. */
export interface Draft {
  base: SeasonCard
  form: SeasonRules
  /** What somebody else changed meanwhile. */
  theirs: Difference[]
}

export const draftOf = (season: SeasonCard): Draft => {
  const rules = tidy(season.rules)
  return { base: { ...season, rules }, form: rules, theirs: [] }
}

type Plans = SeasonRules['plans']

/** Plans one by one: two people may each have changed another. */
function keptPlans(base: Plans, mine: Plans, theirs: Plans): Plans {
  const find = (plans: Plans, id: string) => plans.find((plan) => plan.id === id)
  const ids = [...new Set([...theirs, ...mine].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const typed = !same(find(base, id), find(mine, id))
    return find(typed ? mine : theirs, id) ?? []
  })
}

/** One part as it was changed here, everything else as it is there now. */
function kept(base: SeasonRules, mine: SeasonRules, theirs: SeasonRules): SeasonRules {
  const keys = parts
    .filter((part) => part !== 'plans' && differs(part, base, mine))
    .flatMap((part) => heldIn[part])
  return {
    ...theirs,
    ...Object.fromEntries(keys.map((key) => [key, mine[key]])),
    plans: keptPlans(base.plans, mine.plans, theirs.plans),
  }
}

/**
 * The season as the server has it now under what was filled in: newer rules come in, and each part changed here stays
 * as it was typed.
 * @example a draft of version 1 that changed the name, met by version 2 with other dates: the new dates, the typed name
 */
export function meet(draft: Draft, season: SeasonCard, villages: readonly Village[]): Draft {
  if (season.ruleVersion <= draft.base.ruleVersion && season.id === draft.base.id)
    return { ...draft, base: { ...draft.base, state: season.state } }
  const fresh = draftOf(season)
  if (season.id !== draft.base.id || same(draft.base.rules, draft.form)) return fresh
  return {
    base: fresh.base,
    form: kept(draft.base.rules, draft.form, fresh.form),
    theirs: differences(draft.base.rules, fresh.form, villages),
  }
}

/** What a change does to those who are learning, a sentence each. */
export function effectsOf(lines: readonly Difference[], state: SeasonCard['state']): string[] {
  if (state === 'draft') return ['这一季还没开，改了不影响谁。']
  const touched = new Set(lines.map(({ part }) => part))
  return [
    '从现在起按新的算，已经记下的分钟一分不动。',
    ...(touched.has('hour') ? ['同样的分钟，折成的学时会变，大家马上看得到。'] : []),
    ...(touched.has('need') || touched.has('plans') ? ['还差多少，马上按新的算。'] : []),
    ...(touched.has('days') ? ['打过卡的日子还亮着。'] : []),
  ]
}

/** The rules to begin with where no season ever was. */
const firstRules = (now: Date): SeasonRules => {
  const year = Number(dayOf(now).slice(0, 4))
  return {
    name: `${year}—${year + 1} 年冬春训`,
    opensOn: `${year}-11-01`,
    closesOn: `${year + 1}-03-20`,
    minutesPerHour: 45,
    requiredHours: 16,
    rooms: [
      { category: 'theory', requiredHours: 4 },
      { category: 'policy', requiredHours: 3 },
      { category: 'spirit', requiredHours: 3 },
      { category: 'integrity', requiredHours: 2 },
      { category: 'skill', requiredHours: 4 },
    ],
    plans: [],
    studyDays: { weekdays: [2, 4, 6], more: [], off: [] },
    makeUpsPerMonth: 2,
    offlineMinutesPerDay: 90,
  }
}

/**
 * The next season before anything is changed: the last one a year later, without its single days.
 * @example nextRules([the season 2026—2027], now).name // '2027—2028 年冬春训'
 */
export function nextRules(seasons: readonly SeasonCard[], now: Date): SeasonRules {
  const last = [...seasons].sort((a, b) => b.rules.opensOn.localeCompare(a.rules.opensOn))[0]
  if (!last) return firstRules(now)
  const rules = tidy(last.rules)
  return {
    ...rules,
    name: rules.name.replace(/\d{4}/g, (year) => String(Number(year) + 1)),
    opensOn: addMonths(rules.opensOn, 12),
    closesOn: addMonths(rules.closesOn, 12),
    studyDays: { weekdays: rules.studyDays.weekdays, more: [], off: [] },
  }
}
