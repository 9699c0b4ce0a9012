import { unsupported } from '../../database/failures'

/** Only document operations belong to a transaction; the SDK sends no `transactionId` with the others. */
export function assertOutsideTransaction(body: Record<string, unknown>, what: string): void {
  if (body.transactionId !== undefined) throw unsupported(`${what} inside a transaction`)
}
