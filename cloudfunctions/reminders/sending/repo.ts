import type { DeliveryRecord, GrantMoveRecord, LedgerRecord, SeasonRecord } from '@records/index'
import { type Database, sendMessage } from '../../shared/cloud'
import { documentsOf } from '../../shared/documents'
import { everyOne } from '../../shared/finding'

/** What a condition and a change need at once: outside of any transaction, each a single request. */
export const sendingRepo = (db: Database) => {
  const documents = documentsOf(db)
  const { command } = db
  const update = async (where: object, data: object): Promise<number> => {
    const { stats } = (await db
      .collection('deliveries')
      .where(where as never)
      .update({ data } as never)) as { stats: { updated: number } }
    return stats.updated
  }
  return {
    /** Those that wait to be sent, oldest first. */
    reserved: (limit: number): Promise<DeliveryRecord[]> =>
      documents.find<DeliveryRecord>(
        'deliveries',
        { state: 'reserved' },
        { orderBy: [['at', 'asc']], limit },
      ),
    /** Only the one that changed it sends (DESIGN §7). */
    claim: async (_id: string, claim: string, now: Date): Promise<boolean> =>
      (await update({ _id, state: 'reserved' }, { state: 'sending', claim, sendingAt: now })) === 1,
    /** Told by who holds the claim, even after the sweep gave it up. */
    tell: (_id: string, claim: string, told: Partial<DeliveryRecord>): Promise<number> =>
      update({ _id, claim, state: command.in(['sending', 'unknown']) }, told),
    /** Nobody who could be sending it is alive any more. */
    giveUpBefore: (at: Date, now: Date): Promise<number> =>
      update({ state: 'sending', sendingAt: command.lt(at) }, { state: 'unknown', settledAt: now }),
    toLookAt: (now: Date, limit: number): Promise<DeliveryRecord[]> =>
      documents.find<DeliveryRecord>('deliveries', { lookAt: command.lte(now) }, { limit }),
    lookedAt: async (ids: string[], studied: string[]): Promise<void> => {
      if (studied.length > 0) await update({ _id: command.in(studied) }, { studied: true })
      await update({ _id: command.in(ids) }, { lookAt: null })
    },
    /** The seasons that are open or closed on a day or later. */
    seasonsSince: async (day: string): Promise<string[]> => {
      const seasons = await documents.find<SeasonRecord>('seasons', {}, { fields: ['closesOn'] })
      return seasons.filter(({ closesOn }) => closesOn >= day).map(({ _id }) => _id)
    },
    /** What was learned; what was taken back is nobody's studying. */
    ledgerOf: async (
      seasonIds: string[],
      ids: string[],
      from: Date,
      to: Date,
    ): Promise<Pick<LedgerRecord, 'personId' | 'at'>[]> => {
      const span = command.and(command.gt(from), command.lte(to))
      const where = { seasonId: command.in(seasonIds), personId: command.in(ids), at: span }
      const lines = await everyOne<LedgerRecord>(documents, 'ledger', where, ['personId', 'at', 'sec'])
      return lines.filter(({ sec }) => sec > 0)
    },
    send: sendMessage,
  }
}
export type SendingRepo = ReturnType<typeof sendingRepo>

const SLICE = 500

interface Timed {
  _id: string
  at: Date
}

/** Over whole collections, so never inside a transaction; says how many there were. */
export const forgettingRepo = (db: Database) => ({
  closedSeasons: async (last: string): Promise<string[]> => {
    const closed = await documentsOf(db).find<SeasonRecord>('seasons', {}, { fields: ['closesOn'] })
    return closed.map(({ closesOn }) => closesOn).filter((day) => day <= last)
  },
  oldestBefore: async (collection: string, at: Date): Promise<Date | null> => {
    const page = { orderBy: [['at', 'asc']] as [string, 'asc'][], limit: 1, fields: ['at'] }
    const [oldest] = await documentsOf(db).find<Timed>(collection, { at: db.command.lt(at) }, page)
    return oldest?.at ?? null
  },
  removeBefore: async (collection: string, at: Date): Promise<number> => {
    const { stats } = (await db
      .collection(collection)
      .where({ at: db.command.lt(at) } as never)
      .remove()) as { stats: { removed: number } }
    return stats.removed
  },
  /** Grants that have moves from before a moment. */
  grantsMovedBefore: async (at: Date): Promise<string[]> => {
    const where = { at: db.command.lt(at) }
    const page = { fields: ['grantId'], limit: SLICE }
    const found = await documentsOf(db).find<GrantMoveRecord>('grantMoves', where, page)
    return [...new Set(found.map(({ grantId }) => grantId))]
  },
})
export type ForgettingRepo = ReturnType<typeof forgettingRepo>
