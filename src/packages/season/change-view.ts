import type { RuleChange } from '@contract/seasons'
import { momentWords } from '../../words/moments'
import { doneText } from '../../words/spans-of-time'

export interface ChangeView {
  id: string
  /** Each thing that is otherwise, with what it was before. */
  lines: string[]
  why: string
  /** When, and by whom. */
  when: string
  /** What it did to hours; null where it did nothing to any. */
  did: string | null
}

const didText = ({ mode, state, entries, addedSec, takenSec }: RuleChange): string | null => {
  if (mode === 'forward') return null
  if (entries === 0) return state === 'running' ? null : '重新算过，谁的学时都没变'
  const sums = [
    addedSec > 0 && `补了 ${doneText(addedSec)}`,
    takenSec > 0 && `退了 ${doneText(takenSec)}`,
  ].filter(Boolean)
  return `重新算过，动了 ${entries} 笔：${sums.join('，')}`
}

/** What was changed, when, by whom and why, as a row of the list. */
export const changeView = (change: RuleChange, now: Date): ChangeView => ({
  id: change.id,
  lines: change.changes.map(({ field, from, to }) => `${field} ${from} → ${to}`),
  why: change.reason,
  when: `${momentWords(change.at, now)}，${change.by}`,
  did: didText(change),
})

/**
 * How far a recomputation has come.
 * @example progressOf({ done: 50, total: 120 }) // { words: '正在重算，算了 50 / 120 人', percent: 41 }
 */
export const progressOf = ({ done, total }: Pick<RuleChange, 'done' | 'total'>) => ({
  words: total === 0 ? '正在重算' : `正在重算，算了 ${done} / ${total} 人`,
  percent: total === 0 ? 0 : Math.min(100, Math.floor((done * 100) / total)),
})

export const runningOf = (changes: readonly RuleChange[]): RuleChange | null =>
  changes.find(({ state }) => state === 'running') ?? null
