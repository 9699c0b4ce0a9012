import { requestFailed, unsupported } from '../failures'
import { assertSupportedQuery } from '../queries/supported'
import { isPlainObject, type Query } from '../values/document'

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
  if (name === '$match') {
    if (!isPlainObject(value)) throw requestFailed('the match filter must be an expression in an object')
    assertSupportedQuery(value)
  }
  if (name === '$limit' && !(Number.isInteger(value) && (value as number) > 0))
    throw requestFailed('the limit must be positive')
  if (name === '$skip' && !(Number.isInteger(value) && (value as number) >= 0))
    throw requestFailed('Argument to $skip cannot be negative')
  if (name === '$sort' && !isOrder(value)) throw requestFailed('$sort takes fields with 1 or -1')
  if (name === '$lookup' && isPlainObject(value) && Array.isArray(value.pipeline))
    assertSupportedStages(value.pipeline as Stage[])
}

const isOrder = (value: unknown): value is Query =>
  isPlainObject(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((way) => way === 1 || way === -1)
