import type { seasons } from '@contract/seasons'
import { dayOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { seasonCard } from '../rules/cards'

/** Opening what is open answers as before. */
export const open: Handler<typeof seasons.open, SeasonsRepo> = async ({ seasonId }, { repo, now }) => {
  const season = await repo.season(seasonId)
  if (!season) return refuse('NoSuchSeason', 'no such season', 'seasonId')
  if (season.state === 'closed' || season.closesOn < dayOf(now))
    return refuse('SeasonClosed', 'it is closed, or over', 'seasonId')
  const other = await repo.openSeason()
  if (other && other._id !== seasonId) return refuse('OtherSeasonOpen', `${other._id} is open`, 'seasonId')
  const opened = { ...season, state: 'open' as const }
  await repo.putSeason(opened)
  await repo.putOpen(seasonId)
  return ok({ season: seasonCard(opened) })
}
