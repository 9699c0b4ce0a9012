import * as z from 'zod/mini'
import { context, Id, Instant, Key, operation, Role, Seconds } from './core'
import { KeptStudy } from './kept-study'
import { Cohort, ConsentKind, PersonName, Residence } from './personal'
import { TextSize } from './study'

const TownName = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))

/** The version of the privacy notice that the phone shows before anything is asked for. */
export const noticeVersion = 1

/** One use, two hours: read out by the secretary, typed by the member. */
export const InviteCode = z.string().check(z.regex(/^\d{8}$/))

/** How a WeChat user shows who they are: a number WeChat vouches for, or a code from their secretary with their name. */
export const Proof = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phone'), code: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.object({ kind: z.literal('invite'), code: InviteCode, name: PersonName }),
])
export type Proof = z.infer<typeof Proof>

/** A try that matched nobody is an answer and not an error, so that it is counted: the same words whoever was meant. */
export const Bound = z.object({
  bound: z.nullable(z.object({ name: z.string(), rebound: z.boolean() })),
  triesLeft: z.int(),
})
export type Bound = z.infer<typeof Bound>

export const BindingView = z.object({
  town: z.nullable(z.string()),
  /** The name this WeChat account is bound to; null while it is bound to nobody. */
  bound: z.nullable(z.string()),
  triesLeft: z.int(),
  /** What was last asked of a secretary. */
  request: z.nullable(
    z.object({ branch: z.string(), at: Instant, state: z.enum(['open', 'joined', 'refused']) }),
  ),
  branches: z.array(z.object({ id: Id, name: z.string() })),
})
export type BindingView = z.infer<typeof BindingView>

/** What a member may ask their secretary to put right. */
export const CorrectionField = z.enum(['name', 'branch', 'cohort', 'mobile'])
export type CorrectionField = z.infer<typeof CorrectionField>

/** Something that waits for the secretary of a branch. */
export const WaitingRequest = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(['bind', 'correction']),
  /** `bind`: the name that was claimed. Null in a correction. */
  claimedName: z.nullable(z.string()),
  /** `bind`: members of that name in this branch. `correction`: the one who asks. */
  candidates: z.array(
    z.object({ personId: Id, name: z.nullable(z.string()), bound: z.nullable(z.boolean()) }),
  ),
  /** `correction`: what it should say. */
  change: z.nullable(z.object({ field: CorrectionField, to: z.string() })),
})
export type WaitingRequest = z.infer<typeof WaitingRequest>

export const Consent = z.object({ kind: ConsentKind, given: z.boolean(), at: Instant })
export type Consent = z.infer<typeof Consent>

/** One thing that was done to a person's record; values that were personal are not kept. */
export const HistoryKind = z.enum([
  'joined',
  'left',
  'returned',
  'transferred',
  'corrected',
  'regrouped',
  'bound',
  'rebound',
  'dutyGiven',
  'dutyTaken',
  'consented',
  'withdrew',
  'declined',
  'erased',
])
export type HistoryKind = z.infer<typeof HistoryKind>

export const HistoryLine = z.object({
  id: Id,
  kind: HistoryKind,
  at: Instant,
  /** Who did it: a name and what they are; null for the person themselves or the town's rules. */
  by: z.nullable(z.string()),
  /** Names of places, or which field: `青石桥村党支部 → 枫香坳村党支部`. */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
})
export type HistoryLine = z.infer<typeof HistoryLine>

/** One person read personal data of the caller on one day. */
export const AccessLine = z.object({
  id: z.string(),
  at: Instant,
  by: z.string(),
  role: Role,
  /** What was read. */
  operation: z.string(),
  times: z.int(),
})
export type AccessLine = z.infer<typeof AccessLine>

/** All that is kept about the caller. */
export const MyData = z.object({
  personId: Id,
  name: z.string(),
  phone: z.nullable(z.string()),
  boundAt: z.nullable(Instant),
  member: z.nullable(
    z.object({
      branch: z.string(),
      village: z.string(),
      group: z.nullable(z.string()),
      cohort: Cohort,
      mobile: z.boolean(),
      residence: z.nullable(Residence),
    }),
  ),
  duties: z.array(z.object({ role: Role, at: z.array(z.string()) })),
  consents: z.array(Consent),
  /** Credited in the open season, and how many topics and ledger lines are kept of it. */
  study: z.object({ totalSec: Seconds, topics: z.int(), lines: z.int() }),
  /** A correction that waits for the secretary. */
  correction: z.nullable(z.object({ field: CorrectionField, to: z.string(), at: Instant })),
  /** Newest first, the newest 100. */
  history: z.array(HistoryLine),
  accesses: z.array(AccessLine),
  /** Tasks, study elsewhere, sessions, visits and study days. */
  kept: KeptStudy,
})
export type MyData = z.infer<typeof MyData>

/** Duties that are given by hand; `member` follows the roster. */
export const GivenRole = z.enum([
  'instructor',
  'secretary',
  'organiser',
  'countyViewer',
  'representative',
  'helper',
  'reviewer',
])
export type GivenRole = z.infer<typeof GivenRole>

const DutyChange = z.object({
  key: Key,
  personId: Id,
  role: GivenRole,
  nodeId: Id,
})

export const people = context('people', {
  /** 大字 on or off; kept with the person, so that it follows to a new phone. */
  setTextSize: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, textSize: TextSize }),
    output: z.object({ textSize: TextSize }),
    errors: ['NotBound'],
    sees: {},
    example: { key: 'text-size-01', textSize: 'care' },
  }),
  /** Makes the caller the first organiser of an empty town, once, with the secret of the environment (DESIGN §5). */
  setUpTown: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({
      key: Key,
      secret: z.string().check(z.maxLength(100)),
      town: TownName,
      name: PersonName,
    }),
    output: z.object({ town: z.string() }),
    errors: ['AlreadySetUp', 'WrongSecret'],
    sees: {},
    example: { key: 'set-up-0001', secret: 'only-the-environment-knows', town: '樟树坳镇', name: '谭秀英' },
  }),
  /** The first paint of the page that ties a WeChat account to a name on the roster. */
  binding: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({}),
    output: BindingView,
    errors: [],
    sees: {},
    example: {},
  }),
  /** Ties the caller's WeChat account to a person. Whoever was bound before loses it: that is how a new account works. */
  bind: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, notice: z.literal(noticeVersion), proof: Proof }),
    output: Bound,
    errors: ['AlreadyBound', 'TooManyTries', 'PhoneRefused'],
    sees: {},
    example: {
      key: 'bind-00001',
      notice: noticeVersion,
      proof: { kind: 'invite', code: '48210937', name: '谭秀英' },
    },
  }),
  /** Neither phone nor code: the secretary of a branch decides who this is. Asking again replaces what was asked before. */
  askSecretary: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, notice: z.literal(noticeVersion), name: PersonName, branchId: Id }),
    output: z.object({ branch: z.string() }),
    errors: ['AlreadyBound', 'NoSuchBranch'],
    sees: {},
    example: { key: 'ask-000001', notice: noticeVersion, name: '谭秀英', branchId: 'n-b01' },
  }),
  /**
   * A fresh code for one member; the one before it is void. For somebody with a duty beyond the caller's own it is not
   * theirs to make: a secretary leaves an organiser to an organiser.
   */
  invite: operation({
    callers: ['secretary', 'organiser'],
    scope: { person: 'personId' },
    input: z.object({ key: Key, personId: Id }),
    output: z.object({ code: InviteCode, expiresAt: Instant }),
    errors: ['NotAMember', 'NotYours'],
    sees: {},
    example: { key: 'invite-001', personId: 'p0001' },
  }),
  /** What waits for the secretary of a branch: claims to a name that stands there and corrections first, then the newest. */
  waiting: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'branchId' },
    input: z.object({ branchId: Id }),
    output: z.object({
      branch: z.string(),
      /** At most 100, and how many more there are. */
      requests: z.array(WaitingRequest),
      more: z.int(),
    }),
    errors: [],
    sees: {
      name: { secretary: 'shown', organiser: 'shown' },
      bound: { secretary: 'shown', organiser: 'shown' },
    },
    example: { branchId: 'n-b01' },
  }),
  /**
   * `personId` says whom a claim belongs to, somebody of that very name, or accepts that person's correction; null
   * refuses. Of somebody with a duty beyond the caller's own only who covers it decides.
   */
  decideRequest: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'branchId' },
    input: z.object({ key: Key, branchId: Id, requestId: Id, personId: z.nullable(Id) }),
    output: z.object({ state: z.enum(['joined', 'refused']) }),
    errors: ['NoSuchRequest', 'NoSuchMember', 'NotYours', 'AlreadyBound', 'NoSuchBranch'],
    sees: {},
    example: { key: 'decide-001', branchId: 'n-b01', requestId: 'r1', personId: 'p0001' },
  }),
  myData: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({}),
    output: MyData,
    errors: ['NotBound'],
    sees: {},
    example: {},
  }),
  /**
   * Withdrawing 住处 deletes phone, residence and the place in a regional group; study goes on (DESIGN §11). Saying no to what
   * was never agreed to is only recorded.
   */
  setConsent: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, kind: ConsentKind, given: z.boolean() }),
    output: z.object({ consents: z.array(Consent) }),
    errors: ['NotBound'],
    sees: {},
    example: { key: 'consent-01', kind: 'residence', given: true },
  }),
  /** Asks the secretary to put a field right; asking again replaces what was asked before. */
  askCorrection: operation({
    callers: ['member'],
    scope: 'own',
    input: z.object({
      key: Key,
      field: CorrectionField,
      to: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
    }),
    output: z.object({ at: Instant }),
    errors: ['NotAMember', 'NoSuchBranch', 'WrongValue'],
    sees: {},
    example: { key: 'correct-01', field: 'name', to: '谭秀瑛' },
  }),
  /** Deletes what is kept about the caller. `name` is typed once more, so that no slip of a finger does it. */
  eraseMe: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, name: PersonName }),
    output: z.object({ erased: z.literal(true) }),
    errors: ['NotBound', 'WrongName', 'LastOrganiser'],
    sees: {},
    example: { key: 'erase-0001', name: '谭秀英' },
  }),
  /** A secretary gives and takes the duty of an instructor inside their branch; an organiser every one. */
  giveDuty: operation({
    callers: ['secretary', 'organiser'],
    scope: { person: 'personId' },
    input: DutyChange,
    output: z.object({ duties: z.array(z.object({ role: Role, at: z.array(z.string()) })) }),
    errors: ['NoSuchNode', 'WrongNode', 'NotYours'],
    sees: {},
    example: { key: 'duty-00001', personId: 'p0001', role: 'instructor', nodeId: 'n-b01-s1' },
  }),
  takeDuty: operation({
    callers: ['secretary', 'organiser'],
    scope: { person: 'personId' },
    input: DutyChange,
    output: z.object({ duties: z.array(z.object({ role: Role, at: z.array(z.string()) })) }),
    errors: ['NoSuchNode', 'NotYours', 'LastOrganiser'],
    sees: {},
    example: { key: 'duty-00002', personId: 'p0001', role: 'instructor', nodeId: 'n-b01-s1' },
  }),
})
