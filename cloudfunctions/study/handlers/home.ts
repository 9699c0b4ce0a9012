import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { homeOf, nodeIdsOf } from '../rules/home'

/** Four requests for a member, whoever it is: the caller, the names of their places, the season, their hours. */
export const home: Handler<typeof study.home, StudyRepo> = async (_, { actor: { person }, repo }) => {
  const [nodes, season] = await Promise.all([
    repo.nodes(nodeIdsOf(person)),
    person?.member ? repo.openSeason() : null,
  ])
  const hours = person && season ? await repo.hours(season._id, person._id) : null
  return ok(homeOf({ person, nodes, season, hours }))
}
