import type { sessions } from '@contract/sessions'
import { instantOf } from '@domain/day'
import type { AttendanceRecord, PersonRecord, SessionRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { mayAttend, mayChange, mayConfirm, mayRun } from '../rules/access'
import { ownMinutes } from '../rules/attendance'
import { cardOf, titlesOf, topicsOf } from '../rules/views'
import { noSuchSession, seenSession } from './seen-session'

/** Six requests at most, and one more where there are pictures. */
export const session: Handler<typeof sessions.session, SessionsRepo> = async (
  { sessionId },
  { actor: { person }, repo },
) => {
  const seen = await seenSession(sessionId, person, repo)
  if (!seen || !person) return noSuchSession()
  const { session: found, attendance } = seen
  const passed = found.photos.filter(({ state }) => state === 'passed').map(({ file }) => file)
  const [[node], topics, hosts, presences, urls] = await Promise.all([
    repo.nodes([found.nodeId]),
    repo.topics(found.topics.map(({ topicId }) => topicId)),
    repo.persons(found.hostIds),
    repo.presences(sessionId),
    passed.length > 0 ? repo.urls(passed) : new Map<string, string>(),
  ])
  const attends = mayAttend(person, found, attendance)
  const runs = mayRun(person, found)
  return ok({
    ...cardOf(found, person, attendance),
    startsAt: instantOf(found.startsAt),
    nodeId: found.nodeId,
    node: node?.name ?? '',
    hosts: hosts.filter(isStillHere).map(({ _id: personId, name }) => ({ personId, name })),
    topics: topicsOf(found.topics, titlesOf(topics)),
    homework: found.homework,
    followUpOn: found.followUpOn,
    link: (attends || runs) && isAhead(found) ? found.link : null,
    invited: runs ? found.invited : [],
    confirmedMinutes: found.confirmed?.minutes ?? null,
    mySec: attendance?.creditedSec ?? 0,
    myMinutes: attendance ? ownMinutes(attendance, found.minutes) : 0,
    photos: passed.flatMap((file) => {
      const url = urls.get(file)
      return url === undefined ? [] : [{ url }]
    }),
    photosHeld: runs ? found.photos.length - passed.length : 0,
    mayRun: runs,
    mayChange: mayChange(person, found) && found.state === 'planned',
    mayAttend: attends,
    mayConfirm: mayConfirm(person, found),
    counts: { invited: found.invitedCount, ...countsOf(presences) },
  })
}

const isStillHere = ({ erasedAt }: PersonRecord): boolean => erasedAt === undefined

/** Afterwards nobody joins any more. */
const isAhead = ({ state }: SessionRecord): boolean => state === 'planned' || state === 'running'

const countsOf = (presences: Pick<AttendanceRecord, 'presence' | 'coming'>[]) => ({
  coming: presences.filter(({ coming }) => coming === true).length,
  present: presences.filter(({ presence }) => presence === 'present').length,
  waiting: presences.filter(({ presence }) => presence === 'waiting').length,
})
