import type { Audience } from '@contract/messages'
import { dayOf } from '@domain/day'
import { type Outcome, ok, refuse } from '../shared/outcome'
import type { RemindersRepo } from './repo'
import type { Facts, Ground } from './rules/needs'

type Nothing = 'NoSeason' | 'NoSuchTask' | 'NoSuchSession'

/** There is no such thing, or none of whoever asks. */
export const groundless = ({ purpose }: Audience): Outcome<never, Nothing> =>
  purpose === 'task'
    ? refuse('NoSuchTask', 'no such task, or withdrawn', 'audience.taskId')
    : purpose === 'session'
      ? refuse('NoSuchSession', 'no such session to come', 'audience.sessionId')
      : refuse('NoSeason', 'no season is open')

/** What an audience's rule is about, in one request or three. */
export async function groundOf(audience: Audience, repo: RemindersRepo): Promise<Outcome<Ground, Nothing>> {
  const [season, task, session] = await Promise.all([
    repo.openSeason(),
    audience.purpose === 'task' ? repo.task(audience.taskId) : null,
    audience.purpose === 'session' ? repo.session(audience.sessionId) : null,
  ])
  if (audience.purpose === 'task') {
    if (task?.state !== 'sent') return groundless(audience)
    const lessons = task.lessonIds.length === 0 ? [] : await repo.lessons(task.lessonIds)
    return ok({ season, task, lessons, session })
  }
  if (audience.purpose === 'session') {
    if (session?.state !== 'planned') return groundless(audience)
    return ok({ season, task, lessons: [], session })
  }
  return season ? ok({ season, task, lessons: [], session }) : groundless(audience)
}

const byPerson = <T extends { personId: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.personId, record]))

const grouped = <T extends { personId: string }>(records: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const record of records) groups.set(record.personId, [...(groups.get(record.personId) ?? []), record])
  return groups
}

/** What the rule asks of some people, in one request, or two for a task. */
export async function factsOf(
  audience: Audience,
  people: readonly { _id: string }[],
  { season, task, lessons }: Ground,
  at: Date,
  repo: RemindersRepo,
): Promise<Facts> {
  const ids = people.map(({ _id }) => _id)
  const topics = [...new Set(lessons.map(({ topicId }) => topicId))]
  const [hours, days, works, progress, attendance] = await Promise.all([
    season && ['begin', 'stuck', 'pace'].includes(audience.purpose) ? repo.hours(season._id, ids) : [],
    season && audience.purpose === 'studyDay' ? repo.studyDays(season._id, ids, dayOf(at)) : [],
    audience.purpose === 'task' ? repo.works(audience.taskId, ids) : [],
    task?.seasonId && topics.length > 0 ? repo.progress(task.seasonId, ids, topics) : [],
    audience.purpose === 'session' ? repo.attendance(audience.sessionId, ids) : [],
  ])
  return {
    hours: byPerson(hours),
    days: byPerson(days),
    works: byPerson(works),
    progress: grouped(progress),
    attendance: byPerson(attendance),
  }
}
