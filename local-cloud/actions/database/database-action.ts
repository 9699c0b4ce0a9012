import { type Action, WireError } from '../../wire'

/**
 * What every database action shares. All collections are ADMINONLY, so only functions reach them; and no answer,
 * a refusal neither, leaves before everything it could have seen is on disk.
 */
export const databaseAction =
  (action: Action): Action =>
  async (request, cloud) => {
    if (request.client)
      throw new WireError('DATABASE_PERMISSION_DENIED', 'Permission denied: the collection is ADMINONLY')
    try {
      return await action(request, cloud)
    } finally {
      await cloud.database.settled()
    }
  }
