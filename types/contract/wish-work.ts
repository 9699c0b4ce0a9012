import * as z from 'zod/mini'
import { Day, Id, Key, operation, Role } from './core'
import {
  ActOn,
  AROUND_A_WISH,
  Moved,
  moving,
  Note,
  Stands,
  WishCard,
  WishCategory,
  WishRefusal,
  WishStep,
  WishView,
} from './wish'

const WORKING = ['representative', 'helper', 'secretary', 'organiser'] as const

/** What collectors, villages, the town, helpers and handlers do with wishes. */
export const working = {
  /** What waits for the caller in their duties, overdue first; and counts by step of what they answer for. */
  desk: operation({
    callers: WORKING,
    scope: 'own',
    input: z.object({
      show: z.enum([
        'waiting',
        'claimable',
        'open',
        'ended',
        // Each count opens its rows.
        'toGather',
        'toAssign',
        'inHand',
        'toVisit',
        'overdue',
      ]),
      after: z.nullable(Id),
    }),
    output: z.object({
      wishes: z.array(WishCard),
      more: z.boolean(),
      counts: z.object({
        toGather: z.int(),
        toAssign: z.int(),
        inHand: z.int(),
        toVisit: z.int(),
        overdue: z.int(),
        claimable: z.int(),
      }),
      places: z.array(z.string()),
    }),
    errors: [],
    sees: {},
    example: { show: 'waiting', after: null },
  }),
  /** 汇总: the village took it up and says what kind it is. */
  gather: operation({
    callers: ['representative', 'secretary', 'organiser'],
    scope: 'own',
    input: z.object({ ...ActOn, category: WishCategory, note: z.nullable(Note) }),
    output: Moved,
    errors: moving,
    sees: {},
    example: { key: 'wish-00004', wishId: 'w1', version: 2, category: 'power', note: null },
  }),
  /** 当场解决: done there and then; it still waits for the asker's word. */
  solveOnTheSpot: operation({
    callers: ['representative', 'secretary', 'organiser'],
    scope: 'own',
    input: z.object({ ...ActOn, category: WishCategory, note: Note }),
    output: Moved,
    errors: moving,
    sees: {},
    example: { key: 'wish-00005', wishId: 'w1', version: 2, category: 'power', note: '换了灯泡，当晚亮了' },
  }),
  refuse: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({ ...ActOn, why: WishRefusal, note: Note }),
    output: Moved,
    errors: moving,
    sees: {},
    example: {
      key: 'wish-00006',
      wishId: 'w1',
      version: 2,
      why: 'notOurs',
      note: '归供电所管，已经帮您报过去',
    },
  }),
  /** Into a collective one (集中反馈), new or there already; every asker is told. */
  merge: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({
      ...ActOn,
      others: z.array(Id).check(z.minLength(1), z.maxLength(30)),
      title: z.string().check(z.trim(), z.minLength(2), z.maxLength(40)),
    }),
    output: Moved,
    errors: [...moving, 'NotTogether'],
    sees: {},
    example: { key: 'wish-00007', wishId: 'w1', version: 3, others: ['w2'], title: '4 组路灯' },
  }),
  /** Others that can be brought together with a wish: of its village, in nobody's hands, most overdue first. */
  alike: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({
      wishId: Id,
      /** A part of what was asked, or of where; empty for any. */
      find: z.string().check(z.trim(), z.maxLength(20)),
      category: z.nullable(WishCategory),
      after: z.nullable(Id),
    }),
    output: z.object({ wishes: z.array(WishCard), more: z.boolean() }),
    errors: ['NoSuchWish'],
    sees: {},
    example: { wishId: 'w1', find: '路灯', category: null, after: null },
  }),
  /** Whom a wish can be given to, how many each has in hand, and until when it would have to be done. */
  holders: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({ wishId: Id }),
    output: z.object({
      people: z.array(z.object({ personId: Id, name: z.nullable(z.string()), role: Role, inHand: z.int() })),
      dueBy: Day,
    }),
    errors: ['NoSuchWish'],
    sees: { name: { secretary: 'shown', organiser: 'shown' } },
    example: { wishId: 'w1' },
  }),
  /** 交办 to a named person of the village or the town; a day of its own is no later than its kind allows. */
  assign: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({ ...ActOn, personId: Id, dueOn: z.nullable(Day), note: z.nullable(Note) }),
    output: Moved,
    errors: [...moving, 'NoSuchMember', 'WrongDay'],
    sees: {},
    example: { key: 'wish-00008', wishId: 'w1', version: 3, personId: 'p0002', dueOn: null, note: null },
  }),
  /** Puts it before the helpers: the first who claims it has it. */
  offer: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({ ...ActOn, note: z.nullable(Note) }),
    output: Moved,
    errors: moving,
    sees: {},
    example: { key: 'wish-00009', wishId: 'w1', version: 3, note: null },
  }),
  /** Exactly one helper wins. */
  claim: operation({
    callers: ['helper'],
    scope: 'own',
    input: z.object({ key: Key, wishId: Id }),
    /** Null when another has it, or it is offered no longer; then only where it stands. */
    output: z.object({ wish: z.nullable(WishView), stands: Stands }),
    errors: ['NoSuchWish'],
    sees: {},
    example: { key: 'wish-00010', wishId: 'w1' },
  }),
  release: operation({
    callers: AROUND_A_WISH,
    scope: 'own',
    input: z.object({ ...ActOn, note: Note }),
    output: z.object({ step: WishStep }),
    errors: moving,
    sees: {},
    example: { key: 'wish-00011', wishId: 'w1', version: 4, note: '家里有事，这周去不了' },
  }),
  /** 反馈: what was done, with pictures; from now on it waits for the asker. */
  report: operation({
    callers: AROUND_A_WISH,
    scope: 'own',
    input: z.object({
      ...ActOn,
      note: Note,
      photos: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(3)),
    }),
    output: Moved,
    errors: [...moving, 'NoSuchFile', 'NotAPicture'],
    sees: {},
    example: { key: 'wish-00012', wishId: 'w1', version: 4, note: '两盏都换了，晚上看看亮不亮', photos: [] },
  }),
  /** A later day with a reason the asker reads; once a step. */
  postpone: operation({
    callers: AROUND_A_WISH,
    scope: 'own',
    input: z.object({ ...ActOn, dueOn: Day, note: Note }),
    output: Moved,
    errors: [...moving, 'WrongDay'],
    sees: {},
    example: { key: 'wish-00013', wishId: 'w1', version: 4, dueOn: '2026-12-30', note: '灯杆要等县里发货' },
  }),
  /** 催一催: the holder of an overdue wish is told; once a day. */
  nudge: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({ key: Key, wishIds: z.array(Id).check(z.minLength(1), z.maxLength(50)) }),
    output: z.object({ nudged: z.int() }),
    errors: [],
    sees: {},
    example: { key: 'wish-00014', wishIds: ['w1'] },
  }),
  /** The asker's whole number, for who handles the wish; the reading is noted. */
  reach: operation({
    callers: AROUND_A_WISH,
    scope: 'own',
    input: z.object({ wishId: Id }),
    output: z.object({ phone: z.string() }),
    errors: ['NoSuchWish', 'NoWayToReach', 'NotNow'],
    sees: {},
    example: { wishId: 'w1' },
  }),
}
