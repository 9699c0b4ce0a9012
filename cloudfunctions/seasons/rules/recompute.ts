import type { Channel } from '@contract/lesson'
import { dayOf } from '@domain/day'
import type { LedgerRecord, ProgressRecord, RuleChangeRecord, TopicRecord } from '@records/index'
import { creditOf } from '../../shared/ledger/credit'

/** Progress documents a transaction goes through, three writes for each that changes: whoever learns just then waits for it. */
export const SLICE = 25

/** A transaction lives 30 s: one that read the old minutes has ended after this. */
const STALE_MS = 60_000

interface Run {
  change: Pick<RuleChangeRecord, '_id' | 'pass'>
  topic: TopicRecord
  ruleVersion: number
  now: Date
}

export interface Adjusted {
  progress: ProgressRecord
  entry: LedgerRecord
}

const largestOf = (channels: Record<Channel, number>): Channel => {
  const [first] = (Object.keys(channels) as Channel[]).sort((a, b) => channels[b] - channels[a])
  return first!
}

/**
 * A member's credit of a topic, worked out again by what the topic is worth now; null where it stays as it is. The entry's id
 * is made of the change and the member, so that a slice that runs twice writes the same line twice.
 * @example online 5,400, credited 2,700, now worth 3,600 → an entry of 900, credited 3,600
 */
export function adjusted(
  progress: ProgressRecord,
  { change, topic, ruleVersion, now }: Run,
): Adjusted | null {
  const creditedSec = creditOf(progress.channels, topic.nominalSec)
  const sec = creditedSec - progress.creditedSec
  if (sec === 0) return null
  const { seasonId, personId, topicId, channels } = progress
  const entry: LedgerRecord = {
    _id: `rule-${change._id}-${change.pass}-${personId}`,
    v: 1,
    seasonId,
    personId,
    topicId,
    category: topic.category,
    channel: largestOf(channels),
    class: 'adjusted',
    sec,
    evidence: `rule:${change._id}`,
    ruleVersion,
    at: now,
    day: dayOf(now),
  }
  return { progress: { ...progress, creditedSec }, entry }
}

/**
 * A change after one more slice. A slice that isn't full is the last of its pass; the first pass ends the change, and a
 * second one goes over it once more when nothing can be under way that read the old minutes.
 * @param ids of the members gone through
 * @example sliceDone(change, ['p0001'], [], now) // { …, state: 'done', done: 1, after: null }
 */
export function sliceDone(
  change: RuleChangeRecord,
  ids: readonly string[],
  entries: readonly LedgerRecord[],
  now: Date,
): RuleChangeRecord {
  const sum = (sign: 1 | -1) => entries.reduce((total, { sec }) => total + Math.max(0, sign * sec), 0)
  const passed = {
    ...change,
    entries: change.entries + entries.length,
    addedSec: change.addedSec + sum(1),
    takenSec: change.takenSec + sum(-1),
  }
  const first = change.pass === 1
  const done = first ? change.done + ids.length : change.done
  if (ids.length === SLICE) {
    return { ...passed, after: ids.at(-1)!, done, total: Math.max(change.total, done) }
  }
  const againAt = first ? new Date(now.getTime() + STALE_MS) : null
  return { ...passed, state: 'done', pass: change.pass + 1, after: null, done, total: done, againAt }
}
