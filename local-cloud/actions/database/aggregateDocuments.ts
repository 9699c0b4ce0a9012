import type { Stage } from '../../database/aggregation/stages'
import { decode, encode } from '../../database/values/ejson'
import { WireError } from '../../wire'
import * as body from './body'
import { databaseAction } from './database-action'
import { assertOutsideTransaction } from './outside-transaction'

interface WireStage {
  stageKey: string
  stageValue: string
}

const isWireStage = (stage: unknown): stage is WireStage => {
  const { stageKey, stageValue } = (stage ?? {}) as Partial<WireStage>
  return typeof stageKey === 'string' && typeof stageValue === 'string'
}

function stagesOf({ stages }: Record<string, unknown>): Stage[] {
  if (!Array.isArray(stages) || !stages.every(isWireStage))
    throw new WireError('INVALID_PARAM', 'invalid stages')
  return stages.map(({ stageKey, stageValue }) => ({ [stageKey]: decode(stageValue) }))
}

export const aggregateDocuments = databaseAction(async (request, { database }) => {
  assertOutsideTransaction(request.body, 'aggregate')
  const collection = body.collectionName(request.body)
  const found = database.aggregate({ collection, stages: stagesOf(request.body), count: request.count })
  return { data: { list: found.map(encode) } }
})
