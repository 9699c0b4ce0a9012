import * as z from 'zod/mini'
import { Category } from './categories'
import { context, Day, Id, Instant, Key, operation } from './core'
import { Cohort } from './personal'

const Hours = z.int().check(z.gte(0), z.lte(200))
const Room = z.object({ category: Category, requiredHours: Hours })

const each = <T>(keyOf: (one: T) => string, message: string) =>
  z.refine<T[]>((all) => new Set(all.map(keyOf)).size === all.length, message)
const Rooms = z.array(Room).check(
  z.maxLength(5),
  each(({ category }) => category, 'a category twice'),
)

/** What is asked of some members: the whole, and at least so much in each category (FIELD rows 1, 6, 22). */
export const Requirement = z.object({ requiredHours: Hours, rooms: Rooms })
export type Requirement = z.infer<typeof Requirement>

/** A requirement for one cohort, one village, or one cohort of one village; the narrowest that fits counts. */
export const SeasonPlan = z.object({
  id: Id,
  cohort: z.nullable(Cohort),
  villageId: z.nullable(Id),
  ...Requirement.shape,
})
export type SeasonPlan = z.infer<typeof SeasonPlan>

const isForSome = ({ cohort, villageId }: SeasonPlan): boolean => cohort !== null || villageId !== null

/** From 1, Monday, to 7. */
const Weekday = z.int().check(z.gte(1), z.lte(7))

/** Everything about a season that an organiser sets. */
export const SeasonRules = z.object({
  name: z.string().check(z.trim(), z.minLength(2), z.maxLength(30)),
  opensOn: Day,
  closesOn: Day,
  /** Minutes of one 学时: 30, 45 or 60, as the county has it. */
  minutesPerHour: z.int().check(z.gte(20), z.lte(90)),
  ...Requirement.shape,
  plans: z.array(SeasonPlan).check(
    z.maxLength(60),
    each(({ cohort, villageId }) => `${cohort} ${villageId}`, 'two plans for the same members'),
    z.refine((plans) => plans.every(isForSome), 'a plan for everybody is the season itself'),
  ),
  studyDays: z.object({
    weekdays: z.array(Weekday).check(z.maxLength(7)),
    more: z.array(Day).check(z.maxLength(60)),
    off: z.array(Day).check(z.maxLength(60)),
  }),
  makeUpsPerMonth: z.int().check(z.gte(0), z.lte(10)),
  offlineMinutesPerDay: z.int().check(z.gte(0), z.lte(600)),
})
export type SeasonRules = z.infer<typeof SeasonRules>

export const SeasonCard = z.object({
  id: Id,
  state: z.enum(['draft', 'open', 'closed']),
  ruleVersion: z.int(),
  rules: SeasonRules,
})
export type SeasonCard = z.infer<typeof SeasonCard>

/** A change of the rules, or of what a topic is worth: who, why, and what it did to whose hours. */
export const RuleChange = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  reason: z.string(),
  /** 大类保底、学时分钟、课题时长…: each field before and after. */
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  mode: z.enum(['forward', 'recompute']),
  state: z.enum(['running', 'done']),
  /** Progress documents gone through, of how many; entries posted, and the seconds they add up to. */
  done: z.int(),
  total: z.int(),
  entries: z.int(),
  addedSec: z.int(),
  takenSec: z.int(),
})
export type RuleChange = z.infer<typeof RuleChange>

/** What would lose its hours if its season closed now: sessions that nobody has confirmed, and study done elsewhere. */
export const StillWaiting = z.object({ sessions: z.int(), outside: z.int() })
export type StillWaiting = z.infer<typeof StillWaiting>

export const TopicRow = z.object({
  id: Id,
  title: z.string(),
  category: Category,
  minutes: z.int(),
  /** Lessons that are about it. */
  lessons: z.int(),
})
export type TopicRow = z.infer<typeof TopicRow>

/** A season as the examples have it. */
const exampleRules = {
  name: '2026—2027 年冬春训',
  opensOn: '2026-11-01',
  closesOn: '2027-03-20',
  minutesPerHour: 60,
  requiredHours: 16,
  rooms: [{ category: 'theory' as const, requiredHours: 4 }],
  plans: [],
  studyDays: { weekdays: [2, 4, 6], more: [], off: [] },
  makeUpsPerMonth: 2,
  offlineMinutesPerDay: 90,
}

export const seasons = context('seasons', {
  /** The season that is open or being prepared, its rules, and what was changed. */
  seasons: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({}),
    output: z.object({
      seasons: z.array(SeasonCard),
      changes: z.array(RuleChange),
      villages: z.array(z.object({ id: Id, name: z.string() })),
      /** In the open season, once its last day is over; null before, and where none is open. */
      waiting: z.nullable(StillWaiting),
    }),
    errors: [],
    sees: {},
    example: {},
  }),
  /** A new season as a draft; it opens by `open`. */
  draft: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, rules: SeasonRules }),
    output: z.object({ season: SeasonCard }),
    errors: ['WrongDay', 'RoomsExceed', 'NoSuchNode'],
    sees: {},
    example: {
      key: 'season-001',
      rules: {
        ...exampleRules,
        name: '2027—2028 年冬春训',
        opensOn: '2027-11-01',
        closesOn: '2028-03-20',
        minutesPerHour: 45,
      },
    },
  }),
  /** Changes the rules from now on; what was credited stays. Requirements may change at any time, the past needs `changeTopic`. */
  change: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      key: Key,
      seasonId: Id,
      ruleVersion: z.int(),
      rules: SeasonRules,
      reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
    }),
    output: z.object({ season: SeasonCard }),
    errors: ['NoSuchSeason', 'WrongDay', 'RoomsExceed', 'NoSuchNode', 'ChangedMeanwhile', 'SeasonClosed'],
    sees: {},
    example: {
      key: 'season-002',
      seasonId: 'season-2026',
      ruleVersion: 1,
      reason: '县里改成 60 分钟一个学时',
      rules: exampleRules,
    },
  }),
  /** One season is open at a time. */
  open: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, seasonId: Id }),
    output: z.object({ season: SeasonCard }),
    errors: ['NoSuchSeason', 'OtherSeasonOpen', 'SeasonClosed'],
    sees: {},
    example: { key: 'season-003', seasonId: 'season-2027' },
  }),
  /** After its last day, and once all its sessions and study done elsewhere have their word; nothing is credited to it any more. */
  close: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, seasonId: Id }),
    output: z.object({ season: SeasonCard }),
    errors: ['NoSuchSeason', 'NotOverYet', 'StillToConfirm'],
    sees: {},
    example: { key: 'season-004', seasonId: 'season-2026' },
  }),
  topics: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({}),
    output: z.object({ topics: z.array(TopicRow), changes: z.array(RuleChange) }),
    errors: [],
    sees: {},
    example: {},
  }),
  addTopic: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      key: Key,
      title: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)),
      category: Category,
      minutes: z.int().check(z.gte(5), z.lte(480)),
    }),
    output: z.object({ topic: TopicRow }),
    errors: ['SameName'],
    sees: {},
    example: { key: 'topic-0001', title: '冬季果园防冻', category: 'skill', minutes: 45 },
  }),
  /**
   * What a topic is worth. `forward`: what was credited stays, and whoever goes on is capped by the new minutes.
   * `recompute`: everybody's credit of this topic is worked out again, in slices, by adjusting entries that each can see.
   */
  changeTopic: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      key: Key,
      topicId: Id,
      minutes: z.int().check(z.gte(5), z.lte(480)),
      mode: z.enum(['forward', 'recompute']),
      reason: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)),
    }),
    output: z.object({ change: RuleChange }),
    errors: ['NoSuchTopic', 'ChangeRunning'],
    sees: {},
    example: {
      key: 'topic-0002',
      topicId: 't-skill-1',
      minutes: 60,
      mode: 'recompute',
      reason: '课加了一节',
    },
  }),
  /** Goes on with a recomputation by one slice. */
  stepChange: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, changeId: Id }),
    output: z.object({ change: RuleChange }),
    errors: ['NoSuchChange'],
    sees: {},
    example: { key: 'topic-0003', changeId: 'c1' },
  }),
})
