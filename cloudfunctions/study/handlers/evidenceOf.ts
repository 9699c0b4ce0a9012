import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { evidencePage } from './evidencePage'
import { memberStudyOf } from './memberStudyOf'

/** Seven requests: caller, person, places, season, hours, a page of the ledger and its topics; and two to note who looked. */
export const evidenceOf: Handler<typeof study.evidenceOf, StudyRepo> = async (
  { before },
  { actor, scope: { person, node }, as, repo, now },
) => {
  const { study, season, hours } = await memberStudyOf(person, repo, repo.shownSeason)
  if (!study || !season) return refuse('NoSeason', 'no season is open')
  const page = await evidencePage({ seasonId: season._id, personId: person._id, hours, before }, repo)
  await repo.noteReading({
    byId: actor.person!._id,
    byRole: as[0]!,
    operation: 'study.evidenceOf',
    nodeId: node._id,
    personIds: [person._id],
    now,
  })
  return ok({ personId: person._id, name: person.name, hours: study, ...page })
}
