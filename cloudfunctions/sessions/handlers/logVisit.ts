import type { sessions } from '@contract/sessions'
import { dayOf } from '@domain/day'
import type { VisitRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { log } from '../../shared/log'
import { ok, refuse } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { creditOfWord } from '../rules/credits'
import { mayVisit, momentProblem, visitedThrough } from '../rules/visiting'

export type PreparedVisit = { suggestion: VisitRecord['suggestion'] }

const STATES = { pass: 'passed', review: 'held', risky: 'refused' } as const

/** Has the suggestion looked at. The visit counts whatever comes of that; without an answer a person has to read it. */
export const prepareVisit: Prepare<typeof sessions.logVisit, SessionsRepo, PreparedVisit> = async (
  { suggestion: text },
  { actor, repo, requestId },
) => {
  if (text === null) return ok({ suggestion: null })
  try {
    const { suggest, traceId } = await repo.checkText(text, actor.openid)
    return ok({ suggestion: { text, state: STATES[suggest], traceId } })
  } catch (error) {
    log({ requestId, what: 'suggestion not checked', error })
    return ok({ suggestion: { text, state: 'held', traceId: null } })
  }
}

export const logVisit: Handler<typeof sessions.logVisit, SessionsRepo, PreparedVisit> = async (
  { at, personIds, topics, wish },
  { actor, repo, prepared, now },
) => {
  const visitedAt = new Date(at)
  const season = await repo.openSeason()
  const problem = momentProblem(visitedAt, season, now)
  if (problem || !season) return problem ?? refuse('NoSeason', 'no season is open')
  const nodes = await repo.nodes(actor.duties.flatMap(({ nodeIds }) => nodeIds))
  const through = visitedThrough(actor.duties, nodes)
  const people = await repo.persons(personIds)
  const all = people.length === new Set(personIds).size && personIds.length === people.length
  // Nobody brings a lesson to their own door.
  const others = people.every(({ _id }) => _id !== actor.person?._id)
  if (!all || !others || !people.every((person) => mayVisit(person, through)))
    return refuse('NoSuchMember', 'somebody the caller does not look after', 'personIds')
  const found = new Map(
    (await repo.topics(topics.map(({ topicId }) => topicId))).map((one) => [one._id, one]),
  )
  if (found.size !== topics.length) return refuse('NoSuchTopic', 'unknown or named twice', 'topics')
  const secs = topics.map(({ topicId, minutes }) => ({ topic: found.get(topicId)!, sec: minutes * 60 }))
  const _id = newId()
  const progress = await repo.progress(season._id, personIds, [...found.keys()])
  const day = dayOf(visitedAt)
  const credited = personIds.map((personId) => {
    const known = new Map(
      progress.filter((one) => one.personId === personId).map((one) => [one.topicId, one]),
    )
    const word = { id: _id, channel: 'visit' as const, personId, secs, season, at: now, day }
    return { personId, ...creditOfWord(word, known) }
  })
  for (const one of credited.flatMap(({ progress }) => progress)) await repo.putProgress(one)
  await repo.postEntries(credited.flatMap(({ entries }) => entries))
  const creditedSec = credited.map(({ personId, sec }) => ({ personId, sec }))
  await repo.putVisit({
    _id,
    v: 1,
    byId: actor.person?._id ?? '',
    at: visitedAt,
    loggedAt: now,
    personIds,
    topics,
    credited: creditedSec,
    suggestion: prepared.suggestion,
    wish: wish && prepared.suggestion !== null,
    toWish: wish && prepared.suggestion !== null,
    seasonId: season._id,
  })
  return ok({ visitId: _id, creditedSec })
}
