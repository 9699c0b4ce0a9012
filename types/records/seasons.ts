import type { Category } from '@contract/categories'
import type { SeasonPlan } from '@contract/seasons'
import type { Document } from './document'

export interface SeasonRecord extends Document {
  name: string
  opensOn: string
  closesOn: string
  minutesPerHour: number
  requiredHours: number
  rooms: { category: Category; requiredHours: number }[]
  ruleVersion: number
  /** The most that playing without a network may bring on one day (离线补记). */
  offlineMinutesPerDay: number
  state: 'draft' | 'open' | 'closed'
  /** Requirements that differ for a cohort, a village, or both. */
  plans?: SeasonPlan[]
  /** Which days are study days: weekdays from 1 (Monday) to 7, more days, and days off. Without it, none. */
  studyDays?: { weekdays: number[]; more: string[]; off: string[] }
  /** The calendars before this one, oldest first: days before `before` go by it. */
  calendarsBefore?: (NonNullable<SeasonRecord['studyDays']> & { before: string; closesOn: string })[]
  /** How many missed days a month may be made up. */
  makeUpsPerMonth?: number
  /** When all that it kept about people was deleted; null, or not there, before. */
  forgottenAt?: Date | null
}

/**
 * What a member did for one study day: `_id` is `seasonId:personId:day`. One a day, whatever was sent how often.
 * What the day counts as follows from this and the ledger (cloudfunctions/study/rules/days).
 */
export interface StudyDayRecord extends Document {
  seasonId: string
  personId: string
  day: string
  /** 打卡: the first of its taps, and when the server first heard of one. */
  claim: { tappedAt: Date; heardAt: Date } | null
  madeUpAt: Date | null
  /** Kept once the ledger has borne the claim out; it can't be taken back. */
  proven: 'lit' | 'late' | null
}

/** The days of a month that were made up, the anchor that two make-ups at once both write: `_id` is `seasonId:personId:month`. */
export interface MakeUpsRecord extends Document {
  seasonId: string
  days: string[]
}

/** What two who open a season at once both write: `_id` is `open`. */
export interface OpenSeasonRecord extends Document {
  seasonId: string | null
}

/** A change of rules, as it was decided and as far as it was carried out. */
export interface RuleChangeRecord extends Document {
  /** Null for a change of a topic while no season was open. */
  seasonId: string | null
  topicId: string | null
  at: Date
  byId: string
  reason: string
  changes: { field: string; from: string; to: string }[]
  mode: 'forward' | 'recompute'
  state: 'running' | 'done'
  /** Of a recomputation: how often it has begun to go through them all, and from when on it may once more. */
  pass: number
  againAt: Date | null
  /** The last member gone through. */
  after: string | null
  done: number
  total: number
  entries: number
  addedSec: number
  takenSec: number
}
