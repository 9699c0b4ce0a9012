import type { ComponentType } from 'react'
import type { Doable } from '../wish-view'
import type { SheetProps } from './act-sheet'
import { Assign } from './assign'
import { Gather, Solve } from './gather'
import { Merge } from './merge'
import { Offer } from './offer'
import { Postpone } from './postpone'
import { RateFor } from './rate-for'
import { Refuse } from './refuse'
import { Release } from './release'
import { Report } from './report'

/** Acts that ask something first; claiming and 催一催 are done with a tap. */
export type Asking = Exclude<Doable, 'claim' | 'nudge'>

export const sheets: Record<Asking, ComponentType<SheetProps>> = {
  gather: Gather,
  solveOnTheSpot: Solve,
  refuse: Refuse,
  assign: Assign,
  offer: Offer,
  merge: Merge,
  release: Release,
  report: Report,
  postpone: Postpone,
  rateFor: RateFor,
}
