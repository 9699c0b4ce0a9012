import { WireError } from '../wire'

export const requestFailed = (message: string): WireError => new WireError('DATABASE_REQUEST_FAILED', message)

export const unsupported = (what: string): WireError =>
  new WireError('Unsupported', `local-cloud does not emulate ${what}`)

/** The engine's patterns are JavaScript's, and building one is the only thing there that fails with a SyntaxError. */
export const invalidPattern = (error: unknown): WireError =>
  requestFailed(`Regular expression is invalid: ${(error as Error).message}`)

export const missingCollection = (name: string): WireError =>
  new WireError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem persists, contact us.`,
  )

// The two messages are the service's own (CLOUDBASE-WIRE §7).
export const transactionConflict = (): WireError =>
  new WireError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )

export const transactionGone = (): WireError =>
  new WireError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )

export const duplicateKey = (collection: string, index: string, key: readonly unknown[]): WireError =>
  requestFailed(
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(key)}`,
  )
