import * as z from 'zod/mini'
import type { Sees } from './personal'

// zod would otherwise probe `new Function`, which mini programs refuse.
z.config({ jitless: true })

/** The duties a person can hold (DESIGN §5). `villager` is anybody who opens the mini program. */
export const Role = z.enum([
  'villager',
  'member',
  'instructor',
  'secretary',
  'organiser',
  'countyViewer',
  'representative',
  'helper',
  'reviewer',
  'host',
  'handler',
])
export type Role = z.infer<typeof Role>

/** A client-made key of one write: the same key again is answered the same (DESIGN §2). */
export const Key = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))
/** A moment with its offset, `2026-12-15T19:30:00.000+08:00`. */
export const Instant = z.string().check(z.iso.datetime({ offset: true }))
/** An Asia/Shanghai calendar day, `2026-12-15`. */
export const Day = z.string().check(z.iso.date())
/** Integer content seconds (DESIGN §3). */
export const Seconds = z.int().check(z.nonnegative())

/**
 * Which resource an operation reaches into, so that `authorise` can decide before the handler runs:
 * `own`  – only what belongs to the caller;
 * `town` – what everybody may see;
 * `{ node: 'branchId' }` – the part of either tree under the node that this input field names;
 * `{ person: 'personId' }` – the person whom this input field names, reached through their study group and branch.
 */
export type Scope = 'own' | 'town' | { node: string } | { person: string }

/** Errors that any operation may answer; an operation's own list comes on top. */
export const commonErrors = [
  'InvalidInput',
  'UnknownOperation',
  'Forbidden',
  'KeyReused',
  'Busy',
  'Internal',
] as const
export type CommonError = (typeof commonErrors)[number]

export interface Operation<
  I extends z.ZodMiniType = z.ZodMiniType,
  O extends z.ZodMiniType = z.ZodMiniType,
  E extends string = string,
  S extends Scope = Scope,
> {
  /** One of these duties suffices. */
  callers: readonly Role[]
  scope: S
  /** A write is an operation whose input carries `key`. */
  input: I
  output: O
  errors: readonly E[]
  /** What each duty sees of other people: what isn't listed leaves no function (DESIGN §5). */
  sees: Sees
  example: z.input<I>
}

/** Declares one operation, keeping its literal types. */
export function operation<
  I extends z.ZodMiniType,
  O extends z.ZodMiniType,
  const E extends string,
  const S extends Scope,
>(declared: Operation<I, O, E, S>): Operation<I, O, E, S> {
  return declared
}

/** Operations keyed by name; an operation knows its context and its own name, so `call(study.home, …)` needs no strings. */
export type Context<Ops extends Record<string, Operation> = Record<string, Operation>> = {
  readonly [K in keyof Ops]: Ops[K] & { context: string; name: string }
}

export function context<Ops extends Record<string, Operation>>(name: string, operations: Ops): Context<Ops> {
  const named = Object.entries(operations).map(([key, op]) => [key, { ...op, context: name, name: key }])
  return Object.fromEntries(named)
}

export type InputOf<Op extends Operation> = z.output<Op['input']>
export type OutputOf<Op extends Operation> = z.output<Op['output']>
export type ErrorOf<Op extends Operation> = Op['errors'][number]

/** What a function answers. `at` is the server's clock, from which the phone learns its offset (DESIGN §1). */
export type Reply<Data, E extends string = string> =
  | { ok: true; data: Data; at: string; requestId: string }
  | {
      ok: false
      error: { code: E | CommonError; message: string; field?: string }
      at: string
      requestId: string
    }

/** Whether repeating this operation must be guarded by its key. */
export const isWrite = (op: Operation): boolean => {
  const shape = (op.input as unknown as { shape?: Record<string, unknown> }).shape
  return shape !== undefined && 'key' in shape
}
