import type { seasons } from '@contract/seasons'
import { dayOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { seasonCard } from '../rules/cards'
import { stillWaiting } from './still-waiting'

/**
 * A draft isn't over, whatever its days say. Closing what is closed answers as before. What still waits for somebody's
 * word would wait for ever.
 */
export const close: Handler<typeof seasons.close, SeasonsRepo> = async ({ seasonId }, { repo, now }) => {
  const season = await repo.season(seasonId)
  if (!season || season.state === 'draft') return refuse('NoSuchSeason', 'no season to close', 'seasonId')
  if (season.closesOn >= dayOf(now)) return refuse('NotOverYet', `it runs to ${season.closesOn}`, 'seasonId')
  const closed = { ...season, state: 'closed' as const }
  if (season.state === 'open') {
    const { sessions, outside } = await stillWaiting(seasonId, repo)
    if (sessions + outside > 0)
      return refuse('StillToConfirm', `${sessions} sessions, ${outside} of outside`, 'seasonId')
    await repo.putSeason(closed)
    await repo.putOpen(null)
  }
  return ok({ season: seasonCard(closed) })
}
