import { WishCategory } from '@contract/wish'
import { dayOf } from '@domain/day'
import type { FoldRecord, NodeRecord, WishLineRecord, WishRecord } from '@records/index'
import { reportOf } from '../../../cloudfunctions/statistics/rules/report'
import { shareOf } from '../../../cloudfunctions/statistics/rules/share'
import { differences, moveTally } from '../../../cloudfunctions/statistics/rules/tally'

const GENERATION = 1

/** What the function of statistics would have counted of these wishes by now, by its own rules. */
export function wishTallies(
  { wishes, wishLines }: { wishes: readonly WishRecord[]; wishLines: readonly WishLineRecord[] },
  nodes: readonly NodeRecord[],
  at: Date,
) {
  const shares = wishes.flatMap((wish) => {
    const share = shareOf(
      wish,
      wishLines.filter(({ wishId }) => wishId === wish._id),
    )
    return share ? [share] : []
  })
  const moves = shares.map((after) => ({ before: null, after }))
  const wishTallies = [...differences(moves, GENERATION)].flatMap(([id, terms]) => {
    const tally = moveTally(null, id, terms)
    return tally ? [tally] : []
  })
  const fold: FoldRecord = {
    ...{ _id: 'wish', v: 1, shown: GENERATION, next: null, cursor: '', old: [] },
    ...{ fence: 0, leasedUntil: null, applied: null },
  }
  const villages = nodes.filter(({ kind }) => kind === 'village')
  const report = reportOf(villages, wishTallies, WishCategory.options, dayOf(at))
  return {
    wishShares: shares.map((share) => ({
      _id: `${GENERATION}:${share.wishId}`,
      v: 1 as const,
      generation: GENERATION,
      ...share,
    })),
    wishTallies,
    folds: [fold],
    weeklyReports: [{ _id: 'wishes', v: 1 as const, ...report }],
  }
}
