import type { PhotoRecord } from '@records/index'
import type { Job } from '../../shared/handler'
import { forgettingRepo, jobRepo } from '../repo'

const SESSIONS_A_TICK = 40

const uploadsOf = (photos: readonly PhotoRecord[]): string[] =>
  photos.flatMap(({ uploaded }) => uploaded ?? [])

/** What phones wrote and the server has a copy of; deleting what is deleted already is as good. */
export const dropUploads: Job = async ({ db }) => {
  const outside = forgettingRepo(db)
  const found = await outside.withUploads(SESSIONS_A_TICK)
  for (const { _id, photos } of found) {
    const gone = uploadsOf(photos)
    await outside.deleteFiles(gone)
    await jobRepo(db).inTransaction(async (repo) => {
      const session = await repo.session(_id)
      if (!session) return
      const left = session.photos.map((photo) =>
        gone.includes(photo.uploaded ?? '') ? { ...photo, uploaded: null } : photo,
      )
      await repo.putSession({ ...session, photos: left })
    })
  }
  return { sessions: found.length }
}
