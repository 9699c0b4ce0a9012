import type { Context, ErrorOf, InputOf, Operation, OutputOf } from '@contract/core'
import type { Actor } from './actor'
import type { Authorized, ScopeOf } from './authorise'
import type { Database } from './cloud'
import type { Documents } from './documents'
import type { Outcome } from './outcome'

/** What a handler is given besides its input. A write's `repo` is bound to the transaction that holds its receipt. */
export interface Visit<Op extends Operation, Repo> {
  actor: Actor
  scope: Authorized<ScopeOf<Op['scope']>>
  repo: Repo
  now: Date
  requestId: string
}

export type Handler<Op extends Operation, Repo> = (
  input: InputOf<Op>,
  visit: Visit<Op, Repo>,
) => Promise<Outcome<OutputOf<Op>, ErrorOf<Op>>>

export type Handlers<C extends Context, Repo> = { [K in keyof C]: Handler<C[K], Repo> }

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
  /** Run one after another by the function's one timer. */
  jobs?: Record<string, Job>
  /** Keyed by `MsgType`, or `event.<Event>`: what the platform pushes to this function. */
  pushes?: Record<string, PushHandler>
}
