import type { Audience } from '@contract/messages'
import type { NodeRecord, PersonRecord } from '@records/index'
import type { Visit } from '../shared/handler'
import { type Outcome, ok, refuse } from '../shared/outcome'
import { factsOf, groundOf } from './gather'
import { membersOf } from './members'
import type { RemindersRepo } from './repo'
import { type Facts, type Ground, needs } from './rules/needs'
import { deliveryId, goesOutAt, windowOf } from './rules/windows'

/** Whom a rule finds in a place, when it would go out, and who of them has their reminder already. */
export interface Asked {
  ground: Ground
  facts: Facts
  out: Date
  window: string
  /** Without one in this window. */
  people: PersonRecord[]
  already: number
}

/** More than ever wait for one tick. */
const CAMPAIGNS = 100

type Nothing = 'NoSuchGroup' | 'NoSeason' | 'NoSuchTask' | 'NoSuchSession'
type Place = Pick<Visit<never, RemindersRepo>, 'actor' | 'as' | 'repo' | 'now'> & { scope: NodeRecord }

/** Who has their reminder of a window, or will have it with the next tick. */
async function plannedIn(
  purpose: Audience['purpose'],
  window: string,
  people: readonly PersonRecord[],
  repo: RemindersRepo,
): Promise<Set<string>> {
  const ids = people.map(({ _id }) => deliveryId(_id, purpose, window))
  const [deliveries, unplanned] = await Promise.all([repo.deliveries(ids), repo.unplanned(CAMPAIGNS)])
  const same = unplanned.filter((one) => one.purpose === purpose && one.window === window)
  const chosen = same.flatMap(({ byId, personIds }) => (byId === null ? [] : (personIds ?? [])))
  return new Set([...deliveries.map(({ personId }) => personId), ...chosen])
}

/** Eight requests at most, however many people: caller and place apart. */
export async function askedOf(
  audience: Audience,
  { scope, actor, as, repo, now }: Place,
): Promise<Outcome<Asked, Nothing>> {
  const ground = await groundOf(audience, repo)
  if (!ground.ok) return ground
  const members = await membersOf(scope, actor.duties, as, repo)
  if (!members) return refuse('NoSuchGroup', 'neither a study group nor a branch', 'nodeId')
  const out = goesOutAt(now)
  const facts = await factsOf(audience, members, ground.data, out, repo)
  const needing = members.filter((person) => needs(audience, person, ground.data, facts, out))
  const window = windowOf(audience, out, ground.data.session)
  const known = await plannedIn(audience.purpose, window, needing, repo)
  const people = needing.filter(({ _id }) => !known.has(_id))
  return ok({ ground: ground.data, facts, out, window, people, already: needing.length - people.length })
}
