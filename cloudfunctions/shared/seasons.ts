import type { SeasonRecord } from '@records/index'
import type { Documents } from './documents'

/** The season that is open now; the one opened last, should two be. */
export async function openSeasonIn(documents: Documents): Promise<SeasonRecord | null> {
  const [season] = await documents.find<SeasonRecord>(
    'seasons',
    { state: 'open' },
    { orderBy: [['opensOn', 'desc']], limit: 1 },
  )
  return season ?? null
}
