import * as z from 'zod/mini'
import { Instant, Key, operation, type Role } from './core'

/** How fresh figures are that were counted beforehand. */
export const Freshness = {
  /** Everything up to this moment is in the figures; null before the first counting. */
  asOf: z.nullable(Instant),
  /** So many changes since wait to be counted. */
  waiting: z.int(),
  rebuilding: z.boolean(),
}

/** Counts what waits now instead of with the next tick. */
export const countNow = <const Callers extends readonly Role[]>(callers: Callers) =>
  operation({
    callers,
    scope: 'own',
    input: z.object({ key: Key }),
    output: z.object({ waiting: z.int() }),
    errors: [],
    sees: {},
    example: { key: 'catchup-01' },
  })

/** Begins to count everything anew beside what is shown, and shows it when it is done: the numbers ought to stay as they are. */
export const countAnew = operation({
  callers: ['organiser'],
  scope: 'own',
  input: z.object({ key: Key }),
  output: z.object({ rebuilding: z.boolean() }),
  errors: [],
  sees: {},
  example: { key: 'rebuild-01' },
})
