import type { Tier } from '@contract/branch'
import type { Cohort } from '@contract/personal'
import type { MemberCounts } from '@contract/tallies'
import type { Document } from './document'
import type { SeasonRecord } from './seasons'

/** So many of each term (cloudfunctions/tallies/rules/terms): people, content seconds, or times. */
export type Terms = Record<string, number>

/** What one member adds to the tallies, nothing that moves with the clock: `_id` is `generation:personId`. */
export interface MemberShareRecord extends Document {
  generation: number
  seasonId: string | null
  personId: string
  villageId: string
  branchId: string
  groupId: string | null
  cohort: Cohort
  adds: Terms
  /** The terms of `adds`, to be searched by. */
  marks: string[]
  /** From these days on they are 卡住了, and late, if nothing more is credited; null for who has not begun or has finished. */
  stuckFrom: string | null
  lateFrom: string | null
}

export type TallyKind = 'town' | 'village' | 'branch' | 'part' | 'cohort' | 'branchCohort'

/** The sum of shares: `_id` is `generation:placeId`. A part is what one branch has of one group, or without any. */
export interface MemberTallyRecord extends Document {
  generation: number
  kind: TallyKind
  placeId: string
  /** Where it lies, as far as that is one place. */
  villageId: string | null
  branchId: string | null
  groupId: string | null
  cohort: Cohort | null
  terms: Terms
  /** Of villages and branches: how they stand on a day, from which their lines are made. */
  head: TallyHead | null
}

export interface TallyHead {
  /** The first day on which it is right no more; null when no day changes it. */
  until: string | null
  counts: MemberCounts
  totalSec: number
  requiredSec: number
  /** 没开始 and 卡住了. */
  need: number
}

/** What a generation is counted by: `_id` is its number. */
export interface TallyBasisRecord extends Document {
  /** As it was then; null where there was none. */
  season: SeasonRecord | null
  /** Lessons that tasks name and nobody can play any more. */
  retired: string[]
  /** When counting first found its season closed. */
  closedAt: Date | null
  /** Its season is closed and everything of it counted: from then on nothing moves any more. */
  sealedAt: Date | null
}

export interface TallyLine {
  id: string
  name: string
  tier: Tier | null
  counts: MemberCounts
  totalSec: number
  requiredSec: number
}

/** What the town's page shows of places: `_id` is the generation. */
export interface TallyOverviewRecord extends Document {
  generation: number
  /** The day on which everything in it was right. */
  on: string
  tiers: { tier: Tier | null; villages: number; totalSec: number; requiredSec: number; pages: number }[]
  handFirst: TallyLine[]
}

/** Villages of one tier in the order of names: `_id` is `generation:tier:page`. */
export interface TallyPageRecord extends Document {
  generation: number
  lines: TallyLine[]
}

/** What the last counting anew found: `_id` is `study`. */
export interface TallyCheckRecord extends Document {
  at: Date
  differing: number
  differences: { placeId: string; term: string; shown: number; anew: number }[]
}
