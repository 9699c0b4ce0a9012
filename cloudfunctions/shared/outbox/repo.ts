import type { OutboxKind, OutboxRecord } from '@records/index'
import type { Database } from '../cloud'
import { documentsOf } from '../documents'

/** What waits of one kind, changed where it stands as no transaction can: each call may be repeated. */
export const outboxOf = (db: Database, kind: OutboxKind) => {
  const documents = documentsOf(db)
  const among = (where: object) => db.collection('outbox').where({ kind, ...where } as never)
  return {
    /** By state and never by time: what commits late is still found. */
    waiting: (limit: number): Promise<OutboxRecord[]> =>
      documents.find<OutboxRecord>(
        'outbox',
        { kind, state: 'waiting' },
        { orderBy: [['at', 'asc']], limit, fields: ['subjectId'] },
      ),
    /** Of some subjects all that still waits, however much it is: each is counted once for all of it. */
    stamp: async (subjectIds: string[], batch: string): Promise<void> => {
      const data = { state: 'taken', batch }
      await among({ subjectId: db.command.in(subjectIds), state: 'waiting' }).update({ data } as never)
    },
    putBack: async (): Promise<void> => {
      const data = { state: 'waiting', batch: null }
      await among({ state: 'taken' }).update({ data } as never)
    },
    removeBatch: async (batch: string): Promise<void> => {
      await among({ batch }).remove()
    },
  }
}
