import type { sessions } from '@contract/sessions'
import type { NodeRecord, PersonRecord, SessionRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { CALLERS, CONFIRMERS, invitedThrough, mayConfirm, nodesOf } from '../rules/access'
import { cardOf, listed } from '../rules/views'

/** What was longer ago is in the evidence, not in a list. */
const LOOKS_BACK_MS = 120 * 24 * 60 * 60_000
const MOST = 40

/** At most seven requests: the caller, four of sessions, places, and how the caller stands to each. */
export const mine: Handler<typeof sessions.mine, SessionsRepo> = async (
  _,
  { actor: { person }, repo, now },
) => {
  if (!person) return ok({ upcoming: [], past: [], toConfirm: [], mayCallAt: [], mayVisit: false })
  const [all, mayCallAt] = await Promise.all([sessionsOf(person, repo, now), placesOf(person, repo)])
  const lists = listed(all, (session) => mayConfirm(person, session), now)
  const shown = [...lists.upcoming, ...lists.past, ...lists.toConfirm].map(({ _id }) => _id)
  const attended = await repo.attendancesOf(person._id, [...new Set(shown)])
  const known = new Map(attended.map((one) => [one.sessionId, one]))
  const cards = (some: SessionRecord[]) =>
    some.slice(0, MOST).map((session) => cardOf(session, person, known.get(session._id) ?? null))
  return ok({
    upcoming: cards(lists.upcoming),
    past: cards(lists.past),
    toConfirm: cards(lists.toConfirm),
    mayCallAt: mayCallAt.map(({ _id, name }) => ({ id: _id, name })),
    mayVisit: nodesOf(person.duties, ['instructor', 'secretary', 'representative']).length > 0,
  })
}

/** Invited to, hosted, or under a place the caller answers for; each once. */
async function sessionsOf(person: PersonRecord, repo: SessionsRepo, now: Date): Promise<SessionRecord[]> {
  const from = new Date(now.getTime() - LOOKS_BACK_MS)
  const through = invitedThrough(person)
  const places = nodesOf(person.duties, CALLERS)
  const confirms = nodesOf(person.duties, CONFIRMERS)
  const found = await Promise.all([
    through.length > 0 ? repo.sessionsInvitedTo(through, from) : [],
    repo.sessionsHostedBy(person._id, from),
    places.length > 0 ? repo.sessionsUnder(places, from) : [],
    // However many are newer: hours wait for it.
    confirms.length > 0 ? repo.sessionsToConfirm(confirms) : [],
  ])
  return [...new Map(found.flat().map((session) => [session._id, session])).values()]
}

/** Branches and groups in which somebody may call a session; whoever answers for more than a branch, all of its branches. */
async function placesOf(person: PersonRecord, repo: SessionsRepo): Promise<NodeRecord[]> {
  const ids = nodesOf(person.duties, CALLERS)
  if (ids.length === 0) return []
  const nodes = (await repo.nodes(ids)).filter(({ tree }) => tree === 'party')
  const own = nodes.filter(({ kind }) => kind === 'branch' || kind === 'studyGroup')
  const above = nodes.filter((node) => !own.includes(node)).map(({ _id }) => _id)
  if (above.length === 0) return own
  const branches = (await repo.branches()).filter(({ path }) => path.some((id) => above.includes(id)))
  return [...new Map([...own, ...branches].map((node) => [node._id, node])).values()]
}
