import { Aggregator } from 'mingo/aggregator'
import { type Context, evalExpr } from 'mingo/core'
import type { Iterator } from 'mingo/lazy'
import type { Options } from 'mingo/types'
import { cloneDeep } from 'mingo/util'
import type { Scan } from '../../wire'
import { type Core, everything, findIn } from '../core'
import { requestFailed } from '../failures'
import { engine } from '../queries/match'
import type { Document, Query } from '../values/document'
import { valuesAt } from '../values/path'
import { joinConditions } from './join-conditions'
import type { Stage } from './stages'

interface Lookup {
  from: string
  as: string
  localField?: string
  foreignField?: string
  let?: Record<string, unknown>
  pipeline?: Stage[]
}
type Variables = Record<string, unknown>

/** `$lookup` through the indexes of the other collection; fields and a pipeline may stand together, unlike in mingo. */
export function lookupStage(core: Core, count: (scan: Scan) => void, context: () => Context) {
  const foreign = (spec: Lookup, local: object, variables: Variables): Document[] => {
    const query: Query = { ...fieldCondition(spec, local), ...joinConditions(spec.pipeline ?? [], variables) }
    const { documents, scan } = findIn(core, spec.from, { ...everything, query }, null)
    count({ ...scan, returned: 0 })
    return documents
  }

  return (documents: Iterator, spec: Lookup, options: Options): Iterator => {
    if (typeof spec.from !== 'string' || typeof spec.as !== 'string')
      throw requestFailed('$lookup needs from and as')
    return documents.map((local: object) => {
      const variables = {
        ...outerVariables(options),
        ...(evalExpr(local, spec.let ?? {}, options) as Variables),
      }
      const found = foreign(spec, local, variables)
      const joined = spec.pipeline?.length
        ? new Aggregator([...spec.pipeline], { ...engine, context: context(), variables }).run(found)
        : found.map((document) => cloneDeep(document))
      return { ...local, [spec.as]: joined }
    })
  }
}

const outerVariables = (options: Options): Variables => ({
  ...options.variables,
  ...(options as Options & { local?: { variables?: Variables } }).local?.variables,
})

/** An array on the local side joins by each of its elements; a missing field joins with null. */
function fieldCondition({ localField, foreignField }: Lookup, local: object): Query {
  if (!localField || !foreignField) return {}
  const { values } = valuesAt(local, localField.split('.'))
  return { [foreignField]: { $in: values.filter((value) => value !== undefined) } }
}
