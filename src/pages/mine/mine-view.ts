import type { EvidenceLine } from '@contract/lesson'
import type { EvidencePage } from '@contract/study'
import { hoursText } from '@domain/hours'
import { barsOf, type ClassBar, type EvidenceDay, evidenceDays } from '../../evidence/evidence-view'

export interface MineView {
  name: string
  branch: string
  hours: string
  bars: ClassBar[]
  days: EvidenceDay[]
}

interface Circumstances {
  now: Date
  /** In 关怀 one fact fewer. */
  care: boolean
}

/**
 * What 我的 shows.
 * @param older lines of the pages asked for since
 */
export const mineView = (
  page: EvidencePage,
  older: readonly EvidenceLine[],
  { now, care }: Circumstances,
): MineView => {
  const secPerHour = page.study.season?.secPerHour ?? 2_700
  return {
    name: page.person.name,
    branch: page.study.branch,
    hours: hoursText(page.study.credited.totalSec, secPerHour),
    bars: barsOf(page, secPerHour, care),
    days: evidenceDays([...page.lines, ...older], secPerHour, now),
  }
}
