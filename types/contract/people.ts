import * as z from 'zod/mini'
import {
  BindingView,
  Bound,
  CorrectionField,
  InviteCode,
  noticeVersion,
  Proof,
  WaitingRequest,
} from './binding'
import { context, Id, Instant, Key, operation, Role } from './core'
import { Consent, MyData } from './my-data'
import { ConsentKind, PersonName } from './personal'
import { TextSize } from './study'

export * from './binding'
export * from './my-data'

const TownName = z.string().check(z.trim(), z.minLength(2), z.maxLength(20))

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
