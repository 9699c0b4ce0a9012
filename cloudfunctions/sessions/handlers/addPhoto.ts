import type { sessions } from '@contract/sessions'
import type { Handler, Prepare } from '../../shared/handler'
import { cleanPicture } from '../../shared/metadata'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { newPhoto } from '../rules/pictures'
import { noSuchSession, runSession } from './seen-session'

const MOST = 9

export interface PreparedPhoto {
  traceId: string
}

/**
 * Takes the metadata out before anything else is done with a picture. The clean one takes the place of what was uploaded,
 * so that no other copy is left, and doing it again changes nothing.
 */
export const preparePhoto: Prepare<typeof sessions.addPhoto, SessionsRepo, PreparedPhoto> = async (
  { sessionId, file },
  { actor, repo },
) => {
  const session = await runSession(sessionId, actor.person, repo)
  if (!session) return noSuchSession()
  if (session.photos.length >= MOST) return refuse('TooManyPhotos', 'nine at most', 'file')
  const bytes = await repo.picture(sessionId, file)
  if (!bytes) return refuse('NoSuchFile', 'no file of ours', 'file')
  const clean = cleanPicture(bytes)
  if (!clean) return refuse('NotAPicture', 'neither JPEG nor PNG, or too large', 'file')
  if (!clean.equals(bytes)) await repo.replacePicture(file, clean)
  const url = (await repo.urls([file])).get(file)
  if (url === undefined) return refuse('NoSuchFile', 'gone meanwhile', 'file')
  return ok({ traceId: await repo.checkPicture(url, actor.openid) })
}

/** The push with the verdict may have been faster than this transaction: whoever comes second finds the other's half. */
export const addPhoto: Handler<typeof sessions.addPhoto, SessionsRepo, PreparedPhoto> = async (
  { sessionId, file },
  { actor, repo, prepared: { traceId }, now },
) => {
  const session = await runSession(sessionId, actor.person, repo)
  if (!session) return noSuchSession()
  if (session.photos.length >= MOST) return refuse('TooManyPhotos', 'nine at most', 'file')
  const check = await repo.mediaCheck(traceId)
  const verdict = check?.verdict ?? null
  const others = session.photos.filter((photo) => photo.file !== file)
  const target = { sessionId, file }
  const photo = newPhoto({ file, traceId, byId: actor.person?._id ?? '', at: now }, verdict)
  await repo.putMediaCheck({ _id: traceId, v: 1, at: now, target, verdict })
  await repo.putSession({ ...session, photos: [...others, photo] })
  return ok({ photos: others.length + 1 })
}
