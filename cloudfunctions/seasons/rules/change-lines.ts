import type { Requirement, RuleChange, SeasonPlan, SeasonRules } from '@contract/seasons'
import { hoursText } from '@domain/hours'
import { categoryNames, cohortNames } from '@domain/record-words'

export type Line = RuleChange['changes'][number]
type Names = ReadonlyMap<string, string>

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日']
const NONE = '没有'

const roomsText = (rooms: Requirement['rooms']): string =>
  rooms
    .filter(({ requiredHours }) => requiredHours > 0)
    .map(({ category, requiredHours }) => `${categoryNames[category]} ${requiredHours}`)
    .join('、') || NONE

const requirementText = ({ requiredHours, rooms }: Requirement): string =>
  `${requiredHours} 学时，其中 ${roomsText(rooms)}`

const planKey = ({ cohort, villageId }: SeasonPlan): string => `${villageId} ${cohort}`

const planName = ({ cohort, villageId }: SeasonPlan, villages: Names): string =>
  [
    villageId === null ? '' : (villages.get(villageId) ?? '一个村'),
    cohort === null ? '' : cohortNames[cohort],
  ]
    .filter(Boolean)
    .join('、')

const planLines = (from: SeasonPlan[], to: SeasonPlan[], villages: Names): Line[] => {
  const [was, is] = [from, to].map((plans) => new Map(plans.map((plan) => [planKey(plan), plan])))
  return [...new Map([...was!, ...is!]).values()].map((plan) => {
    const textIn = (plans: Map<string, SeasonPlan>) => {
      const found = plans.get(planKey(plan))
      return found ? requirementText(found) : NONE
    }
    return { field: `计划：${planName(plan, villages)}`, from: textIn(was!), to: textIn(is!) }
  })
}

const weekdaysText = (weekdays: number[]): string =>
  [...weekdays]
    .sort((a, b) => a - b)
    .map((day) => `周${WEEKDAYS[day - 1]}`)
    .join('、') || NONE

const daysText = (days: string[]): string => [...days].sort().join('、') || NONE

/** What 90 minutes of learning come to: a change of the minutes leaves the seconds and not the 学时. */
const worthText = (minutesPerHour: number): string => `${hoursText(90 * 60, minutesPerHour * 60)} 学时`

/**
 * What differs between the old rules and the new ones, each field before and after, in the order of the form.
 * @param villages names by id
 * @example changeLines({ …, minutesPerHour: 45 }, { …, minutesPerHour: 60 }, villages)
 * // [{ field: '每学时分钟', from: '45', to: '60' }, { field: '已记的 90 分钟折成', from: '2 学时', to: '1.5 学时' }]
 */
export function changeLines(from: SeasonRules, to: SeasonRules, villages: Names): Line[] {
  const line = (field: string, textOf: (rules: SeasonRules) => string): Line => ({
    field,
    from: textOf(from),
    to: textOf(to),
  })
  const lines = [
    line('名称', ({ name }) => name),
    line('开始', ({ opensOn }) => opensOn),
    line('结束', ({ closesOn }) => closesOn),
    line('每学时分钟', ({ minutesPerHour }) => String(minutesPerHour)),
    line('已记的 90 分钟折成', ({ minutesPerHour }) => worthText(minutesPerHour)),
    line('总学时', ({ requiredHours }) => String(requiredHours)),
    line('大类保底', ({ rooms }) => roomsText(rooms)),
    ...planLines(from.plans, to.plans, villages),
    line('学习日', ({ studyDays }) => weekdaysText(studyDays.weekdays)),
    line('另加的学习日', ({ studyDays }) => daysText(studyDays.more)),
    line('放假的日子', ({ studyDays }) => daysText(studyDays.off)),
    line('每月能补打', ({ makeUpsPerMonth }) => `${makeUpsPerMonth} 天`),
    line('离线补记每天最多', ({ offlineMinutesPerDay }) => `${offlineMinutesPerDay} 分钟`),
  ]
  return lines.filter((one) => one.from !== one.to)
}
