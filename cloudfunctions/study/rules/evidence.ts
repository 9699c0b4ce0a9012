import type { EvidenceLine } from '@contract/lesson'
import { EvidenceClass } from '@contract/lesson'
import type { EvidencePage } from '@contract/study'
import { instantOf } from '@domain/day'
import type { HoursRecord, LedgerRecord, TopicRecord } from '@records/index'

/** A member's hours by the kind of evidence, each kind named also at nought. */
export const byClass = (hours: HoursRecord | null): EvidencePage['byClass'] =>
  EvidenceClass.options.map((name) => ({ class: name, sec: hours?.byClass[name] ?? 0 }))

/** Ledger lines as their owner sees them; a topic that is gone leaves its id. */
export function evidenceLines(
  ledger: readonly LedgerRecord[],
  topics: readonly TopicRecord[],
): EvidenceLine[] {
  const titles = new Map(topics.map(({ _id, title }) => [_id, title]))
  return ledger.map((entry) => ({
    id: entry._id,
    topic: titles.get(entry.topicId) ?? entry.topicId,
    category: entry.category,
    channel: entry.channel,
    class: entry.class,
    sec: entry.sec,
    at: instantOf(entry.at),
    evidence: entry.evidence,
  }))
}

/** A line's place in the ledger: the next page goes on from it. */
export interface LedgerPlace {
  at: Date
  id: string
}

/**
 * A place as the phone hands it back, and what it says.
 * @example placeOf(cursorOf({ at: new Date(0), id: 'e1' })) // { at: new Date(0), id: 'e1' }
 */
export const cursorOf = ({ at, id }: LedgerPlace): string => `${at.getTime()}.${id}`
export const placeOf = (cursor: string): LedgerPlace => {
  const dot = cursor.indexOf('.')
  return { at: new Date(Number(cursor.slice(0, dot))), id: cursor.slice(dot + 1) }
}
