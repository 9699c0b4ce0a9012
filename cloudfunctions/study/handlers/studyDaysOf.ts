import { dayOf } from '@domain/day'
import type { SeasonRecord, StudyDayRecord } from '@records/index'
import { isOpenClaim } from '../../shared/rules/proof'
import type { StudyRepo } from '../repo'
import { type Days, daysOf } from '../rules/days/state'

interface Of {
  season: SeasonRecord
  personId: string
  now: Date
  repo: StudyRepo
  /** As kept when absent. */
  records?: StudyDayRecord[]
}

/** A member's study days, in three requests. */
export async function studyDaysOf({ season, personId, now, repo, records }: Of): Promise<Days> {
  const today = dayOf(now)
  const marked = records ?? (await repo.studyDays(season._id, personId))
  const open = marked.filter(isOpenClaim).map(({ day }) => day)
  const days = [...new Set([today, ...open])]
  const [ledger, handed] = await Promise.all([
    repo.creditedOn(season._id, personId, days),
    repo.handedOn(personId, days),
  ])
  return daysOf({ season, today, records: marked, ledger, handed })
}
