import type { Iterator } from 'mingo/lazy'
import { $group } from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { $sort } from './sort'

export const $sortByCount = (documents: Iterator, by: unknown, options: Options): Iterator =>
  $sort($group(documents, { _id: by, count: { $sum: 1 } } as never, options), { count: -1 })
