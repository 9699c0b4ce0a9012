import type { Category } from '@contract/categories'
import type { Channel } from '@contract/lesson'
import { categoryNames } from '@domain/record-words'
import { channelName, doingWords, measureWords, weekWords } from '../../words/figures'
import { dayWords } from '../../words/moments'

/** @example dayIn('20261221') // '2026-12-21' */
const dayIn = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`

const plain: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries({ ...measureWords, ...doingWords }).map(([term, [name]]) => [term, name]),
  ),
  required: '要学的秒数',
  sec: '学了的秒数',
}

const secWords = (parts: readonly string[]): string =>
  parts
    .map((part) => categoryNames[part as Category] ?? channelName[part as Channel] ?? part)
    .concat('秒数')
    .join('，')

/**
 * A term of a tally in words; one that has none stands as it is kept.
 * @example termWords('stuck_20261221') // '12 月 21 日起卡住的'
 */
export function termWords(term: string): string {
  const known = plain[term]
  if (known) return known
  const [first = '', ...rest] = term.split('_')
  if (first === 'sec') return secWords(rest)
  if (/^w\d{8}$/.test(term)) return `${weekWords(dayIn(term.slice(1)))}的秒数`
  const day = /^(stuck|late)_(\d{8})$/.exec(term)
  if (day) return `${dayWords(dayIn(day[2]!))}起${day[1] === 'stuck' ? '卡住的' : '赶不上的'}`
  return term
}
