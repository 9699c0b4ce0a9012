import { context, Id, Key, operation } from '@contract/core'
import * as z from 'zod/mini'

/** A function that exists for tests only: the smallest operations that can show what `serve` promises. */
export const probe = context('probe', {
  /** Adds to both documents of a pair, which must therefore always be equal. */
  addToPair: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, pair: Id, by: z.int() }),
    output: z.object({ value: z.int() }),
    errors: ['TooMuch'],
    sees: {},
    example: { key: 'add-0001', pair: 'a', by: 1 },
  }),
  readPair: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({ pair: Id }),
    output: z.object({ left: z.int(), right: z.int() }),
    errors: [],
    sees: {},
    example: { pair: 'a' },
  }),
  nameNode: operation({
    callers: ['secretary', 'organiser'],
    scope: { node: 'nodeId' },
    input: z.object({ nodeId: Id }),
    output: z.object({ name: z.string() }),
    errors: [],
    sees: {},
    example: { nodeId: 'root' },
  }),
  writeAndBreakTheContract: operation({
    callers: ['villager'],
    scope: 'own',
    input: z.object({ key: Key, pair: Id }),
    output: z.object({ value: z.string() }),
    errors: [],
    sees: {},
    example: { key: 'break-01', pair: 'a' },
  }),
  throwUp: operation({
    callers: ['villager'],
    scope: 'town',
    input: z.object({}),
    output: z.object({}),
    errors: [],
    sees: {},
    example: {},
  }),
})
