import type { SeasonRules } from '@contract/seasons'
import { addMonths } from '@domain/day'
import type { IconName } from '../../components/icon'
import { dayWords } from '../../words/moments'
import {
  hoursIn,
  planFault,
  planName,
  requirementText,
  roomsNote,
  roomsOf,
  roomsWords,
  type Village,
} from './requirement-view'
import { singleDaysText, weekText } from './study-days-view'

/** What a sheet of its own changes. */
export type Part = 'name' | 'span' | 'hour' | 'need' | 'days' | 'makeUps' | 'offline' | 'plans'

/** The rules in one order, so that the same rules are the same text. */
export const tidy = (rules: SeasonRules): SeasonRules => ({
  ...rules,
  rooms: roomsOf((category) => hoursIn(rules, category)),
  plans: rules.plans.map((plan) => ({ ...plan, rooms: roomsOf((category) => hoursIn(plan, category)) })),
  studyDays: {
    weekdays: [...rules.studyDays.weekdays].sort(),
    more: [...rules.studyDays.more].sort(),
    off: [...rules.studyDays.off].sort(),
  },
})

const dateWords = (day: string): string => `${day.slice(0, 4)} 年 ${dayWords(day)}`

/** @example spanText({ opensOn: '2026-11-01', closesOn: '2027-03-20' }) // '2026 年 11 月 1 日到 2027 年 3 月 20 日' */
export const spanText = ({ opensOn, closesOn }: Pick<SeasonRules, 'opensOn' | 'closesOn'>): string =>
  `${dateWords(opensOn)}到 ${dateWords(closesOn)}`

const shortSpan = ({ opensOn, closesOn }: SeasonRules): string =>
  `${dayWords(opensOn)}到 ${dayWords(closesOn)}`

const yearsText = ({ opensOn, closesOn }: SeasonRules): string => {
  const [from, to] = [opensOn.slice(0, 4), closesOn.slice(0, 4)]
  return from === to ? `${from} 年，开学到结束` : `${from} 年开学，${to} 年结束`
}

export const makeUpsText = ({ makeUpsPerMonth: times }: SeasonRules): string =>
  times === 0 ? '漏了不能补' : `每月能补 ${times} 次`

export const offlineText = ({ offlineMinutesPerDay: minutes }: SeasonRules): string =>
  minutes === 0 ? '不记' : `一天最多记 ${minutes} 分钟`

export interface RuleRow {
  part: Exclude<Part, 'plans'>
  icon: IconName
  title: string
  note: string
}

/** What an organiser sets, a row each, as one would say it. */
export const ruleRows = (rules: SeasonRules): RuleRow[] => [
  { part: 'name', icon: 'article', title: rules.name || '还没起名字', note: '这一季的名字' },
  { part: 'span', icon: 'cal', title: shortSpan(rules), note: yearsText(rules) },
  {
    part: 'hour',
    icon: 'clock',
    title: `${rules.minutesPerHour} 分钟算一个学时`,
    note: '县里怎么定就怎么填',
  },
  { part: 'need', icon: 'course', title: `每人学 ${rules.requiredHours} 学时`, note: roomsNote(rules) },
  { part: 'days', icon: 'check', title: weekText(rules.studyDays), note: singleDaysText(rules.studyDays) },
  { part: 'makeUps', icon: 'done', title: `打卡${makeUpsText(rules)}`, note: '补的日子不断' },
  { part: 'offline', icon: 'offline', title: `没网时学的，${offlineText(rules)}`, note: '连上网再补交的' },
]

export interface PlanRow {
  id: string
  title: string
  note: string
  fault: string | null
}

export const planRows = (rules: SeasonRules, villages: readonly Village[]): PlanRow[] =>
  rules.plans.map((plan) => ({
    id: plan.id,
    title: planName(plan, villages),
    note: requirementText(plan),
    fault: planFault(plan, rules),
  }))

const MOST_DAYS = 60

const LONGEST_MONTHS = 12

const spanFault = ({ opensOn, closesOn }: SeasonRules): string | null => {
  if (opensOn >= closesOn) return '结束要排在开学后面'
  return closesOn > addMonths(opensOn, LONGEST_MONTHS) ? '一季最长一年' : null
}

/** What has to be put right before it can be handed in, by the row it belongs to. */
export function faultsOf(rules: SeasonRules): Partial<Record<Part, string>> {
  const { words, exceeds } = roomsWords(rules)
  const { more, off } = rules.studyDays
  const name = rules.name.trim().length
  return {
    ...(name < 2 && { name: '名字最少两个字' }),
    ...(name > 30 && { name: `名字短一点，现在 ${name} 个字，最多 30 个` }),
    ...(spanFault(rules) !== null && { span: spanFault(rules)! }),
    ...(exceeds && { need: words }),
    ...(Math.max(more.length, off.length) > MOST_DAYS && { days: `单加、单歇各最多 ${MOST_DAYS} 天` }),
    ...(rules.plans.some((plan) => planFault(plan, rules)) && { plans: '有一份计划要改一改' }),
  }
}

const partOf = (code: string, field: string | undefined): Part | null => {
  if (code === 'WrongDay') return field?.includes('studyDays') ? 'days' : 'span'
  if (code === 'RoomsExceed') return field?.includes('plans') ? 'plans' : 'need'
  return code === 'NoSuchNode' ? 'plans' : null
}

/**
 * Where what the server refused belongs; null where it is about the whole.
 * @example refusalAt({ code: 'WrongDay', field: 'rules.closesOn' })?.part // 'span'
 */
export const refusalAt = <Code extends string>(
  failed: { code: Code; field?: string } | null,
): { part: Part; code: Code } | null => {
  const part = failed && partOf(failed.code, failed.field)
  return failed && part ? { part, code: failed.code } : null
}
