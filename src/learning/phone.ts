import type { OutputOf } from '@contract/core'
import type { Medium, Span } from '@contract/lesson'
import type { Played, study } from '@contract/study'
import type { Answer } from '../api/failures'
import type { Told } from '../api/queue/queue'
import type { Network } from '../platform/network/types'
import type { Store, Stored } from '../platform/storage/types'

export interface QueuedReport {
  key: string
  played: Played
  /** It has left the phone, and no answer came yet. */
  sending: boolean
}

/** What watching needs of the phone it happens on. */
export interface WatchPhone {
  stored: Stored
  store: Store
  open: (lessonId: string) => Promise<Answer<OutputOf<typeof study.openPlayback>, string>>
  /** Queues a report; gives its key, or null when the queue has no room. */
  report: (sessionId: string, played: Played) => string | null
  /** The report of a session that waits in the queue, or is on its way. */
  queued: (sessionId: string) => QueuedReport | null
  /** Says more in the place of a report that waits; gives its key from now on, or null when it can't. */
  amend: (key: string, sessionId: string, played: Played) => string | null
  /** A report is about to be sent. */
  onSending: (told: (key: string) => void) => () => void
  onAnswer: (told: Told) => () => void
  onNetwork: (told: (network: Network) => void) => () => void
  every: (ms: number, run: () => void) => () => void
}

export interface WatchedLesson {
  id: string
  medium: Medium
  durationSec: number
  spans: Span[]
  creditedSec: number
  positionSec: number
}
