import { unionOf } from '@domain/spans'
import type { LedgerRecord, ProgressRecord } from '@records/index'
import { noProgress } from './credit'

/**
 * The progress that a ledger amounts to, its entries taken in the order of their moments. An entry raises its channel to
 * what the topic has been credited by then; one that adjusts sets the credit, up or down, and is nobody's learning. Seconds
 * that were seen after the topic was full stand in no entry.
 * @example replayProgress([{ …, channel: 'online', sec: 900 }])[0]?.creditedSec // 900
 */
export function replayProgress(ledger: readonly LedgerRecord[]): ProgressRecord[] {
  const all = new Map<string, ProgressRecord>()
  for (const entry of [...ledger].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const empty = noProgress(entry.seasonId, entry.personId, entry.topicId)
    all.set(empty._id, withEntry(all.get(empty._id) ?? empty, entry))
  }
  return [...all.values()]
}

function withEntry(progress: ProgressRecord, entry: LedgerRecord): ProgressRecord {
  const creditedSec = progress.creditedSec + entry.sec
  if (entry.class === 'adjusted') return { ...progress, creditedSec }
  const channelSec = Math.max(progress.channels[entry.channel], creditedSec)
  const channels = { ...progress.channels, [entry.channel]: channelSec }
  return { ...progress, creditedSec, channels, lessons: lessonsWith(progress.lessons, entry) }
}

function lessonsWith(
  lessons: ProgressRecord['lessons'],
  { played, at }: LedgerRecord,
): ProgressRecord['lessons'] {
  if (!played) return lessons
  const { lessonId } = played
  const known = lessons.find((lesson) => lesson.lessonId === lessonId)
  const spans = unionOf([...(known?.spans ?? []), ...played.spans])
  const lesson = { lessonId, spans, positionSec: played.spans.at(-1)?.[1] ?? 0, at }
  return [lesson, ...lessons.filter((one) => one.lessonId !== lessonId)]
}
