import * as body from './body'
import { databaseAction } from './database-action'

export const insertDocument = databaseAction(async (request, { database }) => {
  const insertedIds = await database.insert({
    collection: body.collectionName(request.body),
    documents: body.documents(request.body),
    transactionId: body.transactionId(request.body),
  })
  return { data: { insertedIds } }
})
