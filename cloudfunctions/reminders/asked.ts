import type { Audience, Purpose } from '@contract/messages'
import type { CampaignRecord, NodeRecord, PersonRecord } from '@records/index'
import type { Visit } from '../shared/handler'
import { type Outcome, ok, refuse } from '../shared/outcome'
import { factsOf, groundless, groundOf } from './gather'
import { membersOf } from './members'
import type { RemindersRepo } from './repo'
import { type Facts, type Ground, isIn, needs } from './rules/needs'
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

/** Whom somebody has chosen to remind in a window, and who wait for the next tick: not those whom a rule goes through. */
export async function chosenFor(
  purpose: Purpose,
  window: string,
  repo: RemindersRepo,
): Promise<(Pick<CampaignRecord, '_id' | 'path' | 'at'> & { personIds: string[] })[]> {
  const same = (await repo.unplanned(CAMPAIGNS)).filter(
    (one) => one.purpose === purpose && one.window === window,
  )
  return same.flatMap(({ _id, path, at, byId, personIds }) =>
    byId === null || personIds === null
      ? []
      : [{ _id, path, at, personIds: personIds.filter((id) => id !== '') }],
  )
}

/** Who has their reminder of a window, or will have it with the next tick. */
async function plannedIn(
  purpose: Purpose,
  window: string,
  people: readonly PersonRecord[],
  repo: RemindersRepo,
): Promise<Set<string>> {
  const ids = people.map(({ _id }) => deliveryId(_id, purpose, window))
  const [deliveries, chosen] = await Promise.all([repo.deliveries(ids), chosenFor(purpose, window, repo)])
  return new Set(
    [...deliveries, ...chosen].flatMap((one) => ('personId' in one ? one.personId : one.personIds)),
  )
}

/** Whether a task or a session is any of a place's business: what others plan is told nobody by its id. */
const concerns = (
  { task, session }: Ground,
  { path }: NodeRecord,
  members: readonly PersonRecord[],
): boolean => {
  const places = task?.groupIds ?? session?.invited ?? path
  return (
    path.some((id) => places.includes(id)) || members.some(({ member }) => member && isIn(places, member))
  )
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
  if (!concerns(ground.data, scope, members)) return groundless(audience)
  const out = goesOutAt(now)
  const facts = await factsOf(audience, members, ground.data, out, repo)
  const needing = members.filter((person) => needs(audience, person, ground.data, facts, out))
  const window = windowOf(audience, out, ground.data.session)
  const known = await plannedIn(audience.purpose, window, needing, repo)
  const people = needing.filter(({ _id }) => !known.has(_id))
  return ok({ ground: ground.data, facts, out, window, people, already: needing.length - people.length })
}
