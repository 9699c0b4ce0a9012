import type { SeasonRules } from '@contract/seasons'
import type { SeasonRecord } from '@records/index'

const sameDays = (a: SeasonRules['studyDays'], b: SeasonRules['studyDays']): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const NO_DAYS: SeasonRules['studyDays'] = { weekdays: [], more: [], off: [] }

/**
 * The season with other rules, one version on. What its calendar said of the days before today is kept beside the new one:
 * a day that is over doesn't turn into one that somebody missed.
 * @example changedSeason(season of version 1, rules, '2026-12-15').ruleVersion // 2
 */
export function changedSeason(season: SeasonRecord, rules: SeasonRules, today: string): SeasonRecord {
  const { studyDays = NO_DAYS, closesOn, calendarsBefore = [] } = season
  const changed = { ...season, ...rules, ruleVersion: season.ruleVersion + 1 }
  const begun = season.state === 'open' && season.opensOn < today
  const prolonged = closesOn < today && closesOn < rules.closesOn
  const keptToday = calendarsBefore.at(-1)?.before === today
  if (!begun || keptToday || (sameDays(studyDays, rules.studyDays) && !prolonged)) return changed
  return { ...changed, calendarsBefore: [...calendarsBefore, { ...studyDays, before: today, closesOn }] }
}
