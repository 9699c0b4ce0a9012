import * as z from 'zod/mini'
import { Id, Key, operation } from './core'
import { Note, WishEnd, WishStep, WishTakenDown } from './wish'

/** A wish as everybody may see it. */
const Hanging = z.object({
  id: Id,
  title: z.string(),
  village: z.string(),
  step: WishStep,
  end: z.nullable(WishEnd),
  photos: z.array(z.object({ url: z.string() })),
})

/** What is shown of wishes to everybody, and what has to be looked at before. */
export const showing = {
  /** Approved ones without names, where the town has opened a wall. */
  wall: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({ after: z.nullable(Id) }),
    output: z.object({ wishes: z.array(Hanging), more: z.boolean() }),
    errors: ['WallClosed'],
    sees: {},
    example: { after: null },
  }),
  /** What could hang there and doesn't, newest first, as it would be shown and with its whole words; and whether the wall is open. */
  wallCandidates: operation({
    callers: ['reviewer', 'organiser'],
    scope: 'town',
    input: z.object({ after: z.nullable(Id) }),
    output: z.object({
      wishes: z.array(z.object({ ...Hanging.shape, text: z.string() })),
      more: z.boolean(),
      open: z.boolean(),
      /** The caller says whether it is. */
      decides: z.boolean(),
    }),
    errors: [],
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
  /** A reviewer ends an open wish that ought not to be read by anybody: its asker is told why, and it is counted no more. */
  takeDown: operation({
    callers: ['reviewer'],
    scope: 'town',
    input: z.object({ key: Key, wishId: Id, why: WishTakenDown, note: Note }),
    output: z.object({ step: WishStep, end: z.nullable(WishEnd) }),
    errors: ['NoSuchWish', 'NotNow', 'Improper'],
    sees: {},
    example: {
      key: 'wall-00004',
      wishId: 'w1',
      why: 'private',
      note: '两家之间的事，请村里调解，不在这里提',
    },
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
}
