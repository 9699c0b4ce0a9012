import { transactionGone } from '../../database/failures'
import * as body from './body'
import { databaseAction } from './database-action'

export const abortTransaction = databaseAction(async (request, { database }) => {
  const id = body.transactionId(request.body)
  if (id === undefined) throw transactionGone()
  database.abortTransaction(id)
  return {}
})
