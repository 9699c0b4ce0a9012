import type { PhotoRecord } from '@records/index'
import type { PushHandler } from '../../shared/handler'
import { jobRepo } from '../repo'
import { withVerdict } from '../rules/pictures'

/** Whatever isn't plainly passed is shown to nobody; `review` waits for a reviewer. */
const verdictOf = (event: Record<string, unknown>): PhotoRecord['state'] => {
  const { suggest } = (event.result ?? {}) as { suggest?: string }
  if (Number(event.errcode ?? 0) !== 0) return 'held'
  return suggest === 'pass' ? 'passed' : suggest === 'risky' ? 'refused' : 'held'
}

export const pictureChecked: PushHandler = async (event, { db, now }) => {
  const traceId = String(event.trace_id)
  const verdict = verdictOf(event)
  await jobRepo(db).inTransaction(async (repo) => {
    const check = await repo.mediaCheck(traceId)
    const target = check?.target ?? null
    await repo.putMediaCheck({ _id: traceId, v: 1, at: check?.at ?? now, target, verdict })
    const session = target && (await repo.session(target.sessionId))
    if (!session) return
    const photos = session.photos.map((photo) =>
      photo.traceId === traceId ? withVerdict(photo, verdict, now) : photo,
    )
    await repo.putSession({ ...session, photos })
  })
}
