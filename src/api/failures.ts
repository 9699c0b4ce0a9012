import type { CommonError, Context, ErrorOf, Operation } from '@contract/core'
import type { contexts } from '@contract/index'

/** What can go wrong on the way, before a function has answered in the contract's words. */
export type TransportError = 'Offline' | 'Timeout' | 'Unreachable' | 'BadReply'

type Contexts = typeof contexts
type ErrorsOf<C> = C extends Context<infer Ops> ? { [K in keyof Ops]: ErrorOf<Ops[K]> }[keyof Ops] : never

/** Every code that a page may have to put into words. */
export type ErrorCode =
  | CommonError
  | TransportError
  | { [K in keyof Contexts]: ErrorsOf<Contexts[K]> }[keyof Contexts]

export interface Failure<Code extends string = ErrorCode> {
  code: Code
  /** The input's field that is to blame. */
  field?: string
}

/** What `call` gives: it never throws. */
export type Answer<Data, Code extends string = ErrorCode> =
  | { ok: true; data: Data }
  | { ok: false; error: Failure<Code> }

/** The codes that one operation may answer. */
export type CodeOf<Op extends Operation> = ErrorOf<Op> | CommonError | TransportError
