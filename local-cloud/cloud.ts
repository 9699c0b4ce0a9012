import type { Faults } from './faults/faults'
import type { LiveEvents } from './local/live-events'
import type { Network } from './local/network'
import type { Metrics } from './metrics'
import type { Functions } from './runtime/functions'
import type { Invocations } from './runtime/invocations'
import type { Pushes } from './runtime/pushes'
import type { Timers } from './runtime/timers'
import type { FileStore } from './storage/file-store'
import type { Links } from './storage/links'
import type { Town } from './town'
import type { WeChat } from './wechat/wechat'
import type { Cloud, WireRequest } from './wire'

/** Everything a running local cloud is made of. */
export interface LocalCloud extends Cloud {
  town: Town
  functions: Functions
  invocations: Invocations
  timers: Timers
  pushes: Pushes
  files: FileStore
  links: Links
  wechat: WeChat
  metrics: Metrics
  faults: Faults
  network: Network
  live: LiveEvents
  /** Lets test code use the wire without an invocation's token. */
  adminToken: string
}

/** An answer that is not JSON: the open API's protobuf. */
export interface RawAnswer {
  raw: Buffer
}

/** A wire action that reaches beyond the database. */
export type RuntimeAction = (
  request: WireRequest,
  cloud: LocalCloud,
) => Promise<Record<string, unknown> | RawAnswer>
