import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { evidencePage } from './evidencePage'
import { memberStudyOf } from './memberStudyOf'

export const evidence: Handler<typeof study.evidence, StudyRepo> = async (
  { before },
  { actor: { person }, repo },
) => {
  const { study, season, hours } = await memberStudyOf(person, repo)
  if (!person || !study || !season) return refuse('NoSeason', 'no season is open')
  const page = await evidencePage({ seasonId: season._id, personId: person._id, hours, before }, repo)
  return ok({ person: { name: person.name, textSize: person.textSize }, study, ...page })
}
