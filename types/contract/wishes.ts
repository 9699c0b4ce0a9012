import * as z from 'zod/mini'
import { context, Day, Id, Instant, Key, operation, Role } from './core'
import { Checked } from './tasks'
import {
  ActOn,
  TrackingCode,
  WishCard,
  WishCategory,
  WishEnd,
  WishForm,
  WishRating,
  WishRefusal,
  WishStep,
  WishView,
} from './wish'

const Note = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))
const Moved = z.object({ wish: WishView })
const moving = ['NoSuchWish', 'MovedMeanwhile', 'NotNow', 'Improper'] as const
/** Whoever may stand in one of the parts of the table; the table decides about the wish at hand. */
const AROUND_A_WISH = ['villager', 'representative', 'helper', 'secretary', 'organiser'] as const
const WORKING = ['representative', 'helper', 'secretary', 'organiser'] as const

const exampleForm = {
  text: '4 组渡槽边的路灯坏了两盏，老人晚上不敢走',
  voice: null,
  photos: [],
  villageId: 'n-v01',
  teamId: null,
  spot: '渡槽边',
  phone: '13800000417',
  name: '谭秀英',
  nameHidden: false,
  privateNote: null,
  onBehalf: null,
}

export const wishes = context('wishes', {
  /** 心愿 for a villager: what I asked, what waits for my word, and what the form offers. */
  home: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({}),
    output: z.object({
      wishes: z.array(WishCard),
      villages: z.array(
        z.object({ id: Id, name: z.string(), teams: z.array(z.object({ id: Id, name: z.string() })) }),
      ),
      /** My own village and, masked, my number, to begin the form with. */
      mine: z.object({ villageId: z.nullable(Id), phone: z.nullable(z.string()) }),
      /** May file for somebody as their representative. */
      collects: z.boolean(),
      wallOpen: z.boolean(),
    }),
    errors: [],
    sees: {},
    example: {},
  }),
  /** Hands in a wish. Held until everything about it has been checked; then 收集. */
  ask: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, at: Instant, form: WishForm }),
    output: z.object({ wishId: Id, code: z.string(), checked: Checked }),
    errors: [
      'NothingSaid',
      'NoSuchNode',
      'NoSuchFile',
      'NotAPicture',
      'NotASound',
      'GuardianNeeded',
      'NoWayToReach',
      'TooMany',
    ],
    sees: {},
    example: { key: 'wish-00001', at: '2026-12-15T19:30:00.000+08:00', form: exampleForm },
  }),
  /** Until it has been gathered; checked anew. */
  edit: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ ...ActOn, form: WishForm }),
    output: Moved,
    errors: [
      ...moving,
      'NothingSaid',
      'NoSuchNode',
      'NoSuchFile',
      'NotAPicture',
      'NotASound',
      'GuardianNeeded',
      'NoWayToReach',
    ],
    sees: {},
    example: { key: 'wish-00002', wishId: 'w1', version: 1, form: exampleForm },
  }),
  withdraw: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object(ActOn),
    output: Moved,
    errors: moving,
    sees: {},
    example: { key: 'wish-00003', wishId: 'w1', version: 1 },
  }),
  wish: operation({
    callers: AROUND_A_WISH,
    scope: 'own',
    input: z.object({ wishId: Id }),
    output: WishView,
    errors: ['NoSuchWish'],
    sees: {},
    example: { wishId: 'w1' },
  }),
  /** By anybody who has the code: which step, since when, until when. A code that fits none is an answer, so that it is counted. */
  track: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, code: TrackingCode }),
    output: z.object({
      found: z.nullable(
        z.object({
          step: WishStep,
          end: z.nullable(WishEnd),
          since: Day,
          dueOn: z.nullable(Day),
          overdueDays: z.int(),
          /** May be rated after the last four digits of the phone were given (`rate` with `digits`). */
          waitsForRating: z.boolean(),
        }),
      ),
      triesLeft: z.int(),
    }),
    errors: ['TooManyTries'],
    sees: {},
    example: { key: 'track-0001', code: 'W7K-3QX-M4P' },
  }),
  /** The asker's word: by who filed it for themselves, or by the code and the phone's last four digits. 不满意 reopens. */
  rate: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({
      key: Key,
      by: z.union([
        z.object({ wishId: Id }),
        z.object({ code: TrackingCode, digits: z.string().check(z.regex(/^\d{4}$/)) }),
      ]),
      rating: WishRating,
      note: z.nullable(Note),
      at: Instant,
    }),
    output: z.object({ taken: z.boolean(), step: z.nullable(WishStep), triesLeft: z.int() }),
    errors: ['NoSuchWish', 'NotNow', 'TooManyTries', 'Improper'],
    sees: {},
    example: {
      key: 'rate-00001',
      by: { wishId: 'w1' },
      rating: 'good',
      note: null,
      at: '2026-12-15T19:30:00.000+08:00',
    },
  }),
  /** 代评: the asker's word as somebody heard it; counted apart, and the asker may overturn it. Never by who did the work. */
  rateFor: operation({
    callers: ['villager', 'representative', 'secretary', 'organiser'],
    scope: 'own',
    input: z.object({
      ...ActOn,
      rating: WishRating,
      note: z.nullable(Note),
      heard: z.enum(['visit', 'phone']),
    }),
    output: Moved,
    errors: moving,
    sees: {},
    example: { key: 'rate-00002', wishId: 'w1', version: 5, rating: 'fair', note: null, heard: 'visit' },
  }),
  /** What waits for the caller in their duties, overdue first; and counts by step of what they answer for. */
  desk: operation({
    callers: WORKING,
    scope: 'own',
    input: z.object({
      show: z.enum(['waiting', 'claimable', 'open', 'ended']),
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
  /** Whom a wish can be given to, and how many each has in hand. */
  holders: operation({
    callers: ['secretary', 'organiser'],
    scope: 'own',
    input: z.object({ wishId: Id }),
    output: z.object({
      people: z.array(z.object({ personId: Id, name: z.nullable(z.string()), role: Role, inHand: z.int() })),
    }),
    errors: ['NoSuchWish'],
    sees: { name: { secretary: 'shown', organiser: 'shown' } },
    example: { wishId: 'w1' },
  }),
  /** 交办 to a named person of the village or the town. */
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
    output: Moved,
    errors: ['NoSuchWish', 'AlreadyClaimed', 'NotNow'],
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
  /** Approved ones without names, where the town has opened a wall. */
  wall: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({ after: z.nullable(Id) }),
    output: z.object({
      wishes: z.array(
        z.object({
          id: Id,
          title: z.string(),
          village: z.string(),
          step: WishStep,
          end: z.nullable(WishEnd),
          photos: z.array(z.object({ url: z.string() })),
        }),
      ),
      more: z.boolean(),
    }),
    errors: ['WallClosed'],
    sees: {},
    example: { after: null },
  }),
  openWall: operation({
    callers: ['organiser'],
    scope: 'town',
    input: z.object({ key: Key, open: z.boolean() }),
    output: z.object({ open: z.boolean() }),
    errors: [],
    sees: {},
    example: { key: 'wall-00001', open: true },
  }),
  /** Puts one on the wall, or takes it down. */
  showOnWall: operation({
    callers: ['reviewer', 'organiser'],
    scope: 'town',
    input: z.object({ key: Key, wishId: Id, show: z.boolean() }),
    output: z.object({ onWall: z.boolean() }),
    errors: ['NoSuchWish', 'NotNow'],
    sees: {},
    example: { key: 'wall-00002', wishId: 'w1', show: true },
  }),
  /** Somebody finds a wish on the wall improper: down it comes until a reviewer has looked. */
  complain: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({ key: Key, wishId: Id }),
    output: z.object({ taken: z.boolean() }),
    errors: ['NoSuchWish', 'TooMany'],
    sees: {},
    example: { key: 'wall-00003', wishId: 'w1' },
  }),
  /** Words, pictures and voices that the check held back, and wishes that somebody complained of; oldest first, without names. */
  reviews: operation({
    callers: ['reviewer'],
    scope: 'town',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['wish', 'note', 'complaint']),
          at: Instant,
          text: z.string(),
          photos: z.array(z.object({ url: z.string() })),
          voice: z.nullable(z.object({ url: z.string(), sec: z.int() })),
        }),
      ),
      waiting: z.int(),
    }),
    errors: [],
    sees: {},
    example: {},
  }),
  /** Refused words end the wish; refused pictures go, and the rest of it goes on. */
  review: operation({
    callers: ['reviewer'],
    scope: 'town',
    input: z.object({
      key: Key,
      id: z.string().check(z.regex(/^[wnc]-[A-Za-z0-9_-]{1,64}$/)),
      refuse: z.boolean(),
    }),
    output: z.object({ state: z.enum(['accepted', 'refused']) }),
    errors: ['NoSuchItem'],
    sees: {},
    example: { key: 'review-002', id: 'w-r1', refuse: false },
  }),
})
