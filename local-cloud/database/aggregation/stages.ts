import { requestFailed, unsupported } from '../failures'
import { assertSupportedQuery } from '../queries/supported'
import { isPlainObject, type Query } from '../values/document'
import { assertStageValue } from './stage-rules'

export type Stage = Readonly<Record<string, unknown>>

const supported = new Set([
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
])

export const stageName = (stage: Stage): string => Object.keys(stage)[0] ?? ''

export function assertSupportedStages(stages: readonly Stage[]): void {
  for (const stage of stages) {
    const name = stageName(stage)
    if (Object.keys(stage).length !== 1)
      throw requestFailed('A pipeline stage must contain exactly one field.')
    if (!supported.has(name)) throw unsupported(`the aggregation stage ${name}`)
    assertStage(name, stage[name])
  }
}

function assertStage(name: string, value: unknown): void {
  assertStageValue(name, value)
  if (name === '$match') assertSupportedQuery(value as Query)
  if (name === '$lookup' && isPlainObject(value) && Array.isArray(value.pipeline))
    assertSupportedStages(value.pipeline as Stage[])
}
