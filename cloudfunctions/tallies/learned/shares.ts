import type { PersonRecord, SeasonRecord } from '@records/index'
import { isOpenClaim } from '../../shared/rules/proof'
import type { TalliesRepo } from '../repo'
import { byPerson, type Done, doingsOf, isTaskOf } from '../rules/doings'
import { type Share, shareOf } from '../rules/share'

/** What some people did in a season, in the same number of requests for a hundred as for one. */
async function doneBy(season: SeasonRecord, personIds: string[], repo: TalliesRepo) {
  const [works, attended, days] = await Promise.all([
    repo.works(personIds),
    repo.attendance(personIds),
    repo.studyDays(season._id, personIds),
  ])
  const open = days.filter(isOpenClaim).map(({ day }) => day)
  const [found, sessions, ledger] = await Promise.all([
    repo.tasks(works.map(({ taskId }) => taskId)),
    repo.sessionsOf(attended.map(({ sessionId }) => sessionId)),
    open.length === 0 ? [] : repo.lines(season._id, personIds, [...new Set(open)]),
  ])
  const between = found.some(({ seasonId }) => seasonId === null)
  const before = between ? await repo.seasonBefore(season) : null
  const asked = found.filter((task) => isTaskOf(task, season, before))
  const lessons = await repo.lessons(asked.flatMap(({ lessonIds }) => lessonIds))
  const topicIds = [...new Set(lessons.map(({ topicId }) => topicId))]
  const workers = [...new Set(works.map(({ personId }) => personId))]
  const progress = await repo.progress(season._id, workers, topicIds)
  const ours = new Set(sessions.flatMap(({ _id, seasonId }) => (seasonId === season._id ? [_id] : [])))
  const came = attended.filter(({ sessionId }) => ours.has(sessionId))
  const by = {
    works: byPerson(works),
    progress: byPerson(progress),
    attendance: byPerson(came),
    days: byPerson(days),
    ledger: byPerson(ledger),
  }
  const tasks = new Map(asked.map((task) => [task._id, task]))
  return (id: string): Done => ({
    ...{ tasks, lessons, works: by.works.get(id) ?? [], progress: by.progress.get(id) ?? [] },
    ...{ attendance: by.attendance.get(id) ?? [], days: by.days.get(id) ?? [] },
    ledger: by.ledger.get(id) ?? [],
  })
}

const nothing = { tasks: 0, sessions: 0, checkIns: 0 }

/** What each of them adds by now; null for who is on no roster any more. */
export async function sharesNow(
  season: SeasonRecord | null,
  persons: readonly PersonRecord[],
  repo: TalliesRepo,
): Promise<Map<string, Share | null>> {
  const ids = persons.filter(({ member }) => member).map(({ _id }) => _id)
  if (season === null || ids.length === 0)
    return new Map(
      persons.map((person) => [person._id, shareOf(person, { season, hours: null, doings: nothing })]),
    )
  const [hours, done] = await Promise.all([repo.hours(season._id, ids), doneBy(season, ids, repo)])
  const hoursOf = new Map(hours.map((each) => [each.personId, each]))
  return new Map(
    persons.map((person) => {
      const learning = { season, hours: hoursOf.get(person._id) ?? null, doings: doingsOf(done(person._id)) }
      return [person._id, shareOf(person, learning)]
    }),
  )
}
