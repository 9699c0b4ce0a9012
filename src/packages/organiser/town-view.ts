import type { OutputOf } from '@contract/core'
import type { Cohort } from '@contract/personal'
import type { RowsBy, tallies } from '@contract/tallies'
import type { WishCard } from '@contract/wish'
import { dayOf } from '@domain/day'
import { hoursText } from '@domain/hours'
import { cohortNames } from '@domain/record-words'
import { SEC_PER_HOUR } from '../../figures/opened-view'
import { askNote } from '../../figures/places-view'
import { peopleText, tierWords } from '../../words/figures'
import { dayWords } from '../../words/moments'
import { countText } from '../../words/numbers'

export type Town = OutputOf<typeof tallies.town>

/** What a town without people, or without a season, does first. */
export interface FirstStep {
  kind: 'roster' | 'season'
  title: string
  line: string
  verb: string
}

/** @param town as it was counted; null where it has what it needs */
export function firstStep({ figures }: Town): FirstStep | null {
  if (figures.asOf === null)
    return {
      kind: 'roster',
      title: '先看名册',
      line: '还没有支部和人，就从这里开始；有了的，数算好就在这一页',
      verb: '去名册',
    }
  if (figures.counts.members === 0)
    return {
      kind: 'roster',
      title: '先有支部和名册',
      line: '一个村一个支部，一张表就把人导进来，这里才有数',
      verb: '去名册',
    }
  if (figures.season === null)
    return {
      kind: 'season',
      title: '学习季还没开',
      line: '定好起止和要学多少，党员才有学时可记',
      verb: '去学习季',
    }
  return null
}

/**
 * Where the season stands.
 * @example seasonLine(town, now) // '2026 冬春训，还有 95 天'
 */
export function seasonLine({ figures: { season } }: Town, now: Date): string | null {
  if (season === null) return null
  const days = Math.round((Date.parse(season.closesOn) - Date.parse(dayOf(now))) / 86_400_000)
  if (days < 0) return `${season.name}，${dayWords(season.closesOn)}结束了`
  if (dayOf(now) < season.opensOn) return `${season.name}，${dayWords(season.opensOn)}开始`
  return `${season.name}，${days === 0 ? '今天是最后一天' : `还有 ${days} 天`}`
}

/** What is late among the wishes, and the one that is longest; null where nothing is. */
export function overdueWords({ wishes }: Town): { count: number; title: string; line: string | null } | null {
  if (wishes === null || wishes.overdue === 0) return null
  const { overdue, longest } = wishes
  return {
    count: overdue,
    title: `${countText(overdue)} 件心愿`,
    line: longest && `最久的是${longest.village}“${longest.title}”，过了 ${longest.days} 个工作日`,
  }
}

/**
 * Why fewer can be asked after than are late; null where all can.
 * @example mineWords([late in one's own hands]) // '其中 1 件在您自己手上'
 */
export function mineWords(cards: readonly WishCard[]): string | null {
  const mine = cards.filter((card) => card.overdueDays > 0 && card.mine).length
  return mine === 0 ? null : `其中 ${mine} 件在您自己手上`
}

/** Tiers to change to, each with its number of villages. */
export const tierOptions = ({ tiers }: Town) =>
  tiers.map(({ tier, villages }) => ({
    id: tier ?? ('none' as const),
    name: `${tierWords(tier)} ${countText(villages)}`,
  }))

/** So many villages are compared on the page; the others stand on one of their own. */
const BARS = 12

/** The villages of the tier that are shown, and how many it has. */
export const shownVillages = ({ tiers, tier, villages }: Town) => ({
  villages: villages.slice(0, BARS),
  count: Math.max(villages.length, tiers.find((each) => each.tier === tier)?.villages ?? 0),
})

export interface CohortRow {
  cohort: Cohort
  title: string
  note: string
  members: number
  by: RowsBy
}

/**
 * @example cohortRows(town)[0] // { title: '两委和机关 120 人', note: '人均 8.2 学时；120 人里 30 人学满了', … }
 */
export const cohortRows = ({ cohorts, figures: { season } }: Town): CohortRow[] =>
  cohorts
    .filter(({ counts }) => counts.members > 0)
    .map(({ cohort, counts: { members, finished }, totalSec }) => ({
      ...{ cohort, members, by: { measure: 'members' as const, cohort } },
      title: `${cohortNames[cohort]} ${peopleText(members)}`,
      note: `人均 ${hoursText(totalSec / members, season?.secPerHour ?? SEC_PER_HOUR)} 学时；${peopleText(members)}里 ${peopleText(finished)}学满了`,
    }))

export const handRows = ({ handFirst }: Town) =>
  handFirst.map(({ id, name, counts }) => ({ id, title: name, note: askNote(counts) }))
