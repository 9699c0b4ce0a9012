import { unsupported } from '../../database/failures'
import * as body from './body'
import { databaseAction } from './database-action'
import { assertOutsideTransaction } from './outside-transaction'

/** `merge: false` is `doc.set`; everything else is update operators. */
export const modifyDocument = databaseAction(async (request, { database }) => {
  const { queryType, merge, upsert, multi } = request.body
  if (queryType !== 'DOC') assertOutsideTransaction(request.body, 'where().update')
  const statement = {
    collection: body.collectionName(request.body),
    query: body.query(request.body),
    transactionId: body.transactionId(request.body),
    count: request.count,
  }
  const data = body.data(request.body)
  if (merge === false) {
    if (upsert !== true || queryType !== 'DOC') throw unsupported('a replacement other than doc.set')
    const { updated, upsertedId } = await database.replace({ ...statement, fields: data })
    return { data: upsertedId === undefined ? { updated } : { updated, upsert_id: upsertedId } }
  }
  if (upsert === true) throw unsupported('an update that inserts')
  const updated = await database.modify({ ...statement, update: data, multi: multi === true })
  return { data: { updated: updated.length } }
})
