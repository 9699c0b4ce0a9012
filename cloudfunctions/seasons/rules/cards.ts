import type { SeasonCard, SeasonRules } from '@contract/seasons'
import type { SeasonRecord } from '@records/index'

const NO_STUDY_DAYS: SeasonRules['studyDays'] = { weekdays: [], more: [], off: [] }

/**
 * What an organiser sets of a season.
 * @example rulesOf({ …, name: '2026—2027 年冬春训' }).plans // [] where the season has none
 */
export const rulesOf = (season: SeasonRecord): SeasonRules => ({
  name: season.name,
  opensOn: season.opensOn,
  closesOn: season.closesOn,
  minutesPerHour: season.minutesPerHour,
  requiredHours: season.requiredHours,
  rooms: season.rooms,
  plans: season.plans ?? [],
  studyDays: season.studyDays ?? NO_STUDY_DAYS,
  makeUpsPerMonth: season.makeUpsPerMonth ?? 0,
  offlineMinutesPerDay: season.offlineMinutesPerDay,
})

/**
 * A season as its organiser sees it.
 * @example seasonCard({ …, ruleVersion: 2 }).ruleVersion // 2
 */
export const seasonCard = (season: SeasonRecord): SeasonCard => ({
  id: season._id,
  state: season.state,
  ruleVersion: season.ruleVersion,
  rules: rulesOf(season),
})

/** A season nobody has studied in. */
export const draftSeason = (_id: string, rules: SeasonRules): SeasonRecord => ({
  _id,
  v: 1,
  ...rules,
  ruleVersion: 1,
  state: 'draft',
})
