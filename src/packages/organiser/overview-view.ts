import type { OutputOf } from '@contract/core'
import type { BranchCounts, ImportView, roster, Tier } from '@contract/roster'
import { momentWords } from '../../words/moments'
import { countText, percentOf } from '../../words/numbers'
import { goodRows, isMoving } from './import-view'

type Overview = OutputOf<typeof roster.overview>

/** One figure beside the whole that it is a part of. */
export interface Share {
  name: string
  says: string
  percent: number
  note: string
}

/** What is to be done first; its button is the only filled one. */
export interface Next {
  kind: 'goOn' | 'branches' | 'roster' | 'groups'
  title: string
  line: string
  verb: string
}

export interface BranchRow {
  id: string
  name: string
  note: string
  /** Of those who live elsewhere; null in a branch without members. */
  away: string | null
}

export interface TierView {
  name: string
  branches: BranchRow[]
}

export interface OverviewView {
  head: string
  shares: Share[]
  /** Null where everybody has their place. */
  next: Next | null
  tiers: TierView[]
  lastImport: string
  unfinishedId: string | null
}

const tierNames: [Tier | null, string][] = [
  ['model', '示范村'],
  ['rising', '提升村'],
  ['growing', '培育村'],
  [null, '还没定等次'],
]

const share = (
  name: string,
  part: number,
  whole: number,
  rest: (missing: string) => string,
  all: string,
): Share => ({
  name,
  says: `${countText(part)} / ${countText(whole)}`,
  percent: percentOf(part, whole),
  note: part < whole ? rest(countText(whole - part)) : all,
})

const isUnfinished = (view: ImportView | null): view is ImportView =>
  view !== null && (isMoving(view) || (view.state === 'checked' && goodRows(view) > 0))

const goOn = (view: ImportView): Next => ({
  kind: 'goOn',
  title: view.state === 'checked' ? `${countText(goodRows(view))} 行核好了，还没导` : '有一份名册没导完',
  line: `${view.fileName}，${countText(view.rows)} 行`,
  verb: view.state === 'checked' ? '看一眼再导' : '接着导',
})

const nextOf = ({ branches, totals, lastImport }: Overview): Next | null => {
  if (isUnfinished(lastImport)) return goOn(lastImport)
  if (branches.length === 0)
    return {
      kind: 'branches',
      title: '先把各村支部建起来',
      line: '名册里的人要有支部才进得来',
      verb: '建支部',
    }
  if (totals.members === 0)
    return {
      kind: 'roster',
      title: '支部有了，还没有名册',
      line: `${countText(branches.length)} 个支部等着，一张表就导进来`,
      verb: '导入名册',
    }
  const without = totals.mobile - totals.grouped
  if (without > 0)
    return {
      kind: 'groups',
      title: `${countText(without)} 名在外党员没有小组`,
      line: '先看方案，点了才动',
      verb: '分小组',
    }
  return null
}

const branchRow = ({ id, name, members, mobile, grouped, bound }: BranchCounts): BranchRow => {
  if (members === 0) return { id, name, note: '还没有党员', away: null }
  return {
    id,
    name,
    note: `${countText(members)} 人，${countText(bound)} 人对上微信`,
    away: mobile === 0 ? '没有在外的' : `${countText(mobile)} 人在外，${countText(grouped)} 人有小组`,
  }
}

const tiersOf = (branches: readonly BranchCounts[]): TierView[] =>
  tierNames
    .map(([tier, name]) => ({
      name,
      branches: branches.filter((branch) => branch.tier === tier).map(branchRow),
    }))
    .filter(({ branches: some }) => some.length > 0)

const lastImportText = (view: ImportView | null, now: Date): string => {
  if (view === null) return 'xlsx 和 csv 都行，先核对再导'
  const when = momentWords(view.at, now)
  if (view.state === 'done') return `上次是${when}，导了 ${countText(goodRows(view))} 行`
  return isUnfinished(view) ? `${when} 的一份还没导完` : `上次是${when}，没有导`
}

/**
 * What 总览 shows: the numbers first, then what to do.
 * @param o what `roster.overview` answered
 */
export const overviewView = (o: Overview, now: Date): OverviewView => ({
  head:
    o.totals.members === 0
      ? '名册还是空的'
      : `${countText(o.totals.members)} 名党员，${countText(o.totals.mobile)} 名在外`,
  shares:
    o.totals.members === 0
      ? []
      : [
          ...(o.totals.mobile === 0
            ? []
            : [
                share(
                  '在外的有小组',
                  o.totals.grouped,
                  o.totals.mobile,
                  (missing) => `还有 ${missing} 名没有`,
                  '都有小组了',
                ),
              ]),
          share(
            '对上了微信',
            o.totals.bound,
            o.totals.members,
            (missing) => `还有 ${missing} 名没对上，请支书给他们发邀请码`,
            '都对上了',
          ),
        ],
  next: nextOf(o),
  tiers: tiersOf(o.branches),
  lastImport: lastImportText(o.lastImport, now),
  unfinishedId: isUnfinished(o.lastImport) ? o.lastImport.id : null,
})

/**
 * The villages that somebody typed, one a line or with commas between; a branch's name counts as its village's.
 * @example namesTyped('青石桥村、枫香坳村党支部') // ['青石桥村', '枫香坳村党支部']
 */
export const namesTyped = (text: string): string[] =>
  text
    .split(/[\s,，、;；]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
