import type { TimedStep } from '@contract/statistics'
import type { WishCategory } from '@contract/wish'
import type { Document } from './document'

/** What an outbox document is about: one tally folds one kind. */
export type OutboxKind = 'wish' | 'study'

/** Left in the transaction in which something changed, for whoever keeps the tallies; says what and not how. */
export interface OutboxRecord extends Document {
  kind: OutboxKind
  subjectId: string
  at: Date
  state: 'waiting' | 'taken'
  /** Of the slice that took it. */
  batch: string | null
}

/** How far the tallies of a kind have come: `_id` is the kind. Every transaction of the folding writes it. */
export interface FoldRecord extends Document {
  /** The one that is shown; null before the first was counted. */
  shown: number | null
  /** The one that a rebuild is counting, and the last subject it has counted. */
  next: number | null
  cursor: string
  /** No longer shown and not yet cleared away. */
  old: number[]
  /** One higher with everybody who takes the lease: whoever holds an older one writes nothing more. */
  fence: number
  leasedUntil: Date | null
  /** The last batch whose effect stands in the tallies. */
  applied: string | null
}

/** What one wish adds to the tallies, nothing that moves with the clock: `_id` is `generation:wishId`. */
export interface WishShareRecord extends Document {
  generation: number
  wishId: string
  villageId: string
  month: string
  category: WishCategory | 'none'
  marks: string[]
  /** While it is in work. */
  dueOn: string | null
  /** Bucket of the working days that each step took. */
  days: { step: TimedStep; bucket: number }[]
}

/** The sum of shares in one place and month: `_id` is `generation:place:month`; month `all` is over all of them. */
export interface WishTallyRecord extends Document {
  generation: number
  placeId: string
  month: string
  terms: { term: string; count: number }[]
}

/** What is published once a week for those who see no rows: `_id` is `wishes`. */
export interface WeeklyReportRecord extends Document {
  /** Monday of its week, and the day it was made on. */
  week: string
  on: string
  villageByMonth: ReportTable
  villageByCategory: ReportTable
}

export interface ReportTable {
  columns: string[]
  lines: { label: string; collected: (number | null)[]; met: (number | null)[] }[]
}
