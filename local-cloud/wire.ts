import type { Clock } from './clock'
import type { Database } from './database/database'
import type { Invocation } from './runtime/invocations'

/** One request of the wire (CLOUDBASE-WIRE §2): the action, its body, and the invocation whose token it carries. */
export interface WireRequest {
  action: string
  body: Record<string, unknown>
  /** Null for a request that carries no invocation's token (a test that drives the SDK from outside). */
  invocation: Invocation | null
  /** Set for a request that a mini program makes itself: every collection is ADMINONLY, so it reaches no database. */
  client?: boolean
  /** Counts what a database action read, for `GET /_local/metrics`. */
  count: (scan: Scan) => void
}

export interface Scan {
  collection: string
  scanned: number
  returned: number
  /** The query's shape, when no index could serve it and the whole collection was read. */
  unindexed?: string
}

/** Answers one wire action; what it returns stands at the top level beside `requestId`. */
export type Action = (request: WireRequest, cloud: Cloud) => Promise<Record<string, unknown>>

/** Leaves as `{code, message}` with HTTP 200, as the service answers. */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** What an action may reach. */
export interface Cloud {
  clock: Clock
  database: Database
}
