import { $trunc as $truncTo } from 'mingo/operators/expression/arithmetic'
import type { Options } from 'mingo/types'

/** A number alone is cut to a whole one; mingo insists on the number of places. */
export const $trunc = (document: Record<string, unknown>, operand: unknown, options: Options): unknown =>
  $truncTo(document, (Array.isArray(operand) ? [...operand, 0].slice(0, 2) : [operand, 0]) as never, options)
