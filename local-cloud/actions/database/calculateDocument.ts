import * as body from './body'
import { databaseAction } from './database-action'
import { assertOutsideTransaction } from './outside-transaction'

export const calculateDocument = databaseAction(async (request, { database }) => {
  assertOutsideTransaction(request.body, 'count')
  const collection = body.collectionName(request.body)
  const total = database.count({ collection, query: body.query(request.body), count: request.count })
  return { data: { total } }
})
