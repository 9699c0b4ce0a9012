import type { Context, ErrorOf, InputOf, Operation, OutputOf, Role } from '@contract/core'
import type { Actor } from './actor'
import type { Authorized, ScopeOf } from './authorise'
import type { Database } from './cloud'
import type { Documents } from './documents'
import type { Outcome } from './outcome'

/** What a handler is given besides its input. A write's `repo` is bound to the transaction that holds its receipt. */
export interface Visit<Op extends Operation, Repo, Prepared = undefined> {
  actor: Actor
  scope: Authorized<ScopeOf<Op['scope']>>
  /** The caller's duties that allow this. */
  as: Role[]
  repo: Repo
  /** What `prepare` of this operation answered. */
  prepared: Prepared
  now: Date
  requestId: string
}

export type Handler<Op extends Operation, Repo, Prepared = undefined> = (
  input: InputOf<Op>,
  visit: Visit<Op, Repo, Prepared>,
) => Promise<Outcome<OutputOf<Op>, ErrorOf<Op>>>

/**
 * What a write needs from outside its transaction: a code traded with WeChat, a file read, a long computation. It runs
 * after the receipt was looked for and the caller allowed, may refuse, and may run again when an answer was lost; so it
 * changes nothing that counts. `repo` is bound to the database, not to a transaction.
 */
export type Prepare<Op extends Operation, Repo, Prepared> = (
  input: InputOf<Op>,
  visit: Omit<Visit<Op, Repo>, 'prepared'>,
) => Promise<Outcome<Prepared, ErrorOf<Op>>>

// biome-ignore lint/suspicious/noExplicitAny: each handler names what its own `prepare` answers
export type Handlers<C extends Context, Repo> = { [K in keyof C]: Handler<C[K], Repo, any> }

/** What a job of the tick or a push is given; what it answers is logged. */
export interface Duty {
  db: Database
  now: Date
  requestId: string
}
export type Job = (duty: Duty) => Promise<Record<string, number>>
export type PushHandler = (event: Record<string, unknown>, duty: Duty) => Promise<void>

export interface Parts<C extends Context, Repo> {
  repo: (documents: Documents) => Repo
  handlers: Handlers<C, Repo>
  prepare?: { [K in keyof C]?: Prepare<C[K], Repo, unknown> }
  /** Writes whose answers are kept sealed: a code or a name stands in them, and a receipt lies for 30 days. */
  sealed?: readonly (keyof C)[]
  /** Run one after another by the function's one timer. */
  jobs?: Record<string, Job>
  /** Keyed by `MsgType`, or `event.<Event>`: what the platform pushes to this function. */
  pushes?: Record<string, PushHandler>
}
