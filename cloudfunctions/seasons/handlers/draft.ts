import type { seasons } from '@contract/seasons'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { draftSeason, seasonCard } from '../rules/cards'
import { problemWith } from '../rules/checking'

export const draft: Handler<typeof seasons.draft, SeasonsRepo> = async ({ rules }, { repo }) => {
  const villages = await repo.villages()
  const problem = problemWith(
    rules,
    villages.map(({ _id }) => _id),
  )
  if (problem) return problem
  const season = draftSeason(newId(), rules)
  await repo.putSeason(season)
  return ok({ season: seasonCard(season) })
}
