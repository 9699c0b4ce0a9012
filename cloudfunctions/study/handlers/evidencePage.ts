import type { EvidencePage } from '@contract/study'
import type { HoursRecord } from '@records/index'
import type { StudyRepo } from '../repo'
import { byClass, cursorOf, evidenceLines, placeOf } from '../rules/evidence'

const PAGE = 60

interface Asked {
  seasonId: string
  personId: string
  hours: HoursRecord | null
  before: string | null
}

/** A page of somebody's ledger, newest first, and their hours by the kind of evidence. */
export async function evidencePage(
  { seasonId, personId, hours, before }: Asked,
  repo: StudyRepo,
): Promise<Pick<EvidencePage, 'byClass' | 'lines' | 'before'>> {
  const ledger = await repo.ledger(seasonId, personId, before === null ? null : placeOf(before), PAGE)
  const topics = await repo.topics([...new Set(ledger.map(({ topicId }) => topicId))])
  const oldest = ledger.length === PAGE ? ledger.at(-1) : undefined
  return {
    byClass: byClass(hours),
    lines: evidenceLines(ledger, topics),
    before: oldest ? cursorOf({ at: oldest.at, id: oldest._id }) : null,
  }
}
