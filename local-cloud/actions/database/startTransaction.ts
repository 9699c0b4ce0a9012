import { databaseAction } from './database-action'

export const startTransaction = databaseAction(async (_request, { database }) => ({
  transactionId: database.startTransaction(),
}))
