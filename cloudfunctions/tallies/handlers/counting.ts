import type { tallies } from '@contract/tallies'
import { instantOf } from '@domain/day'
import type { Handler, Prepare } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import { countOn } from '../folding'
import { shownNow } from '../reading'
import type { TalliesRepo } from '../repo'
import { cohortId, NONE } from '../rules/tally'

/** How a place is called that is no node. */
const CALLED = new Map([
  [NONE, '未编组'],
  [cohortId('office'), '两委和机关'],
  [cohortId('village'), '村里'],
  [cohortId('young'), '青年'],
])

/** What somebody waits for; the tick goes on with what is left. */
const SLICES = 5

/** What waits, and no rebuild: that is the tick’s. In transactions of its own, each of which may be repeated; the receipt stands beside what then still waits. */
export const prepareCatchUp: Prepare<typeof tallies.catchUp, TalliesRepo, number> = async (
  _,
  { repo, now },
) => {
  await countOn(now, { slices: SLICES, rebuilds: false }, repo.database())
  return ok(await repo.waiting())
}

export const catchUp: Handler<typeof tallies.catchUp, TalliesRepo, number> = async (_, { prepared }) =>
  ok({ waiting: prepared })

/** Of a season that is closed and sealed nothing is counted anew: its members are elsewhere by now. */
export const rebuild: Handler<typeof tallies.rebuild, TalliesRepo> = async (_, { repo }) => {
  const { shown } = await repo.fold()
  const basis = shown === null ? null : await repo.basis(shown)
  if (basis?.sealedAt) return ok({ rebuilding: false })
  await repo.startRebuild()
  return ok({ rebuilding: true })
}

export const check: Handler<typeof tallies.check, TalliesRepo> = async (_, { repo, now }) => {
  const [{ fresh }, { next }, last, members] = await Promise.all([
    shownNow(repo, now),
    repo.fold(),
    repo.check(),
    repo.members(),
  ])
  const differences = last?.differences ?? []
  const ids = differences.flatMap(({ placeId }) => placeId.split(':'))
  const names = new Map((await repo.nodes(ids)).map(({ _id, name }) => [_id, name]))
  const nameOf = (placeId: string) =>
    placeId
      .split(':')
      .map((id) => CALLED.get(id) ?? names.get(id) ?? id)
      .join(' · ')
  return ok({
    ...fresh,
    done: next === null ? 0 : await repo.sharesIn(next),
    members,
    last: last && {
      at: instantOf(last.at),
      differing: last.differing,
      differences: differences.map(({ placeId, ...rest }) => ({ place: nameOf(placeId), ...rest })),
    },
  })
}
