import { ProcessingMode } from 'mingo/core'
import { Query as MingoQuery } from 'mingo/query'
import { MingoError } from 'mingo/util'
import { invalidPattern, requestFailed, unsupported } from '../failures'
import { context } from '../operators/context'
import type { Document, Query } from '../values/document'
import { assertSupportedQuery } from './supported'

export const engine = { context, processingMode: ProcessingMode.CLONE_INPUT, scriptEnabled: false }

/** Runs the engine, turning its complaints about what was asked into the service's refusal. */
export function withEngine<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (error instanceof SyntaxError) throw invalidPattern(error)
    if (!(error instanceof MingoError)) throw error
    const unknown = /(\$\w+)' is not registered|unregistered pipeline operator (\$\w+)/.exec(error.message)
    throw unknown ? unsupported(`the operator ${unknown[1] ?? unknown[2]}`) : requestFailed(error.message)
  }
}

/** Whether a document matches; the query is checked and compiled once. */
export function compileQuery(query: Query): (document: unknown) => boolean {
  if (Object.keys(query).length === 0) return () => true
  assertSupportedQuery(query)
  const compiled = withEngine(() => new MingoQuery<object>(query, engine))
  return (document) => compiled.test(document as object)
}

/** What a projection leaves of documents. */
export function project(documents: readonly Document[], projection: Query | null): readonly object[] {
  if (!projection || Object.keys(projection).length === 0) return documents
  return withEngine(() => new MingoQuery<object>({}, engine).find<object>([...documents], projection).all())
}
