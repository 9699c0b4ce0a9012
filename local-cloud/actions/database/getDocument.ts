import { encode } from '../../database/values/ejson'
import * as body from './body'
import { databaseAction } from './database-action'

export const getDocument = databaseAction(async (request, { database }) => {
  const found = database.read({
    collection: body.collectionName(request.body),
    query: body.query(request.body),
    order: body.order(request.body),
    skip: body.offset(request.body),
    limit: body.limit(request.body),
    projection: body.projection(request.body),
    transactionId: body.transactionId(request.body),
    count: request.count,
  })
  return { data: { list: found.map(encode) } }
})
