import type { Figures, RowsBy } from '@contract/tallies'
import { dayOf } from '@domain/day'
import { peopleText } from '../words/figures'
import { dayWords } from '../words/moments'
import { countText } from '../words/numbers'

/** Words, or a number that opens what it is made of. */
export type Piece = string | { words: string; by: RowsBy }

const people = (words: string, measure: 'finished' | 'late' | 'notBegun' | 'members'): Piece => ({
  words,
  by: { measure },
})

const lagging = ({ counts }: Figures, closes: string): Piece[] => {
  if (counts.late > 0) return [people(peopleText(counts.late), 'late'), `怕赶不上 ${closes}。`]
  if (counts.notBegun > 0) return [people(peopleText(counts.notBegun), 'notBegun'), '还没开始。']
  return counts.finished === counts.members ? [] : [`照现在的速度都赶得上 ${closes}。`]
}

/**
 * How a place stands, in two lines whose numbers open.
 * @example sentenceOf(figures, now) // [{ words: '412 名', … }, '党员，', { words: '136 人', … }, '学满了，', { words: '31 人', … }, '怕赶不上 3 月 20 日。']
 */
export function sentenceOf(figures: Figures, now: Date): Piece[] {
  const { counts, season, rebuilding } = figures
  if (figures.asOf === null) return ['数还没算出来']
  if (counts.members === 0) return ['名册还是空的']
  const members = [people(`${countText(counts.members)} 名`, 'members'), '党员，']
  if (season === null) return [...members, rebuilding ? '正在重新数。' : '学习季还没开。']
  const all = counts.finished === counts.members
  const finished: Piece[] =
    counts.finished === 0 ? ['还没有人学满，'] : [people(peopleText(counts.finished), 'finished'), '学满了，']
  const closes = dayWords(season.closesOn)
  if (all) return [...members, people('都', 'finished'), '学满了。']
  return dayOf(now) > season.closesOn
    ? [...members, ...finished, `${closes}结束的。`]
    : [...members, ...finished, ...lagging(figures, closes)]
}

/** The same to be heard, or where nothing opens. */
export const piecesText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.words)).join('')
