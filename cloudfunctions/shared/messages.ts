import type { MessageRecord } from '@records/index'
import type { Documents } from './documents'

/** More than that is shown as 99+. */
const COUNTED = 100

/** How many of somebody's messages they have not read; of a muted kind none counts. */
export const unreadOf = async (documents: Documents, personId: string): Promise<number> => {
  const where = { personId, readAt: null }
  const found = await documents.find<MessageRecord>('messages', where, { fields: ['at'], limit: COUNTED })
  return found.length
}
