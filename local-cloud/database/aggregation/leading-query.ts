import type { FindRequest } from '../queries/find'
import type { Order, Query } from '../values/document'
import { type Stage, stageName } from './stages'

const places: Record<string, number> = { $match: 0, $sort: 1, $skip: 2, $limit: 3 }

/**
 * The stages at the head of a pipeline that one query does, through the indexes: matches, then at most one each of
 * sort, skip and limit in that order.
 */
export function leadingQuery(stages: readonly Stage[]): { request: FindRequest; rest: Stage[] } {
  const request = { query: {} as Query, order: [] as Order, skip: 0, limit: Number.POSITIVE_INFINITY }
  const matches: Query[] = []
  let [taken, reached] = [0, 0]
  for (const stage of stages) {
    const name = stageName(stage)
    const place = places[name]
    if (place === undefined || place < reached || (place === reached && place > 0)) break
    reached = place
    taken++
    if (name === '$match') matches.push(stage.$match as Query)
    if (name === '$sort') request.order = Object.entries(stage.$sort as Record<string, 1 | -1>)
    if (name === '$skip') request.skip = stage.$skip as number
    if (name === '$limit') request.limit = stage.$limit as number
  }
  if (matches.length > 0) request.query = matches.length === 1 ? matches[0]! : { $and: matches }
  return { request, rest: stages.slice(taken) }
}
