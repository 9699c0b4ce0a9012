import { Aggregator } from 'mingo/aggregator'
import { limits } from '../../limits'
import type { Scan } from '../../wire'
import { type Core, findIn } from '../core'
import { contextWith } from '../operators/context'
import { engine, withEngine } from '../queries/match'
import { isPlainObject } from '../values/document'
import { resolveServerDates } from '../values/server-date'
import { leadingQuery } from './leading-query'
import { lookupStage } from './lookup'
import { assertSupportedStages, type Stage, stageName } from './stages'

export interface Aggregate {
  collection: string
  stages: Stage[]
  count: (scan: Scan) => void
}

/** Runs a pipeline; the stages at its head that a query can do go through the indexes. */
export function aggregate(core: Core, { collection, stages, count }: Aggregate): object[] {
  assertSupportedStages(stages)
  const now = core.clock.now()
  const { request, rest } = leadingQuery(withNow(resolveServerDates(stages, now), now))
  const { documents, scan } = findIn(core, collection, request, null)
  const context = contextWith({ $lookup: lookupStage(core, count, () => context) })
  const results = withEngine(() =>
    new Aggregator([...rest], { ...engine, context }).run<Record<string, unknown>>(documents),
  )
  const limited = stages.some((stage) => stageName(stage) === '$limit')
  const answered = limited ? results : results.slice(0, limits.aggregateDefault)
  count({ ...scan, returned: answered.length })
  return answered
}

/** `$$NOW` reads the cloud's clock; the engine would read the machine's. */
function withNow<T>(value: T, now: Date): T {
  if (value === '$$NOW') return now as T
  if (Array.isArray(value)) return value.map((element) => withNow(element, now)) as T
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNow(inner, now)])) as T
}
