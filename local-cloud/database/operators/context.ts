import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import { $all } from './all'
import { $bucket } from './bucket'
import { comparisons } from './comparison'
import { $count } from './count'
import { $elemMatch } from './elemMatch'
import { $elemMatch as $elemMatchProjection } from './elemMatchProjection'
import { $in, $nin } from './in'
import { $indexOfCP } from './indexOfCP'
import { $isoWeekYear } from './isoWeekYear'
import { $sample } from './sample'
import { $sort } from './sort'
import { $sortByCount } from './sortByCount'
import { $substrBytes } from './substr'
import { $trunc } from './trunc'
import { $type } from './type'
import { $unwind } from './unwind'
import { $week } from './week'

/**
 * mingo's operators, with ours in place of those that differ from MongoDB; `more` are stages of one request.
 * The casts: mingo types an operator as the union of its own operators' exact signatures.
 */
export const contextWith = (more: Record<string, unknown>): Context =>
  Context.init({
    accumulator: accumulators,
    expression: {
      ...expressions,
      ...comparisons,
      $indexOfCP,
      $isoWeekYear,
      $substr: $substrBytes,
      $substrBytes,
      $trunc,
      $week,
    } as never,
    pipeline: { ...stages, $bucket, $count, $sample, $sort, $sortByCount, $unwind, ...more } as never,
    projection: { ...projections, $elemMatch: $elemMatchProjection } as never,
    query: { ...queries, $all, $elemMatch, $in, $nin, $type } as never,
  })

export const context = contextWith({})
