import * as z from 'zod/mini'
import { context, Id, Instant, operation } from './core'
import { countAnew, countNow, Freshness } from './counting'
import { WishCategory, WishEnd, WishStep } from './wish'

/** A calendar month, `2026-12`. */
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))

/** The steps that take time: a closed wish takes none. */
export const TimedStep = z.enum(['collected', 'gathered', 'assigned', 'feedback'])
export type TimedStep = z.infer<typeof TimedStep>

/**
 * What wishes are counted by. `collected`: passed its check; `asked`: of those neither withdrawn nor merged into another, what
 * 办结率 is of; `onTheSpot` 当场解决; `met` 销号 with the asker's word; `unvisited` 未回访, apart from it; `rated` by the
 * asker, of those `satisfied` 满意 or 基本满意; `heard` 代评, apart from both.
 */
export const WishMeasure = z.enum([
  'collected',
  'asked',
  'onTheSpot',
  'inCollected',
  'inGathered',
  'inAssigned',
  'inFeedback',
  'overdue',
  'met',
  'unvisited',
  'refused',
  'withdrawn',
  'merged',
  'rated',
  'satisfied',
  'heard',
])
export type WishMeasure = z.infer<typeof WishMeasure>

/** Every measure of some wishes; which of them each counts is what `rows` shows. */
export const WishCounts = z.record(WishMeasure, z.int())
export type WishCounts = z.infer<typeof WishCounts>

/**
 * How long a step took, in working days: half of the wishes at most `median`, nine in ten at most `most`. From buckets, so each
 * is the upper end of one; null beyond 30 working days, and where no wish has been through it yet.
 */
export const StepDays = z.object({
  step: TimedStep,
  wishes: z.int(),
  median: z.nullable(z.int()),
  most: z.nullable(z.int()),
})
export type StepDays = z.infer<typeof StepDays>

const Place = z.object({ id: Id, name: z.string() })
/** `none` for what has not been given one. */
const WishKind = z.union([WishCategory, z.literal('none')])

const Figures = z.object({
  /** What the caller may open, the widest first. */
  places: z.array(Place),
  placeId: Id,
  /** Of the asking; null for all that is kept. */
  month: z.nullable(Month),
  /** Null for any: everything but `categories` is of it alone. */
  category: z.nullable(WishKind),
  months: z.array(Month),
  ...Freshness,
  counts: WishCounts,
  days: z.array(StepDays),
  villages: z.array(z.object({ ...Place.shape, counts: WishCounts })),
  categories: z.array(z.object({ category: z.nullable(WishCategory), counts: WishCounts })),
  byMonth: z.array(z.object({ month: Month, counts: WishCounts })),
  /** By name and not by number: it is no ranking. */
  helpers: z.array(z.object({ personId: Id, name: z.nullable(z.string()), inHand: z.int(), done: z.int() })),
})

/** A line of a table that is published: null where a number, or what could be worked out from it, is below five. */
const SafeLine = z.object({
  label: z.string(),
  collected: z.array(z.nullable(z.int())),
  met: z.array(z.nullable(z.int())),
})
const SafeTable = z.object({
  /** The last of them is the total, as the last line is. */
  columns: z.array(z.string()),
  lines: z.array(SafeLine),
})
export type SafeTable = z.infer<typeof SafeTable>

export const statistics = context('statistics', {
  /** Wishes by village, category and month, as they were counted last; null is the widest place the caller answers for. */
  figures: operation({
    callers: ['organiser', 'secretary'],
    scope: 'own',
    input: z.object({
      placeId: z.nullable(Id),
      month: z.nullable(Month),
      category: z.optional(z.nullable(WishKind)),
    }),
    output: Figures,
    errors: ['NoSuchNode'],
    sees: { name: { organiser: 'shown', secretary: 'shown' } },
    example: { placeId: null, month: '2026-12' },
  }),
  /** The wishes behind a number, overdue ones first on each page. */
  rows: operation({
    callers: ['organiser', 'secretary'],
    scope: 'own',
    input: z.object({
      placeId: Id,
      month: z.nullable(Month),
      category: z.nullable(WishKind),
      by: z.union([
        z.object({ measure: WishMeasure }),
        z.object({ through: TimedStep }),
        z.object({ helperId: Id, what: z.enum(['inHand', 'done']) }),
      ]),
      after: z.nullable(Id),
    }),
    output: z.object({
      wishes: z.array(
        z.object({
          id: Id,
          title: z.string(),
          village: z.string(),
          category: z.nullable(WishCategory),
          step: WishStep,
          end: z.nullable(WishEnd),
          at: Instant,
          overdueDays: z.int(),
        }),
      ),
      after: z.nullable(Id),
    }),
    errors: ['NoSuchNode'],
    sees: {},
    example: { placeId: 'n-v01', month: null, category: null, by: { measure: 'overdue' }, after: null },
  }),
  catchUp: countNow(['organiser', 'secretary']),
  rebuild: countAnew,
  /** For those who see counts and no rows: two tables, refreshed weekly, without small numbers. */
  weekly: operation({
    callers: ['countyViewer', 'organiser'],
    scope: 'town',
    input: z.object({}),
    output: z.object({
      on: z.nullable(z.string()),
      villageByMonth: SafeTable,
      villageByCategory: SafeTable,
    }),
    errors: [],
    sees: {},
    example: {},
  }),
})
