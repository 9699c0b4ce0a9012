import type { seasons } from '@contract/seasons'
import { dayOf } from '@domain/day'
import type { Handler } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import type { SeasonsRepo } from '../repo'
import { rulesOf, seasonCard } from '../rules/cards'
import { changeLines } from '../rules/change-lines'
import { changedSeason } from '../rules/changing'
import { lateProblem, problemWith } from '../rules/checking'
import { forwardChange } from '../rules/making'

/** Two at once both write the season; the second runs again and finds another version than it saw. */
export const change: Handler<typeof seasons.change, SeasonsRepo> = async (
  { seasonId, ruleVersion, rules, reason },
  { actor, repo, now },
) => {
  const season = await repo.season(seasonId)
  if (!season) return refuse('NoSuchSeason', 'no such season', 'seasonId')
  if (season.state === 'closed') return refuse('SeasonClosed', 'it is closed', 'seasonId')
  if (season.ruleVersion !== ruleVersion)
    return refuse('ChangedMeanwhile', `it is at version ${season.ruleVersion}`, 'ruleVersion')
  const today = dayOf(now)
  const villages = new Map((await repo.villages()).map(({ _id, name }) => [_id, name]))
  const problem = problemWith(rules, [...villages.keys()]) ?? lateProblem(season, rules, today)
  if (problem) return problem
  const changes = changeLines(rulesOf(season), rules, villages)
  if (changes.length === 0) return ok({ season: seasonCard(season) })
  const after = changedSeason(season, rules, today)
  const byId = actor.person?._id ?? ''
  await repo.putSeason(after)
  await repo.putChange(
    forwardChange({ _id: newId(), seasonId, topicId: null, at: now, byId, reason, changes }),
  )
  return ok({ season: seasonCard(after) })
}
