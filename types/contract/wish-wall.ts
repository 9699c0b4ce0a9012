import * as z from 'zod/mini'
import { Id, Instant, Key, operation } from './core'
import { WishEnd, WishStep } from './wish'

/** What is shown of wishes to everybody, and what has to be looked at before. */
export const showing = {
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
}
