import type { sessions } from '@contract/sessions'
import type { SessionRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { mayConfirm } from '../rules/access'
import { attendeesOf, cardOf } from '../rules/views'
import { invitedPeople } from './prepareSession'
import { noSuchSession, runSession } from './seen-session'

export const attendees: Handler<typeof sessions.attendees, SessionsRepo> = async (
  { sessionId },
  { actor: { person, duties }, repo, now },
) => {
  const session = await runSession(sessionId, person, repo)
  if (!session || !person) return noSuchSession()
  const [people, attended] = await Promise.all([peopleOf(session, repo), repo.attendances(sessionId)])
  const added = attended.filter(({ personId }) => !people.some(({ _id }) => _id === personId))
  const others = (await repo.persons(added.map(({ personId }) => personId))).filter(
    ({ erasedAt }) => erasedAt === undefined,
  )
  const known = new Map(attended.map((one) => [one.personId, one]))
  const list = attendeesOf([...people, ...others], session, known)
  await repo.noteReading({
    byId: person._id,
    byRole: duties.find(({ nodeIds }) => nodeIds.some((id) => session.path.includes(id)))?.role ?? 'host',
    operation: 'sessions.attendees',
    nodeId: session.nodeId,
    personIds: list.map(({ personId }) => personId),
    now,
  })
  return ok({
    session: cardOf(session, person, known.get(person._id) ?? null),
    nodeId: session.nodeId,
    mayConfirm: mayConfirm(person, session),
    confirmedMinutes: session.confirmed?.minutes ?? null,
    left: attended.filter(({ presence, creditedSec }) => presence === 'present' && creditedSec === null)
      .length,
    people: list,
  })
}

/** Whoever is invited, and the whole branch of the place, of whom somebody may come along. */
const peopleOf = (session: SessionRecord, repo: SessionsRepo) =>
  invitedPeople([...new Set([...session.invited, ...session.path.slice(-2)])], repo)
