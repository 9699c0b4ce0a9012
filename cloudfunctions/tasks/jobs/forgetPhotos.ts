import { database } from '../../shared/cloud'
import { documentsOf } from '../../shared/documents'
import type { Job } from '../../shared/handler'
import { repoOf } from '../repo'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** A picture has served once it was decided; a month is left for asking back. */
export const forgetPhotos: Job = async ({ now }) => {
  const repo = repoOf(documentsOf(database()))
  const old = await repo.outsideDecidedBefore(new Date(now.getTime() - KEPT_DAYS * DAY_MS))
  await repo.deleteFiles(old.flatMap(({ photo }) => photo ?? []))
  for (const outside of old) await repo.putOutside({ ...outside, photo: null })
  return { forgotten: old.length }
}
