import type { MessageRecord } from '@records/index'
import type { Documents } from './documents'

/** More than that is shown as 99+. */
const COUNTED = 100

const OF_ACCOUNT = 'account.'

/** Under which an account that is nobody's has its messages: who asks for a wish needs no name on the roster. */
export const accountReader = (openid: string): string => `${OF_ACCOUNT}${openid}`

/** The account of a reader who is no person; null of a person. */
export const openidOfReader = (reader: string): string | null =>
  reader.startsWith(OF_ACCOUNT) ? reader.slice(OF_ACCOUNT.length) : null

/** As whom somebody reads: as the person, and as the account that they were before anybody knew whose it is. */
export const readersOf = (openid: string, personId: string | null): string[] => [
  ...(personId === null ? [] : [personId]),
  accountReader(openid),
]

/** How many of somebody's messages they have not read; of a muted kind none counts. */
export const unreadOf = async (documents: Documents, readers: readonly string[]): Promise<number> => {
  const where = { personId: documents.command.in([...readers]), readAt: null }
  const found = await documents.find<MessageRecord>('messages', where, { fields: ['at'], limit: COUNTED })
  return found.length
}
