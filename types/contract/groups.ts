import * as z from 'zod/mini'
import { context, Id, Instant, Key, operation, Seconds } from './core'
import { DivisionCode, Residence } from './personal'
import { StudyGroupRow } from './roster'
import { Standing } from './standing'
import { SeasonView } from './study'

/** When an instructor can talk: chosen from a list, so that nobody has to type. */
export const CallTime = z.enum(['any', 'noon', 'evening', 'weekend'])
export type CallTime = z.infer<typeof CallTime>

/** One of a group, as their instructor's desk shows them. */
export const DeskPerson = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  residence: z.nullable(Residence),
  bound: z.nullable(z.boolean()),
  /** Whether there is a number to call. */
  callable: z.boolean(),
  study: z.nullable(Standing),
  /** When they asked to be called back; null once that is done. */
  callbackAt: z.nullable(Instant),
})
export type DeskPerson = z.infer<typeof DeskPerson>

/** A group in one call: those who need a hand first. */
export const Desk = z.object({
  groupId: Id,
  group: z.string(),
  branch: z.string(),
  season: z.nullable(SeasonView),
  callTime: z.nullable(CallTime),
  counts: z.object({ notBegun: z.int(), stuck: z.int(), onPace: z.int(), finished: z.int() }),
  /** By the closing date at today's speed: 学满, 会晚, 没动. */
  forecast: z.object({ inTime: z.int(), late: z.int(), still: z.int() }),
  /** Members of other branches: their instructor sees them, a secretary of this branch only how many they are. */
  elsewhere: z.int(),
  people: z.array(DeskPerson),
})
export type Desk = z.infer<typeof Desk>

/** A member's own group: counts of the others, never their names. */
export const MyGroup = z.object({
  groupId: Id,
  name: z.string(),
  members: z.int(),
  instructor: z.nullable(
    z.object({
      personId: Id,
      name: z.nullable(z.string()),
      village: z.string(),
      callTime: z.nullable(CallTime),
    }),
  ),
  /** When I asked to be called back; null once that is done. */
  callbackAt: z.nullable(Instant),
  season: z.nullable(SeasonView),
  mySec: Seconds,
  /** Members who were credited today, and whether I am one; null in a group of fewer than six. */
  today: z.nullable(z.object({ lit: z.int(), mine: z.boolean() })),
  /** Between these lies the middle half of the group; null in a group of fewer than six. */
  band: z.nullable(z.object({ lowSec: Seconds, highSec: Seconds })),
})
export type MyGroup = z.infer<typeof MyGroup>

/** How near a group is to where somebody lives. `unknown`: no residence is kept of them. */
export const Nearness = z.enum(['district', 'city', 'province', 'elsewhere', 'anywhere', 'unknown'])
export type Nearness = z.infer<typeof Nearness>

/** What would place those whom the plan could not. */
export const Fix = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moreRoom'), groupId: Id, group: z.string(), more: z.int() }),
  z.object({ kind: z.literal('newGroup'), region: z.nullable(Residence), members: z.int() }),
])
export type Fix = z.infer<typeof Fix>

export const PlanBranch = z.object({
  id: Id,
  name: z.string(),
  members: z.int(),
  moves: z.int(),
  joins: z.int(),
  unplaced: z.int(),
  groups: z.array(
    z.object({
      id: Id,
      name: z.string(),
      before: z.int(),
      after: z.int(),
      capacity: z.int(),
      instructed: z.boolean(),
    }),
  ),
  fixes: z.array(Fix),
})
export type PlanBranch = z.infer<typeof PlanBranch>

export const PlanState = z.enum(['proposed', 'applying', 'applied', 'undoing', 'undone', 'dropped'])
export type PlanState = z.infer<typeof PlanState>

export const PlanView = z.object({
  id: Id,
  at: Instant,
  state: PlanState,
  /** Whether groups may take members of other branches. */
  acrossBranches: z.boolean(),
  /** Members gone through while applying or undoing, of how many. */
  done: z.int(),
  total: z.int(),
  counts: z.object({ stays: z.int(), moves: z.int(), joins: z.int(), unplaced: z.int() }),
  /** Changed by somebody else since the plan was made, and therefore left alone. */
  skipped: z.int(),
  branches: z.array(PlanBranch),
})
export type PlanView = z.infer<typeof PlanView>

export const PlanLine = z.object({
  personId: Id,
  name: z.nullable(z.string()),
  residence: z.nullable(Residence),
  from: z.nullable(z.object({ id: Id, name: z.string() })),
  to: z.nullable(z.object({ id: Id, name: z.string() })),
  nearness: Nearness,
  pinned: z.boolean(),
  /** Put there by hand. */
  byHand: z.boolean(),
})
export type PlanLine = z.infer<typeof PlanLine>

const GroupName = z.string().check(z.trim(), z.minLength(2), z.maxLength(30))
const Capacity = z.int().check(z.gte(1), z.lte(200))

export const groups = context('groups', {
  /** The provinces, or what lies under one division: for choosing a residence in three taps. */
  divisions: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({ under: z.nullable(DivisionCode) }),
    output: z.object({
      divisions: z.array(z.object({ code: DivisionCode, name: z.string(), divided: z.boolean() })),
    }),
    errors: ['NoSuchDivision'],
    sees: {},
    example: { under: '440000' },
  }),
  /** Where I live now; the group follows, and nobody else moves (DESIGN §6). */
  setResidence: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key, code: DivisionCode }),
    output: z.object({
      residence: Residence,
      group: z.nullable(z.string()),
      moved: z.boolean(),
      nearness: Nearness,
      /** A nearer group there is, with no place left. */
      nearerFull: z.nullable(z.string()),
    }),
    errors: ['NoConsent', 'NoSuchDivision', 'NotMobile'],
    sees: {},
    example: { key: 'move-00001', code: '440305' },
  }),
  desk: operation({
    callers: ['instructor', 'secretary'],
    scope: { node: 'groupId' },
    input: z.object({ groupId: Id }),
    output: Desk,
    errors: ['NoSuchGroup'],
    sees: {
      name: { instructor: 'shown', secretary: 'shown' },
      residence: { instructor: 'shown', secretary: 'shown' },
      bound: { instructor: 'shown', secretary: 'shown' },
      study: { instructor: 'shown', secretary: 'shown' },
    },
    example: { groupId: 'n-b01-s1' },
  }),
  setCallTime: operation({
    callers: ['instructor'],
    scope: 'own',
    input: z.object({ key: Key, callTime: CallTime }),
    output: z.object({ callTime: CallTime }),
    errors: [],
    sees: {},
    example: { key: 'call-00001', callTime: 'evening' },
  }),
  mine: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({}),
    output: z.object({ group: z.nullable(MyGroup), mobile: z.boolean(), branch: z.string() }),
    errors: ['NotAMember'],
    sees: { name: { member: 'shown' } },
    example: {},
  }),
  /** 请她回电: the instructor's desk shows it until it is done. */
  askCallback: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({ key: Key }),
    output: z.object({ callbackAt: Instant }),
    errors: ['NoGroup', 'NoInstructor'],
    sees: {},
    example: { key: 'ring-00001' },
  }),
  doneCallback: operation({
    callers: ['instructor', 'secretary'],
    scope: { person: 'personId' },
    input: z.object({ key: Key, personId: Id }),
    output: z.object({ done: z.literal(true) }),
    errors: ['NotAsked'],
    sees: {},
    example: { key: 'ring-00002', personId: 'p0001' },
  }),
  addGroup: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'branchId' },
    input: z.object({
      key: Key,
      branchId: Id,
      name: GroupName,
      region: z.nullable(DivisionCode),
      capacity: Capacity,
    }),
    output: z.object({ groupId: Id }),
    errors: ['NoSuchBranch', 'NoSuchDivision', 'SameName'],
    sees: {},
    example: {
      key: 'group-0001',
      branchId: 'n-b01',
      name: '青石桥村佛山学习小组',
      region: '440600',
      capacity: 30,
    },
  }),
  changeGroup: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'groupId' },
    input: z.object({
      key: Key,
      groupId: Id,
      name: GroupName,
      region: z.nullable(DivisionCode),
      capacity: Capacity,
    }),
    output: z.object({ groupId: Id }),
    errors: ['NoSuchGroup', 'NoSuchDivision', 'SameName', 'TooManyInside'],
    sees: {},
    example: {
      key: 'group-0002',
      groupId: 'n-b01-s1',
      name: '青石桥村东莞学习小组',
      region: '441900',
      capacity: 40,
    },
  }),
  /** The first paint of 分组: the newest plan that isn't dropped, and how it stands without one. */
  planning: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({}),
    output: z.object({
      mobile: z.int(),
      grouped: z.int(),
      groups: z.array(z.object({ branchId: Id, branch: z.string(), ...StudyGroupRow.shape })),
      plan: z.nullable(PlanView),
    }),
    errors: [],
    sees: { name: { organiser: 'shown' } },
    example: {},
  }),
  /** A season plan for every mobile member; nobody moves until it is applied. One not yet applied is dropped for it. */
  proposePlan: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, acrossBranches: z.boolean() }),
    output: PlanView,
    errors: ['PlanRunning', 'NobodyToPlace', 'TooManyAcross'],
    sees: {},
    example: { key: 'plan-00001', acrossBranches: false },
  }),
  planLines: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ planId: Id, branchId: Id }),
    output: z.object({ branch: PlanBranch, state: PlanState, lines: z.array(PlanLine) }),
    errors: ['NoSuchPlan'],
    sees: { name: { organiser: 'shown' }, residence: { organiser: 'masked' } },
    example: { planId: 'pl1', branchId: 'n-b01' },
  }),
  /** Puts one person elsewhere by hand, and perhaps pins them there for the plans to come. */
  editLine: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({
      key: Key,
      planId: Id,
      branchId: Id,
      personId: Id,
      to: z.nullable(Id),
      pinned: z.boolean(),
    }),
    output: z.object({ branch: PlanBranch }),
    errors: ['NoSuchPlan', 'NoSuchMember', 'NoSuchGroup', 'GroupFull', 'PlanRunning', 'OtherBranch'],
    sees: {},
    example: {
      key: 'line-00001',
      planId: 'pl1',
      branchId: 'n-b01',
      personId: 'p0001',
      to: 'n-b01-s2',
      pinned: true,
    },
  }),
  /** Applies by one slice; asked again until `state` is `applied`. */
  applyPlan: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, planId: Id }),
    output: PlanView,
    errors: ['NoSuchPlan', 'PlanRunning'],
    sees: {},
    example: { key: 'plan-00002', planId: 'pl1' },
  }),
  /** Everybody whom the plan moved and nobody has moved since goes back, by one slice. */
  undoPlan: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, planId: Id }),
    output: PlanView,
    errors: ['NoSuchPlan', 'PlanRunning', 'NotApplied'],
    sees: {},
    example: { key: 'plan-00003', planId: 'pl1' },
  }),
})
