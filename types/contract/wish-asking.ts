import * as z from 'zod/mini'
import { Day, Id, Instant, Key, operation } from './core'
import { Checked } from './tasks'
import {
  ActOn,
  AROUND_A_WISH,
  Moved,
  moving,
  Note,
  TrackingCode,
  WishCard,
  WishEnd,
  WishForm,
  WishRating,
  WishStep,
  WishView,
} from './wish'

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

/** Why a form isn't taken, the first time or written anew. */
const ofForm = [
  'NothingSaid',
  'NoSuchNode',
  'NoSuchFile',
  'NotAPicture',
  'NotASound',
  'GuardianNeeded',
  'NoWayToReach',
  'TooMany',
] as const

/** What whoever asks for something does with their wish. */
export const asking = {
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
    errors: ofForm,
    sees: {},
    example: { key: 'wish-00001', at: '2026-12-15T19:30:00.000+08:00', form: exampleForm },
  }),
  /** Until it has been gathered; checked anew. */
  edit: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ ...ActOn, form: WishForm }),
    output: Moved,
    errors: [...moving, ...ofForm],
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
  /** By anybody who has the code: which step, since when, until when, how often it came back. A code that fits none is an answer, so that it is counted. */
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
          round: z.int(),
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
      /** Of the wish as it was looked at: what was said of an earlier round doesn't close a later one. */
      round: z.optional(z.int()),
    }),
    output: z.object({ taken: z.boolean(), step: z.nullable(WishStep), triesLeft: z.int() }),
    errors: ['NoSuchWish', 'NotNow', 'MovedMeanwhile', 'TooManyTries', 'Improper'],
    sees: {},
    example: {
      key: 'rate-00001',
      by: { wishId: 'w1' },
      rating: 'good',
      note: null,
      at: '2026-12-15T19:30:00.000+08:00',
      round: 0,
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
}
