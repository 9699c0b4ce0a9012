import { MemberMeasure } from '@contract/tallies'
import { measureWords } from '../../words/figures'

/**
 * A term of a tally in words; one that has none stands as it is kept.
 * @example termWords('finished') // '学满了的'
 */
export const termWords = (term: string): string => {
  const measure = MemberMeasure.safeParse(term)
  return measure.success ? measureWords[measure.data][0] : term
}
