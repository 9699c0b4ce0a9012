import * as z from 'zod/mini'
import { Id, Instant } from './core'
import { newest } from './kept-study'
import { WishEnd, WishRating, WishStep } from './wish'

/** What somebody asked for, themselves or for another, as they handed it in; how far it is stands on its own page. */
export const KeptWish = z.object({
  wishId: Id,
  at: Instant,
  /** Null where a voice says it. */
  text: z.nullable(z.string()),
  voiceSec: z.nullable(z.int()),
  photos: z.int(),
  /** Village and spot: `青石桥村，渡槽边`. */
  place: z.string(),
  /** As they named themselves; and for whom they asked. */
  name: z.nullable(z.string()),
  forWhom: z.nullable(z.string()),
  nameHidden: z.boolean(),
  phone: z.nullable(z.string()),
  privateNote: z.nullable(z.string()),
  step: WishStep,
  end: z.nullable(WishEnd),
  rating: z.nullable(WishRating),
})
export type KeptWish = z.infer<typeof KeptWish>

export const KeptWishes = newest(KeptWish)
export type KeptWishes = z.infer<typeof KeptWishes>
