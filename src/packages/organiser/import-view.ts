import type { ImportView, RowVerdict, Verdict } from '@contract/roster'
import type { IconName } from '../../components/icon'
import { countText, percentOf } from '../../words/numbers'
import { columnWords, noteWords, problemText, sheetWords } from './import-words'

/** While it is so, it goes on by slices. */
export const isMoving = ({ state }: ImportView): boolean => state === 'checking' || state === 'applying'

/** Good rows that would change something. */
export const goodRows = ({ counts }: ImportView): number => counts.add + counts.change

export interface Filter {
  only: Verdict | null
  words: string
  count: number
  icon: IconName
}

export const verdictWords: Record<
  Verdict,
  { word: string; icon: IconName; kind: 'ok' | 'info' | 'plain' | 'warn' }
> = {
  add: { word: '新增', icon: 'done', kind: 'ok' },
  change: { word: '变更', icon: 'info', kind: 'info' },
  same: { word: '没变', icon: 'check', kind: 'plain' },
  bad: { word: '有问题', icon: 'alert', kind: 'warn' },
  stale: { word: '没导上', icon: 'alert', kind: 'warn' },
}

/** The counts as chips, each of which shows only its rows; what there is none of is left out. */
export const filtersOf = ({ rows, counts }: ImportView): Filter[] => {
  const verdicts = (['bad', 'stale', 'add', 'change', 'same'] as const).filter((one) => counts[one] > 0)
  return [
    { only: null, words: '全部', count: rows, icon: 'file' },
    ...verdicts.map((only) => ({
      only,
      words: verdictWords[only].word,
      count: counts[only],
      icon: verdictWords[only].icon,
    })),
  ]
}

/** What is shown first: what needs a hand, else everything. */
export const firstFilter = ({ state, counts }: ImportView): Verdict | null => {
  if (state === 'done') return counts.stale > 0 ? 'stale' : counts.bad > 0 ? 'bad' : null
  return counts.bad > 0 ? 'bad' : null
}

/**
 * How far a moving import has come.
 * @example progressOf({ state: 'checking', rows: 3_000, done: 1_200, … }) // { title: '正在核对', words: '核了 1,200 行，共 3,000 行', percent: 40 }
 */
export const progressOf = ({ state, rows, done }: ImportView) => ({
  title: state === 'applying' ? '正在导入' : '正在核对',
  words:
    rows === 0
      ? '正在读表格'
      : `${state === 'applying' ? '导了' : '核了'} ${countText(done)} 行，共 ${countText(rows)} 行`,
  percent: percentOf(done, rows),
})

/** The first line of the page, and the one under it. */
export const resultOf = (view: ImportView): { head: string; line: string } => {
  const { add, change, same, bad, stale } = view.counts
  const many = countText
  if (view.state === 'dropped') return { head: '这份不导了', line: '名册没有动。' }
  if (view.state === 'failed') {
    const { problem, detail } = view.problem ?? { problem: 'unreadable' as const, detail: '' }
    return { head: '这份读不了', line: sheetWords[problem](detail) }
  }
  if (view.state === 'done') {
    const left = [
      ...(bad > 0 ? [`${many(bad)} 行有问题没导`] : []),
      ...(stale > 0 ? [`${many(stale)} 行核过以后被别人改过，没动`] : []),
    ]
    const moved = [
      ...(add > 0 ? [`新增 ${many(add)} 名`] : []),
      ...(change > 0 ? [`改了 ${many(change)} 名`] : []),
    ]
    const head = moved.length === 0 ? '导好了，名册没有变' : `导好了，${moved.join('，')}`
    return { head, line: left.length > 0 ? `${left.join('，')}。改好再传一次就行。` : '一行也没落下。' }
  }
  const good = goodRows(view)
  if (good === 0)
    return bad === 0
      ? { head: '名册和表里一样', line: `${many(same)} 行都没有变，不用导。` }
      : { head: `${many(bad)} 行有问题，没有能导的`, line: '照下面说的改好，再传一次。' }
  return {
    head: bad === 0 ? `${many(good)} 行都能导` : `${many(good)} 行能导，${many(bad)} 行有问题`,
    line:
      bad === 0
        ? '现在名册还没有动，您点了才导。'
        : '有问题的这回先不导，改好再传一次就行。现在名册还没有动。',
  }
}

export interface RowCard {
  /** Among the rows of all worksheets. */
  id: string
  title: string
  branch: string
  chip: (typeof verdictWords)[Verdict]
  problems: string[]
  changes: { field: string; from: string; to: string }[]
  notes: string[]
}

export const rowCard = ({
  sheet,
  row,
  verdict,
  name,
  branch,
  problems,
  changes,
  notes,
}: RowVerdict): RowCard => ({
  id: `${sheet ?? ''} ${row}`,
  title: `${sheet === null ? '' : `${sheet} `}第 ${row} 行 · ${name || '没写姓名'}`,
  branch: branch || '没写支部',
  chip: verdictWords[verdict],
  problems: problems.map(problemText),
  changes: changes.map(({ field, from, to }) => ({
    field: columnWords[field],
    from: from || '空着',
    to: to || '空着',
  })),
  notes: notes.map((note) => noteWords[note]),
})

/**
 * The village of a branch as a sheet writes it.
 * @example villageOf('中共青石桥村党支部委员会') // '青石桥村'
 */
export const villageOf = (branch: string): string =>
  branch
    .trim()
    .replace(/^中共/, '')
    .replace(/(党?支部|党总支|总支部?)?(委员会)?$/, '')
    .trim()

/** Which of the branches that the town doesn't have can be set up by their names; a village's name has 2 to 20 characters. */
export const villagesToAdd = (branches: readonly string[]): string[] => [
  ...new Set(branches.map(villageOf).filter((name) => [...name].length >= 2 && [...name].length <= 20)),
]
