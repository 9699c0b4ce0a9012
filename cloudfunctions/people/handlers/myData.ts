import type { MyData, people } from '@contract/people'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { environmentKeys, openPhone } from '../../shared/phone'
import type { PeopleRepo } from '../repo'
import { type Kept, myDataOf, peopleOf, placesOf } from '../rules/my-data'

/** Everything at once, by index: the caller, ten kinds of records, what those name, and two counts; at most twenty-three requests. */
export const myData: Handler<typeof people.myData, PeopleRepo> = async (
  _,
  { actor: { person, openid }, repo },
) => {
  if (!person) return refuse('NotBound', 'no person is bound to this WeChat account')
  const [study, requests, history, accesses, left, wishes] = await Promise.all([
    studyOf(repo, person._id),
    repo.requestsOf(person._id),
    repo.historyOf(person._id),
    repo.accessesOf(person._id),
    repo.keptStudy(person._id),
    repo.keptWishes(person._id, openid),
  ])
  const kept: Kept = {
    person,
    phone: person.phone ? openPhone(person.phone, environmentKeys()) : null,
    study,
    correction: requests.find(({ state }) => state === 'open') ?? null,
    history,
    accesses,
    left,
    wishes,
  }
  const [places, names] = await Promise.all([repo.nodes(placesOf(kept)), repo.names(peopleOf(kept))])
  return ok(myDataOf(kept, namesById(places), namesById(names)))
}

const namesById = (named: { _id: string; name: string }[]) =>
  new Map(named.map(({ _id, name }) => [_id, name]))

async function studyOf(repo: PeopleRepo, personId: string): Promise<MyData['study']> {
  const season = await repo.openSeason()
  if (!season) return { totalSec: 0, topics: 0, lines: 0 }
  const [hours, topics, lines] = await Promise.all([
    repo.hours(season._id, personId),
    repo.countOf('progress', personId, season._id),
    repo.countOf('ledger', personId, season._id),
  ])
  return { totalSec: hours?.totalSec ?? 0, topics, lines }
}
