import type { study } from '@contract/study'
import { secondsOf } from '@domain/spans'
import type { PlaybackSession, SeasonRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { record } from '../rules/report'
import { underRules } from '../rules/sessions'

/** Of another version of the rules than the session has seen: the topic may be worth something else by now. */
async function atPresent(session: PlaybackSession, season: SeasonRecord, repo: StudyRepo) {
  if (session.ruleVersion === season.ruleVersion) return session
  const topic = await repo.topic(session.topicId)
  return underRules(session, season, topic?.nominalSec ?? session.nominalSec)
}

/** The session is the anchor: every report of a member writes it, so no two can spend the same minute of the clock. */
export const reportPlayback: Handler<typeof study.reportPlayback, StudyRepo> = async (
  { sessionId, played },
  { actor: { person }, repo, now },
) => {
  const playback = person && (await repo.playback(person._id))
  const opened = playback?.sessions.find((one) => one.sessionId === sessionId)
  if (!person || !playback || !opened) {
    return refuse('NoSuchPlayback', 'not a session of this member, or too long ago', 'sessionId')
  }
  const { seasonId, topicId, lessonId } = opened
  const season = await repo.season(seasonId)
  const before = await repo.progress(seasonId, person._id, topicId)
  const spansIn = (progress: typeof before) =>
    progress?.lessons.find((one) => one.lessonId === lessonId)?.spans ?? []
  if (season?.state !== 'open') {
    // Its season is closed, and what it was worth is settled: the report is answered, so that the phone lets go of it.
    const hours = await repo.hours(seasonId, person._id)
    const spans = spansIn(before)
    const sums = { creditedSec: before?.creditedSec ?? 0, totalSec: hours?.totalSec ?? 0 }
    return ok({ open: false, acceptedSec: 0, class: 'offline', spans, ...sums })
  }
  const session = await atPresent(opened, season, repo)
  const recorded = record({ personId: person._id, playback, session, progress: before, played, now })
  const { progress, entry, ruling } = recorded
  await repo.putPlayback(recorded.playback)
  await repo.putProgress(progress)
  const hours = entry ? await repo.postEntry(entry) : await repo.hours(seasonId, person._id)
  // A topic that is full brings nothing more, and yet a task may be done with what was seen.
  if (!entry && ruling.accepted.length > 0)
    await repo.leaveToCount(person._id, `seen-${sessionId}-${session.reports}`, now)
  return ok({
    open: session.closedAt === null,
    acceptedSec: secondsOf(ruling.accepted),
    class: ruling.class,
    spans: spansIn(progress),
    creditedSec: progress.creditedSec,
    totalSec: hours?.totalSec ?? 0,
  })
}
