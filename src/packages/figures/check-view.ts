import type { OutputOf } from '@contract/core'
import type { tallies } from '@contract/tallies'
import { momentWords } from '../../words/moments'
import { countText, percentOf } from '../../words/numbers'

export type Check = OutputOf<typeof tallies.check>

/** How far a counting anew is; null where none runs. */
export const progressOf = ({ rebuilding, done, members }: Check) =>
  rebuilding
    ? {
        words: members === 0 ? '正在重新数' : `数了 ${countText(done)} 人，共 ${countText(members)} 人`,
        percent: percentOf(done, members),
      }
    : null

/**
 * What came of the last one.
 * @example lastWords(check, now) // { title: '对上了，一处不差', line: '今天 03:10 数完的' }
 */
export function lastWords({ last }: Check, now: Date): { title: string; line: string } {
  if (last === null)
    return { title: '还没有重新数过', line: '平时的数是一笔一笔加上去的，重新数是从头再数一遍。' }
  const line = `${momentWords(last.at, now)} 数完的`
  return last.differing === 0
    ? { title: '对上了，一处不差', line }
    : { title: `有 ${countText(last.differing)} 处对不上，改过来了`, line }
}

/** Of more than are listed. */
export const moreWords = ({ last }: Check): string | null =>
  last && last.differing > last.differences.length
    ? `只列前 ${last.differences.length} 处，共 ${countText(last.differing)} 处。`
    : null
