import type { study } from '@contract/study'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { StudyRepo } from '../repo'
import { byClass, cursorOf, evidenceLines, placeOf } from '../rules/evidence'
import { memberStudyOf } from './memberStudyOf'

const PAGE = 60

export const evidence: Handler<typeof study.evidence, StudyRepo> = async (
  { before },
  { actor: { person }, repo },
) => {
  const { study, season, hours } = await memberStudyOf(person, repo)
  if (!person || !study || !season) return refuse('NoSeason', 'no season is open')
  const ledger = await repo.ledger(season._id, person._id, before === null ? null : placeOf(before), PAGE)
  const topics = await repo.topics([...new Set(ledger.map(({ topicId }) => topicId))])
  const oldest = ledger.length === PAGE ? ledger.at(-1) : undefined
  return ok({
    person: { name: person.name, textSize: person.textSize },
    study,
    byClass: byClass(hours),
    lines: evidenceLines(ledger, topics),
    before: oldest ? cursorOf({ at: oldest.at, id: oldest._id }) : null,
  })
}
