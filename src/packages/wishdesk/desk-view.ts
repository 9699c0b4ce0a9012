import type { InputOf, OutputOf } from '@contract/core'
import type { WishCard, WishEnd } from '@contract/wish'
import type { wishes } from '@contract/wishes'
import type { IconName } from '../../components/icon'
import type { Tile } from '../../components/tiles'
import { dayWords } from '../../words/moments'
import { stepName, wishCategoryName } from '../../words/wishes'

export type Desk = OutputOf<typeof wishes.desk>
export type Show = InputOf<typeof wishes.desk>['show']
type Tab = 'waiting' | 'claimable' | 'open' | 'ended'
export type Counted = Exclude<Show, Tab>

/** How it ended, said to who worked on it. */
export const endName: Record<WishEnd, string> = {
  met: '销号',
  onTheSpot: '当场解决，销号',
  unvisited: '未回访',
  refused: '没能办',
  withdrawn: '本人收回了',
  merged: '并到一起办了',
}

/**
 * Whom it waits for, and what became of one that ended.
 * @example withWords(a card that 帮帮队 may claim) // '等帮帮队认领'
 */
export function withWords({ step, end, with: whom }: WishCard): string {
  if (end !== null) return endName[end]
  if (step === 'feedback') return '等提的人回话'
  if (whom === '帮帮队') return '等帮帮队认领'
  return whom === '村里' || whom === '镇里' ? `等${whom}办` : `在${whom}手上`
}

/** Until when, and for how long that has passed. */
export const dueText = ({ dueOn, overdueDays }: Pick<WishCard, 'dueOn' | 'overdueDays'>): string | null => {
  if (dueOn === null) return null
  return overdueDays > 0 ? `${dayWords(dueOn)}到期，过了 ${overdueDays} 个工作日` : `${dayWords(dueOn)}前`
}

const iconOf = ({ end, overdueDays, mine }: WishCard): IconName => {
  if (end !== null) return end === 'met' || end === 'onTheSpot' ? 'done' : 'close'
  return overdueDays > 0 ? 'alert' : mine ? 'lamp' : 'going'
}

export interface WishRow {
  id: string
  icon: IconName
  title: string
  note: string
  /** 过了 2 个工作日; null when it is in time. */
  late: string | null
}

/** A wish in a list of those who work on it. */
export function wishRow(card: WishCard): WishRow {
  const { id, title, village, category, askers, step, overdueDays, end } = card
  const due = end === null && overdueDays === 0 ? dueText(card) : null
  const facts = [
    village,
    ...(category === null ? [] : [wishCategoryName[category]]),
    ...(askers > 1 ? [`${askers} 家提的`] : []),
    ...(end === null ? [stepName[step]] : []),
    withWords(card),
    ...(due === null ? [] : [due]),
  ]
  const late = end === null && overdueDays > 0 ? `过了 ${overdueDays} 个工作日` : null
  return { id, icon: iconOf(card), title, note: facts.join('，'), late }
}

const isTab = (show: Show): show is Tab => ['waiting', 'claimable', 'open', 'ended'].includes(show)
export const countedIn = (show: Show): Counted | null => (isTab(show) ? null : show)

/** The lists to choose from; a count belongs to what is open. */
export function tabsOf(show: Show, { claimable }: Pick<Desk['counts'], 'claimable'>) {
  const may = claimable > 0 || show === 'claimable'
  const options: { id: Tab; name: string }[] = [
    { id: 'waiting', name: '等我办' },
    ...(may ? [{ id: 'claimable' as const, name: `能认领 ${claimable}` }] : []),
    { id: 'open', name: '没办完' },
    { id: 'ended', name: '办结的' },
  ]
  return { options, chosen: isTab(show) ? show : ('open' as const) }
}

/** How many wait at which step; what is late comes first. */
export const tilesOf = ({ counts }: Desk): Tile<Counted>[] => [
  { state: 'overdue', word: '过期', icon: 'alert', count: counts.overdue },
  { state: 'toGather', word: '汇总', icon: 'unbegun', count: counts.toGather },
  { state: 'toAssign', word: '交办', icon: 'group', count: counts.toAssign },
  { state: 'inHand', word: '在办', icon: 'going', count: counts.inHand },
  { state: 'toVisit', word: '回访', icon: 'clock', count: counts.toVisit },
]

const listNames: Record<Show, string> = {
  waiting: '等您办的',
  claimable: '能认领的',
  open: '没办完的',
  ended: '办结的',
  toGather: '等汇总的',
  toAssign: '等交办的',
  inHand: '正在办的',
  toVisit: '等提的人回话的',
  overdue: '过期的',
}

/** @example listTitle('overdue', desk with four of them) // '过期的 4 件' */
export const listTitle = (show: Show, { wishes: shown, more }: Pick<Desk, 'wishes' | 'more'>): string =>
  `${listNames[show]} ${shown.length}${more ? ' 件以上' : ' 件'}`

/** What the page says first: what is late, else what is open. */
export function headOf({ counts, places }: Desk): { title: string; line: string } {
  const { overdue, toGather, toAssign, inHand } = counts
  const open = toGather + toAssign + inHand
  const title = overdue > 0 ? `${overdue} 件过期了` : open > 0 ? `${open} 件没办完` : '都办完了'
  return { title, line: places.length === 0 ? '交到您手上的心愿都在这里。' : places.join('、') }
}

/** What an empty list says. */
const emptyWords: Record<Tab | 'counted', { title: string; line: string }> = {
  waiting: { title: '没有等您办的', line: '有人提了心愿，或交到您手上，就排在这里。' },
  claimable: { title: '没有能认领的', line: '村里请帮帮队帮忙的，就排在这里。' },
  open: { title: '都办完了', line: '没办完的心愿会排在这里，过期的在最前面。' },
  ended: { title: '还没有办结的', line: '提的人说了满意，就到这里。' },
  counted: { title: '这一步没有', line: '换一个数看看。' },
}
export const emptyOf = (show: Show) => emptyWords[isTab(show) ? show : 'counted']
