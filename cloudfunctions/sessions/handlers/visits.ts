import type { sessions } from '@contract/sessions'
import type { PersonRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { SessionsRepo } from '../repo'
import { offeredTopics } from '../rules/offers'
import { titlesOf, visitLine } from '../rules/views'
import { visitedThrough } from '../rules/visiting'

const NEWEST = 30

export const visits: Handler<typeof sessions.visits, SessionsRepo> = async (
  _,
  { actor: { person, duties }, as, repo, now },
) => {
  if (!person) return ok({ people: [], topics: [], visits: [] })
  const nodes = await repo.nodes(duties.flatMap(({ nodeIds }) => nodeIds))
  const through = visitedThrough(duties, nodes)
  const [people, topics, made] = await Promise.all([
    peopleOf(through, repo),
    repo.allTopics(),
    repo.visitsBy(person._id, NEWEST),
  ])
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  const places = await placesOf(people, repo)
  await repo.noteReading({
    byId: person._id,
    byRole: as[0] ?? 'representative',
    operation: 'sessions.visits',
    nodeId: through[0] ?? '',
    personIds: people.map(({ _id }) => _id),
    now,
  })
  return ok({
    people: people.map(({ _id: personId, name, member }) => ({
      personId,
      name,
      at: places.get(member?.groupId ?? member?.branchId ?? '') ?? '',
    })),
    topics: offeredTopics(topics),
    visits: made.map((visit) => visitLine(visit, person.name, names, titlesOf(topics))),
  })
}

/** Everybody the caller may visit, once. */
async function peopleOf(through: string[], repo: SessionsRepo): Promise<PersonRecord[]> {
  const found = [
    await repo.membersOf(through),
    await repo.membersOfGroups(through),
    await repo.membersOfVillages(through),
  ]
  return [...new Map(found.flat().map((person) => [person._id, person])).values()]
}

async function placesOf(people: PersonRecord[], repo: SessionsRepo): Promise<Map<string, string>> {
  const ids = people.flatMap(({ member }) => member?.groupId ?? member?.branchId ?? [])
  const nodes = await repo.nodes([...new Set(ids)])
  return new Map(nodes.map(({ _id, name }) => [_id, name]))
}
