import * as body from './body'
import { databaseAction } from './database-action'
import { assertOutsideTransaction } from './outside-transaction'

export const removeDocument = databaseAction(async (request, { database }) => {
  const { queryType, multi } = request.body
  if (queryType !== 'DOC') assertOutsideTransaction(request.body, 'where().remove')
  const deleted = await database.remove({
    collection: body.collectionName(request.body),
    query: body.query(request.body),
    multi: multi === true,
    transactionId: body.transactionId(request.body),
    count: request.count,
  })
  return { data: { deleted } }
})
