import type { study } from '@contract/study'
import { secondsOf } from '@domain/spans'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { record } from '../rules/report'

/** The session is the anchor: every report of a member writes it, so no two can spend the same minute of the clock. */
export const reportPlayback: Handler<typeof study.reportPlayback, StudyRepo> = async (
  { sessionId, played },
  { actor: { person }, repo, now },
) => {
  const playback = person && (await repo.playback(person._id))
  const session = playback?.sessions.find((one) => one.sessionId === sessionId)
  if (!person || !playback || !session) {
    return refuse('NoSuchPlayback', 'not a session of this member, or too long ago', 'sessionId')
  }
  const before = await repo.progress(session.seasonId, person._id, session.topicId)
  const {
    playback: after,
    progress,
    entry,
    ruling,
  } = record({
    personId: person._id,
    playback,
    session,
    progress: before,
    played,
    now,
  })
  await repo.putPlayback(after)
  await repo.putProgress(progress)
  const hours = entry ? await repo.postEntry(entry) : await repo.hours(session.seasonId, person._id)
  return ok({
    open: session.closedAt === null,
    acceptedSec: secondsOf(ruling.accepted),
    class: ruling.class,
    spans: progress.lessons.find(({ lessonId }) => lessonId === session.lessonId)?.spans ?? [],
    creditedSec: progress.creditedSec,
    totalSec: hours?.totalSec ?? 0,
  })
}
