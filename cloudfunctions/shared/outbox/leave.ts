import type { OutboxKind, OutboxRecord } from '@records/index'
import type { Documents } from '../documents'

/** Something that tallies count has changed: `version` tells its changes apart. */
export interface Change {
  kind: OutboxKind
  subjectId: string
  version: number
}

/**
 * Says in the transaction of a change that it is to be counted: one document of its own, so that nobody waits for anybody else.
 * Whoever folds it reads the subject as it is then, so that order and repetition don't matter (decision 026).
 */
export const leaveForTallies = (
  documents: Documents,
  { kind, subjectId, version }: Change,
  now: Date,
): Promise<void> =>
  documents.put<OutboxRecord>('outbox', {
    ...{ _id: `${kind}:${subjectId}:${version}`, v: 1 as const },
    ...{ kind, subjectId, at: now, state: 'waiting', batch: null },
  })
