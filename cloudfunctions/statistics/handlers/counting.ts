import type { statistics } from '@contract/statistics'
import type { Handler, Prepare } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { countOn } from '../folding'
import type { StatisticsRepo } from '../repo'

/** What somebody waits for; the tick goes on with what is left. */
const SLICES = 5

/** In transactions of its own, each of which may be repeated; the receipt stands beside what then still waits. */
export const prepareCatchUp: Prepare<typeof statistics.catchUp, StatisticsRepo, number> = async (
  _,
  { repo, now },
) => {
  await countOn(now, SLICES, repo.database())
  return ok(await repo.waiting())
}

export const catchUp: Handler<typeof statistics.catchUp, StatisticsRepo, number> = async (_, { prepared }) =>
  ok({ waiting: prepared })

export const rebuild: Handler<typeof statistics.rebuild, StatisticsRepo> = async (_, { repo }) => {
  await repo.startRebuild()
  return ok({ rebuilding: true })
}
