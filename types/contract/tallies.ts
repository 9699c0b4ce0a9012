import * as z from 'zod/mini'
import { Tier } from './branch'
import { Category } from './categories'
import { context, Day, Id, Instant, Key, operation, Seconds } from './core'
import { countAnew, countNow, Freshness } from './counting'
import { Channel } from './lesson'
import { Cohort } from './personal'
import { ExportPurpose } from './sheet'
import { SeasonView } from './study'

/**
 * What members are counted by, each one of some people: `started` has a credited second and `notBegun` none; `finished` lacks nothing
 * of what their plan asks; `stuck` is 卡住了 as the desk says it, `late` those of them who at the speed so far are not done
 * by the closing day; `onPace` the rest. notBegun + stuck + onPace + finished = members.
 */
export const MemberMeasure = z.enum([
  'members',
  'mobile',
  'grouped',
  'ungrouped',
  'bound',
  'unbound',
  'notBegun',
  'started',
  'stuck',
  'late',
  'onPace',
  'finished',
])
export type MemberMeasure = z.infer<typeof MemberMeasure>

/** What members have done, as often as they did it: tasks finished, sessions confirmed, study days checked in. */
export const Doing = z.enum(['tasks', 'sessions', 'checkIns'])
export type Doing = z.infer<typeof Doing>

export const MemberCounts = z.record(MemberMeasure, z.int())
export type MemberCounts = z.infer<typeof MemberCounts>

/** Content seconds of some people: `requiredSec` is what their plans ask of all of them together. */
const Hours = z.object({ totalSec: Seconds, requiredSec: Seconds })

/** A place among others of its kind, with the counts that a comparison needs; in the order of names, not of figures. */
export const PlaceLine = z.object({
  id: Id,
  name: z.string(),
  tier: z.nullable(Tier),
  counts: MemberCounts,
  ...Hours.shape,
})
export type PlaceLine = z.infer<typeof PlaceLine>

/** How a place stands: the same for the town, a branch and a study group. */
export const Figures = z.object({
  place: z.object({ id: Id, name: z.string(), kind: z.enum(['town', 'village', 'branch', 'studyGroup']) }),
  season: z.nullable(SeasonView),
  ...Freshness,
  counts: MemberCounts,
  ...Hours.shape,
  /** What all of them together would have today if everybody went evenly from the opening to the closing day. */
  evenSec: Seconds,
  byCategory: z.array(z.object({ category: Category, channels: z.record(Channel, z.int()) })),
  doings: z.record(Doing, z.int()),
  /** Seconds credited in the weeks of the season so far, each by its Monday; all of them, empty ones too. */
  weeks: z.array(z.object({ from: Day, sec: z.int() })),
})
export type Figures = z.infer<typeof Figures>

/** What a number is made of: how many people, how many seconds, of a cohort alone or of all; how often something was done. */
export const RowsBy = z.union([
  z.object({ measure: MemberMeasure, cohort: z.optional(Cohort) }),
  z.object({ category: z.nullable(Category), channel: z.nullable(Channel), cohort: z.optional(Cohort) }),
  z.object({ week: Day }),
  z.object({ doing: Doing }),
])
export type RowsBy = z.infer<typeof RowsBy>

/** One person behind a number; `value`: their seconds or times of it, null where the number counts people. */
const PersonRow = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  group: z.nullable(z.string()),
  value: z.nullable(z.int()),
})

/** A branch or a group behind a number. `placeId` null: members without a group. */
const PartRow = z.object({ placeId: z.nullable(Id), name: z.string(), value: z.int() })

/** Where a counting anew differs from what was shown: a term of a place, before and after. */
const Difference = z.object({ place: z.string(), term: z.string(), shown: z.int(), anew: z.int() })

export const FiguresExport = z.object({
  exportId: Id,
  state: z.enum(['making', 'ready', 'failed']),
  /** Rows of people written, of how many. */
  done: z.int(),
  rows: z.int(),
  fileName: z.string(),
  /** Null until it is ready. */
  url: z.nullable(z.string()),
  /** Deleted then. */
  until: Instant,
})
export type FiguresExport = z.infer<typeof FiguresExport>

const readers = ['instructor', 'secretary', 'organiser'] as const

export const tallies = context('tallies', {
  /** 总览: the whole town in one call. The county sees the same counts and opens none. */
  town: operation({
    callers: ['organiser', 'countyViewer'],
    scope: 'town',
    /** Null: the first tier that has villages. */
    input: z.object({ tier: z.nullable(Tier) }),
    output: z.object({
      figures: Figures,
      /** Tiers that have villages, and the one that is shown. */
      tiers: z.array(z.object({ tier: z.nullable(Tier), villages: z.int(), ...Hours.shape })),
      tier: z.nullable(Tier),
      /** At most 50 of them; the others by `places`. */
      villages: z.array(PlaceLine),
      cohorts: z.array(z.object({ cohort: Cohort, counts: MemberCounts, ...Hours.shape })),
      /** Branches in which most people want to be asked (没开始 and 卡住了), at most five; empty for the county. */
      handFirst: z.array(PlaceLine),
      /** Wishes past their day, and the one that is longest; null for the county. */
      wishes: z.nullable(
        z.object({
          overdue: z.int(),
          longest: z.nullable(z.object({ id: Id, title: z.string(), village: z.string(), days: z.int() })),
        }),
      ),
    }),
    errors: [],
    sees: {},
    example: { tier: 'model' },
  }),
  /** A branch or a study group in one call, with what it consists of. */
  place: operation({
    callers: ['instructor', 'secretary', 'organiser'],
    scope: { node: 'placeId' },
    input: z.object({ placeId: Id }),
    output: z.object({
      figures: Figures,
      /** Study groups of a branch, and its members without one (`id` `none`). */
      parts: z.array(PlaceLine),
    }),
    errors: ['NoSuchNode'],
    sees: {},
    example: { placeId: 'n-b01' },
  }),
  /** Villages of a tier, or branches of a village, page by page. */
  places: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      among: z.union([z.object({ tier: z.nullable(Tier) }), z.object({ villageId: Id })]),
      after: z.nullable(z.string()),
    }),
    output: z.object({ places: z.array(PlaceLine), after: z.nullable(z.string()) }),
    errors: ['NoSuchNode'],
    sees: {},
    example: { among: { tier: 'model' }, after: null },
  }),
  /**
   * What is behind a number: people by name for who answers for them, instructor and secretary; for the organiser the branches and
   * groups that add up to it (DESIGN §11: beyond the branch a person's study is a count).
   */
  rows: operation({
    callers: readers,
    scope: { node: 'placeId' },
    input: z.object({
      placeId: Id,
      by: RowsBy,
      /** Of a branch only its members without a study group: the part `none` of `place`. */
      loose: z.optional(z.boolean()),
      after: z.nullable(z.string()),
    }),
    output: z.object({
      /** The number itself, from the same moment as the rows. */
      value: z.int(),
      people: z.array(PersonRow),
      parts: z.array(PartRow),
      after: z.nullable(z.string()),
    }),
    errors: ['NoSuchNode'],
    sees: { name: { instructor: 'shown', secretary: 'shown' } },
    example: { placeId: 'n-b01', by: { measure: 'stuck' }, after: null },
  }),
  catchUp: countNow(readers),
  /** `check` says how far it is and what differed. */
  rebuild: countAnew,
  check: operation({
    callers: ['organiser'],
    scope: 'own',
    input: z.object({}),
    output: z.object({
      ...Freshness,
      /** Members gone through by the one that runs, of how many. */
      done: z.int(),
      members: z.int(),
      /** Of the last that ended: how many terms differed and were put right, and the first 50 of them. */
      last: z.nullable(z.object({ at: Instant, differing: z.int(), differences: z.array(Difference) })),
    }),
    errors: [],
    sees: {},
    example: {},
  }),
  /** Begins an xlsx of a place's figures: with people for instructor and secretary, counts alone for the organiser. */
  startExport: operation({
    callers: readers,
    scope: { node: 'placeId' },
    input: z.object({ key: Key, placeId: Id, purpose: ExportPurpose }),
    output: FiguresExport,
    errors: ['NoSuchNode', 'NotCounted'],
    sees: {},
    example: { key: 'export-01', placeId: 'n-b01', purpose: 'report' },
  }),
  /** Goes on with it by a slice; the page asks until it is ready, the tick goes on without it. */
  stepExport: operation({
    callers: readers,
    scope: 'own',
    input: z.object({ key: Key, exportId: Id }),
    output: FiguresExport,
    errors: ['NoSuchExport'],
    sees: {},
    example: { key: 'export-02', exportId: 'x-01' },
  }),
})
