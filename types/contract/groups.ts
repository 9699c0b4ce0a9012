import * as z from 'zod/mini'
import { StudyGroupRow } from './branch'
import { context, Id, Instant, Key, operation } from './core'
import { CallTime, Desk, MyGroup } from './desk'
import { DivisionCode, Residence } from './personal'
import { Nearness, PlanBranch, PlanLine, PlanState, PlanView } from './plan'

export * from './desk'
export * from './plan'

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
