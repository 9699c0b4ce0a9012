import type { Channel } from '@contract/lesson'
import type { ProgressRecord } from '@records/index'

/**
 * What a topic brings: the largest of its channels, capped at its nominal seconds (DESIGN §3).
 * @example creditOf({ online: 900, session: 2_700, visit: 0 }, 2_400) // 2_400
 */
export const creditOf = (channels: Record<Channel, number>, nominalSec: number): number =>
  Math.min(nominalSec, Math.max(...Object.values(channels)))

/** A member's progress in a topic nobody has begun. */
export const noProgress = (seasonId: string, personId: string, topicId: string): ProgressRecord => ({
  _id: `${seasonId}:${personId}:${topicId}`,
  v: 1,
  seasonId,
  personId,
  topicId,
  channels: { online: 0, session: 0, visit: 0 },
  creditedSec: 0,
  lessons: [],
})

/**
 * Progress with one channel's seconds raised, and what that adds to the topic's credit. A channel never goes down.
 * @example raise({ …, creditedSec: 900 }, 'online', 960, 2_700).increaseSec // 60
 */
export function raise(
  progress: ProgressRecord,
  channel: Channel,
  sec: number,
  nominalSec: number,
): { progress: ProgressRecord; increaseSec: number } {
  const channels = { ...progress.channels, [channel]: Math.max(progress.channels[channel], sec) }
  const creditedSec = Math.max(progress.creditedSec, creditOf(channels, nominalSec))
  return {
    progress: { ...progress, channels, creditedSec },
    increaseSec: creditedSec - progress.creditedSec,
  }
}
