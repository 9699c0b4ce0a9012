import { dayOf } from '@domain/day'
import type { SessionRecord } from '@records/index'
import type { SessionsRepo } from '../repo'
import { attendedSecs, creditOfWord, sliceSize } from '../rules/credits'

export interface Slice {
  state: SessionRecord['state']
  credited: number
  left: number
}

/**
 * Credits some of those who were there, all in the caller's transaction: progress, ledger, hours, attendance and the
 * session's own state. The session is written by every slice, so two confirmations at once take turns.
 */
export async function confirmSlice(
  session: SessionRecord,
  confirmed: NonNullable<SessionRecord['confirmed']>,
  repo: SessionsRepo,
): Promise<Slice | null> {
  const season = await repo.season(session.seasonId)
  if (season?.state !== 'open') return null
  const topicIds = session.topics.map(({ topicId }) => topicId)
  const all = await repo.uncredited(session._id)
  const some = all.slice(0, sliceSize(topicIds.length))
  const personIds = some.map(({ personId }) => personId)
  const topics = new Map((await repo.topics(topicIds)).map((topic) => [topic._id, topic]))
  const progress = await repo.progress(season._id, personIds, topicIds)
  const day = dayOf(session.startsAt)
  const credited = some.map((attendance) => {
    const { personId } = attendance
    const secs = attendedSecs({ session, attendance, confirmedMinutes: confirmed.minutes, topics })
    const known = progress
      .filter((one) => one.personId === personId)
      .map((one) => [one.topicId, one] as const)
    const word = {
      id: session._id,
      channel: 'session' as const,
      personId,
      secs,
      season,
      at: confirmed.at,
      day,
    }
    return { attendance, ...creditOfWord(word, new Map(known)) }
  })
  for (const each of credited) {
    for (const one of each.progress) await repo.putProgress(one)
    await repo.putAttendance({ ...each.attendance, creditedSec: each.sec })
  }
  await repo.postEntries(credited.flatMap(({ entries }) => entries))
  for (const { attendance, entries } of credited)
    if (entries.length === 0) await repo.leaveToCount(attendance, confirmed.at)
  const left = all.length - some.length
  const state = left === 0 ? 'confirmed' : 'ended'
  await repo.putSession({ ...session, confirmed, state, tickedSince: false })
  return { state, credited: some.length, left }
}
