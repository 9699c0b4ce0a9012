import type { ReviewKind } from '@contract/reviews'
import type { Kind } from './kind'
import { outside } from './outside'
import { picture } from './picture'
import { suggestion } from './suggestion'
import { task } from './task'
import { answer, reflection } from './text'
import { wish, wishComplaint, wishNote } from './wish'

/** A kind more is a file more, and a line here. */
export const kinds: Record<ReviewKind, Kind> = {
  reflection,
  answer,
  task,
  outside,
  suggestion,
  picture,
  wish,
  wishNote,
  wishComplaint,
}

/** An item's id begins with the letter of its kind: `o-…`. */
export const kindOf = (itemId: string): [ReviewKind, Kind] | null => {
  const all = Object.entries(kinds) as [ReviewKind, Kind][]
  return all.find(([, { letter }]) => itemId.startsWith(`${letter}-`)) ?? null
}
