import * as body from './body'
import { databaseAction } from './database-action'

export const addCollection = databaseAction(async (request, { database }) => {
  await database.addCollection(body.collectionName(request.body))
  return {}
})
