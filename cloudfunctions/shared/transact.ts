import type { Database } from './cloud'
import { type Documents, documentsOf } from './documents'

interface Transaction extends Pick<Database, 'collection'> {
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** The outcome of a commit, or of a call on the way to it, that the database did not tell us. */
export class Unknown extends Error {
  constructor(readonly why: unknown) {
    super('the database did not answer', { cause: why })
  }
}

/** The service says it in the message only; the code is lost on the way (CLOUDBASE-WIRE §7). */
const isConflict = (error: unknown): boolean => {
  const { message = '', errMsg = '' } = (error ?? {}) as { message?: string; errMsg?: string }
  return `${message} ${errMsg}`.includes('TransactionConflict')
}

/** A call on documents fails with the SDK's `errCode`; anything else thrown by the work is a fault of ours. */
const isFromDatabase = (error: unknown): boolean =>
  error instanceof Unknown || (typeof error === 'object' && error !== null && 'errCode' in error)

/** Start and commit throw whatever the connection threw, without an `errCode`: all of it is the database's. */
const untold = (error: unknown): never => {
  throw isConflict(error) ? error : new Unknown(error)
}

const CONFLICT_TRIES = 8
const UNKNOWN_TRIES = 2

/** Spreads those who lost the same race; the first retry is at once. */
const pause = (conflicts: number) =>
  new Promise((resolve) => setTimeout(resolve, conflicts === 1 ? 0 : Math.random() * 15 * conflicts))

/** May run several times: it reads, decides, writes, and has no other effect. */
export type Work<T> = (documents: Documents) => Promise<{ keep: boolean; value: T }>

/**
 * Runs `work` in one transaction and commits it if it says so.
 *
 * The SDK's `runTransaction` retries only a conflict that commit reports, while the service raises conflicts on the
 * write; so the loop is ours. A conflict runs the work again at once. Any other error of the database is unknown:
 * the work runs again only if `rereads`, which promises that it first reads whether it already took effect.
 */
export async function transact<T>(
  db: Database,
  work: Work<T>,
  { rereads }: { rereads: boolean },
): Promise<T> {
  let conflicts = 0
  let unknowns = 0
  for (;;) {
    try {
      return await attempt(db, work)
    } catch (error) {
      if (isConflict(error)) {
        if (++conflicts >= CONFLICT_TRIES) throw new Unknown(error)
        await pause(conflicts)
      } else if (!isFromDatabase(error)) throw error
      else if (!rereads || ++unknowns > UNKNOWN_TRIES)
        throw error instanceof Unknown ? error : new Unknown(error)
    }
  }
}

async function attempt<T>(db: Database, work: Work<T>): Promise<T> {
  const transaction: Transaction = await db.startTransaction().catch(untold)
  let result: { keep: boolean; value: T }
  try {
    result = await work(documentsOf(transaction))
  } catch (error) {
    // After a conflict the service has already aborted; what this call says changes nothing.
    await transaction.rollback().catch(() => {})
    throw error
  }
  if (result.keep) await transaction.commit().catch((error) => giveUp(transaction, error))
  else await transaction.rollback().catch(() => {})
  return result.value
}

/** A commit that never arrived would go on holding its documents for 30 s, and one on its way is kept from arriving late. */
async function giveUp(transaction: Transaction, error: unknown): Promise<never> {
  await transaction.rollback().catch(() => {})
  return untold(error)
}
