import { Category } from '@contract/categories'
import type { Requirement, SeasonPlan, SeasonRules } from '@contract/seasons'
import { categoryName } from '../../components/category'
import { cohortName } from '../../words/roster'

export interface Village {
  id: string
  name: string
}

/** @example hoursIn({ requiredHours: 16, rooms: [{ category: 'theory', requiredHours: 4 }] }, 'theory') // 4 */
export const hoursIn = ({ rooms }: Requirement, category: Category): number =>
  rooms.find((room) => room.category === category)?.requiredHours ?? 0

/** Rooms in the order of the categories; one of no hours is none. */
export const roomsOf = (hours: (category: Category) => number): Requirement['rooms'] =>
  Category.options.flatMap((category) =>
    hours(category) > 0 ? [{ category, requiredHours: hours(category) }] : [],
  )

/** The same requirement with another least of one category. */
export const withRoom = (of: Requirement, category: Category, hours: number): Requirement['rooms'] =>
  roomsOf((each) => (each === category ? hours : hoursIn(of, each)))

const sumOf = ({ rooms }: Requirement): number => rooms.reduce((sum, room) => sum + room.requiredHours, 0)

/**
 * The rooms against the whole, while both are pressed up and down.
 * @example roomsWords({ requiredHours: 16, rooms: [{ category: 'theory', requiredHours: 4 }] }).words // '各类加起来 4 学时，另外 12 学时学什么都行'
 */
export function roomsWords(of: Requirement): { words: string; exceeds: boolean } {
  const sum = sumOf(of)
  const left = of.requiredHours - sum
  if (left < 0)
    return { words: `各类加起来 ${sum} 学时，比总数多 ${-left}，减几个或把总数加上去`, exceeds: true }
  if (sum === 0) return { words: '各类都没有保底，学什么都行', exceeds: false }
  if (left === 0) return { words: `各类加起来 ${sum} 学时，正好`, exceeds: false }
  return { words: `各类加起来 ${sum} 学时，另外 ${left} 学时学什么都行`, exceeds: false }
}

const roomsText = ({ rooms }: Requirement): string =>
  rooms.map(({ category, requiredHours }) => `${categoryName[category]} ${requiredHours}`).join('，')

/** What is asked, as a row says it under its title. */
export const roomsNote = (of: Requirement): string =>
  of.rooms.length === 0 ? '学什么都行' : `其中${roomsText(of)}`

/** @example requirementText({ requiredHours: 18, rooms: [{ category: 'skill', requiredHours: 6 }] }) // '18 学时，其中技能 6' */
export const requirementText = (of: Requirement): string =>
  of.rooms.length === 0 ? `${of.requiredHours} 学时` : `${of.requiredHours} 学时，${roomsNote(of)}`

/**
 * Whom a plan is for.
 * @example planName({ cohort: 'young', villageId: 'v-01' }, [{ id: 'v-01', name: '青石桥村' }]) // '青石桥村的青年党员'
 */
export function planName(
  { cohort, villageId }: Pick<SeasonPlan, 'cohort' | 'villageId'>,
  villages: readonly Village[],
): string {
  const who = cohort === null ? '党员' : `${cohortName[cohort]}党员`
  if (villageId === null) return cohort === null ? '还没选给谁' : who
  return `${villages.find(({ id }) => id === villageId)?.name ?? '一个村'}的${who}`
}

const sameFor = (a: SeasonPlan, b: SeasonPlan) => a.cohort === b.cohort && a.villageId === b.villageId

/** What has to be put right about one plan, or null. */
export function planFault(plan: SeasonPlan, { plans }: Pick<SeasonRules, 'plans'>): string | null {
  if (plan.cohort === null && plan.villageId === null) return '选一类人或一个村'
  if (plans.some((other) => other.id !== plan.id && sameFor(other, plan))) return '这些人已经有一份了'
  const { words, exceeds } = roomsWords(plan)
  return exceeds ? words : null
}
