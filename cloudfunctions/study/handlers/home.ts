import type { Home, study } from '@contract/study'
import { withPlan } from '@domain/plan'
import type { PersonRecord } from '@records/index'
import { consentOf, grantViews } from '../../shared/grants'
import type { Handler } from '../../shared/handler'
import { readersOf } from '../../shared/messages'
import { ok } from '../../shared/outcome'
import { askedThrough } from '../../shared/task-steps'
import type { StudyRepo } from '../repo'
import { cardsOf, mayWatch } from '../rules/cards'
import { studyToday } from '../rules/days/view'
import { firstTask } from '../rules/first-task'
import { homeOf, nodeIdsOf } from '../rules/home'
import { calledOffOf, invitedThrough, LASTS_MS } from '../rules/next-session'
import { studyDaysOf } from './studyDaysOf'

/**
 * Fourteen requests for a member: the caller, names, grants, messages, season, lessons, sessions, tasks; what was done
 * about them, hours, progress, study days, today's seconds and what was handed in today; one more where something was
 * called off. Four for anybody else whom we know and for a stranger, whose wishes are written about too.
 */
export const home: Handler<typeof study.home, StudyRepo> = async (_, { actor, repo, now }) => {
  const { person } = actor
  const member = Boolean(person?.member)
  const [nodes, messages, open, lessons, sessions, tasks] = await Promise.all([
    repo.nodes(nodeIdsOf(person)),
    messagesOf(person, actor.openid, repo),
    member ? repo.openSeason() : null,
    member ? repo.lessonCards() : [],
    member ? repo.sessionsFrom(invitedThrough(person), new Date(now.getTime() - LASTS_MS)) : [],
    person?.member ? repo.tasksOf(askedThrough(person.member)) : [],
  ])
  const season = open && person?.member ? withPlan(open, person.member) : null
  const ids = tasks.map(({ _id }) => `${_id}:${person?._id}`)
  const off = sessions.filter(({ state }) => state === 'cancelled').map(({ _id }) => _id)
  const [works, answers, hours, progress, days] = await Promise.all([
    ids.length > 0 ? repo.taskWorks(ids) : [],
    person && off.length > 0 ? repo.attendancesOf(person._id, off) : [],
    person && season ? repo.hours(season._id, person._id) : null,
    person && season ? repo.progressOf(season._id, person._id) : [],
    person && season?.studyDays ? studyDaysOf({ season, personId: person._id, now, repo }) : null,
  ])
  const calledOff = calledOffOf(sessions, answers, now)
  const cards = cardsOf(
    lessons.filter((lesson) => mayWatch(lesson, person)),
    progress,
  )
  const today = days && studyToday(days)
  return ok(
    homeOf({
      person,
      nodes,
      season,
      hours,
      cards,
      progress,
      sessions,
      calledOff,
      today,
      messages,
      task: firstTask(tasks, works, cards, progress, season?._id ?? null),
    }),
  )
}

async function messagesOf(
  person: PersonRecord | null,
  openid: string,
  repo: StudyRepo,
): Promise<Home['messages']> {
  const readers = readersOf(openid, person?._id ?? null)
  const [unread, grants] = await Promise.all([repo.unread(readers), repo.grants(openid)])
  return { unread, grants: grantViews(grants), consent: consentOf(person) }
}
