import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { cardsOf, mayWatch } from '../rules/cards'
import { studyToday } from '../rules/days/view'
import { homeOf, nodeIdsOf } from '../rules/home'
import { invitedThrough, LASTS_MS } from '../rules/next-session'
import { studyDaysOf } from './studyDaysOf'

/**
 * Nine requests for a member: the caller, names, season, lessons, sessions, hours, progress, study days, today's seconds.
 * Two for anybody else.
 */
export const home: Handler<typeof study.home, StudyRepo> = async (_, { actor: { person }, repo, now }) => {
  const member = Boolean(person?.member)
  const [nodes, season, lessons, sessions] = await Promise.all([
    repo.nodes(nodeIdsOf(person)),
    member ? repo.openSeason() : null,
    member ? repo.lessonCards() : [],
    member ? repo.sessionsFrom(invitedThrough(person), new Date(now.getTime() - LASTS_MS)) : [],
  ])
  const [hours, progress, days] =
    person && season
      ? await Promise.all([
          repo.hours(season._id, person._id),
          repo.progressOf(season._id, person._id),
          season.studyDays ? studyDaysOf({ season, personId: person._id, now, repo }) : null,
        ])
      : [null, [], null]
  const cards = cardsOf(
    lessons.filter((lesson) => mayWatch(lesson, person)),
    progress,
  )
  const today = days && studyToday(days)
  return ok(homeOf({ person, nodes, season, hours, cards, progress, sessions, today }))
}
