import type { sessions } from '@contract/sessions'
import type { Handler, Prepare } from '../../shared/handler'
import { keptPicture } from '../../shared/kept-picture'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { newPhoto } from '../rules/pictures'
import { noSuchSession, runSession } from './seen-session'

const MOST = 9

export interface PreparedPhoto {
  kept: string
  traceId: string
}

/**
 * Keeps a clean copy where no phone can put another in its place, and has that checked. The same upload again is the same
 * copy, and changes nothing.
 */
export const preparePhoto: Prepare<typeof sessions.addPhoto, SessionsRepo, PreparedPhoto> = async (
  { sessionId, file },
  { actor, repo },
) => {
  const session = await runSession(sessionId, actor.person, repo)
  if (!session) return noSuchSession()
  if (session.photos.length >= MOST) return refuse('TooManyPhotos', 'nine at most', 'file')
  const storage = {
    handedIn: (given: string) => repo.picture(sessionId, given),
    keep: repo.keepPicture,
    urls: repo.urls,
  }
  const folder = `sessions-kept/${sessionId}`
  const kept = await keptPicture(file, { field: 'file', folder, of: [sessionId, file] }, storage)
  if (!kept.ok) return kept
  const traceId = await repo.checkPicture(kept.data.url, actor.openid)
  return ok({ kept: kept.data.file, traceId })
}

/** The push with the verdict may have been faster than this transaction: whoever comes second finds the other's half. */
export const addPhoto: Handler<typeof sessions.addPhoto, SessionsRepo, PreparedPhoto> = async (
  { sessionId, file },
  { actor, repo, prepared: { kept, traceId }, now },
) => {
  const session = await runSession(sessionId, actor.person, repo)
  if (!session) return noSuchSession()
  if (session.photos.length >= MOST) return refuse('TooManyPhotos', 'nine at most', 'file')
  const check = await repo.mediaCheck(traceId)
  const verdict = check?.verdict ?? null
  const others = session.photos.filter((photo) => photo.file !== kept)
  const target = { sessionId, file: kept }
  const photo = newPhoto(
    { file: kept, uploaded: file, traceId, byId: actor.person?._id ?? '', at: now },
    verdict,
  )
  await repo.putMediaCheck({ _id: traceId, v: 1, at: now, target, verdict })
  await repo.putSession({ ...session, photos: [...others, photo] })
  return ok({ photos: others.length + 1 })
}
