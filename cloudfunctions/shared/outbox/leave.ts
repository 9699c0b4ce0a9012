import type { OutboxKind, OutboxRecord } from '@records/index'
import type { Documents } from '../documents'

/** Something that tallies count has changed: `version` tells its changes apart. */
export interface Change {
  kind: OutboxKind
  subjectId: string
  version: number | string
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

/**
 * The same of a member, of whom the completion tallies count study: `change` tells this change of theirs apart, `line-…` for a
 * line of the ledger.
 */
export const leaveStudy = (
  documents: Documents,
  personId: string,
  change: string,
  now: Date,
): Promise<void> => leaveForTallies(documents, { kind: 'study', subjectId: personId, version: change }, now)
