import type { WishCategory } from '@contract/wish'
import { weekOf } from '@domain/day'
import type { NodeRecord, WeeklyReportRecord, WishTallyRecord } from '@records/index'
import { categoriesOf, countsOf } from './figures'
import { recentMonths } from './months'
import { ALL } from './tally'
import { safeTables } from './weekly'

/** What has no kind yet stands in a column of its own. */
const NONE = 'none'

const both = <T>(of: (which: 'collected' | 'met') => T) => ({ collected: of('collected'), met: of('met') })

/**
 * The two declared tables as they are published this week (DESIGN §8): village by month, village by category.
 * @param tallies of every village, for its months and over all of them
 * @example reportOf(villages, tallies, WishCategory.options, '2026-12-15').week // '2026-12-14'
 */
export function reportOf(
  villages: readonly NodeRecord[],
  tallies: readonly WishTallyRecord[],
  categories: readonly WishCategory[],
  today: string,
): Omit<WeeklyReportRecord, '_id' | 'v'> {
  const lines = villages.map(({ name }) => name)
  const months = recentMonths(today).reverse()
  const kinds = [...categories, NONE]
  const of = ({ _id }: NodeRecord, month: string) =>
    tallies.find((tally) => tally.placeId === _id && tally.month === month) ?? null
  const byMonth = villages.map((village) => months.map((month) => countsOf(of(village, month), today)))
  const byKind = villages.map((village) => {
    const found = new Map(
      categoriesOf(of(village, ALL), today, categories).map(({ category, counts }) => [
        category ?? NONE,
        counts,
      ]),
    )
    return kinds.map((kind) => found.get(kind))
  })
  const [villageByMonth, villageByCategory] = safeTables([
    {
      ...{ lines, columns: months },
      ...both((which) => byMonth.map((row) => row.map((counts) => counts[which]))),
    },
    {
      ...{ lines, columns: kinds },
      ...both((which) => byKind.map((row) => row.map((counts) => counts?.[which] ?? 0))),
    },
  ])
  return {
    ...{ week: weekOf(today), on: today },
    ...{ villageByMonth: villageByMonth!, villageByCategory: villageByCategory! },
  }
}
