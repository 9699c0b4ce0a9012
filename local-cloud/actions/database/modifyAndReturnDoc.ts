import { encode } from '../../database/values/ejson'
import * as body from './body'
import { databaseAction } from './database-action'

/** One document, and how it is after the update. */
export const modifyAndReturnDoc = databaseAction(async (request, { database }) => {
  const [document] = await database.modify({
    collection: body.collectionName(request.body),
    query: body.query(request.body),
    update: body.data(request.body),
    multi: false,
    transactionId: body.transactionId(request.body),
    count: request.count,
  })
  return { data: document ? { updated: 1, doc: encode(document) } : { updated: 0, doc: null } }
})
