import type { NodeRecord, TallyHead, TallyLine, TallyOverviewRecord } from '@records/index'
import { headOf, NONE } from './tally'

/** Places on one page. */
export const PAGE = 50

type Node = Pick<NodeRecord, '_id' | 'name' | 'tier'>

/**
 * A place as lists compare it; one that nobody has been counted in has its zeros.
 * @example lineOf(青石桥村, head) // { id: 'n-v01', name: '青石桥村', tier: 'model', counts: { … }, … }
 */
export function lineOf({ _id, name, tier }: Node, head: TallyHead | null): TallyLine {
  const { counts, totalSec, requiredSec } = head ?? headOf({}, '')
  return { id: _id, name, tier: tier ?? null, counts, totalSec, requiredSec }
}

const TIERS = ['model', 'rising', 'growing', null] as const

/**
 * By name as the language has it, those without a group last; of two with one name the id decides.
 * @example [枫香坳村, 安溪村].sort(inOrder)[0] // 安溪村
 */
export const inOrder = (a: Pick<TallyLine, 'id' | 'name'>, b: Pick<TallyLine, 'id' | 'name'>): number =>
  Number(a.id === NONE) - Number(b.id === NONE) ||
  a.name.localeCompare(b.name, 'zh') ||
  (a.id < b.id ? -1 : 1)

/** The villages of a tier. */
export interface TierOf {
  tier: TallyLine['tier']
  pages: TallyLine[][]
}

/**
 * Villages by tier and page; a tier without villages isn't there.
 * @example tiersOf(fourteen lines of three tiers).map(({ pages }) => pages.length) // [1, 1, 1]
 */
export const tiersOf = (lines: readonly TallyLine[]): TierOf[] =>
  TIERS.flatMap((tier) => {
    const own = lines.filter((line) => line.tier === tier).sort(inOrder)
    if (own.length === 0) return []
    const pages = Array.from({ length: Math.ceil(own.length / PAGE) }, (_, i) =>
      own.slice(i * PAGE, (i + 1) * PAGE),
    )
    return [{ tier, pages }]
  })

/**
 * @example tierSums([{ tier: 'model', pages: [[line]] }])[0] // { tier: 'model', villages: 1, pages: 1, totalSec: line.totalSec, … }
 */
export const tierSums = (tiers: readonly TierOf[]): TallyOverviewRecord['tiers'] =>
  tiers.map(({ tier, pages }) => {
    const lines = pages.flat()
    const sum = (of: (line: TallyLine) => number) => lines.reduce((total, line) => total + of(line), 0)
    return {
      ...{ tier, villages: lines.length, pages: pages.length },
      totalSec: sum(({ totalSec }) => totalSec),
      requiredSec: sum(({ requiredSec }) => requiredSec),
    }
  })

/** @example pageId(3, null, 0) // '3:none:0' */
export const pageId = (generation: number, tier: TallyLine['tier'], page: number): string =>
  `${generation}:${tier ?? 'none'}:${page}`
