import { randomUUID } from 'node:crypto'
import type { Metrics } from '../metrics'
import type { FunctionBundle } from './bundles'
import { environmentOf } from './environment'
import { FunctionFailure } from './failure'
import type { Invocation, Invocations } from './invocations'
import type { Pool } from './pool'

export interface Call {
  name: string
  event: Record<string, unknown>
  openid: string | null
  source: string
  depth: number
  /** An armed fault (see Run). */
  dies?: 'before' | 'after'
}

interface FunctionsOptions {
  bundles: Map<string, FunctionBundle>
  pool: Pool
  invocations: Invocations
  metrics: Metrics
  url: () => string
  /** Secrets that the console would set for every function. */
  secrets: Record<string, string>
}

/** The deployed functions: who may call what, and one run of each. */
export function createFunctions({ bundles, pool, invocations, metrics, url, secrets }: FunctionsOptions) {
  const bundleOf = (name: string): FunctionBundle => {
    const bundle = bundles.get(name)
    if (bundle) return bundle
    throw new FunctionFailure('FUNCTION_NOT_FOUND', 'FunctionName parameter could not be found.')
  }
  const run = (bundle: FunctionBundle, call: Call, invocation: Invocation): Promise<string> => {
    const { token, requestId } = invocation
    const { name, entry, timeoutMs } = bundle
    const env = environmentOf(invocation, url(), secrets)
    const job = { token, requestId, function: name, entry, timeoutMs, env, event: call.event }
    return pool.run(call.dies ? { ...job, dies: call.dies } : job, call.depth, () => {
      invocations.start(invocation)
      metrics.invocation(invocation.operation)
    })
  }
  return {
    /** The function's return value as JSON text. */
    async invoke(call: Call): Promise<string> {
      const bundle = bundleOf(call.name)
      const invocation = invocationOf(call)
      try {
        return await run(bundle, call, invocation)
      } finally {
        invocations.end(invocation.token)
      }
    },
    mayCall: (name: string, openApi: string): boolean =>
      bundles.get(name)?.openapi.includes(openApi) ?? false,
    kill: async (invocation: Invocation | null): Promise<void> => {
      if (invocation) await pool.kill(invocation.token)
    },
    bundle: bundleOf,
    bundles: () => [...bundles.values()],
  }
}
export type Functions = ReturnType<typeof createFunctions>

const invocationOf = (call: Call): Invocation => ({
  token: randomUUID(),
  requestId: randomUUID(),
  function: call.name,
  operation: operationOf(call),
  openid: call.openid,
  source: call.source,
  depth: call.depth,
})

/** The name an invocation is counted under; a nameless or odd operation is `?`, so that nobody invents counters. */
function operationOf({ name, event, source }: Call): string {
  if (source === 'wx_trigger') return `${name}.tick`
  if (source === 'wx_unknown') return `${name}.push`
  const operation = event.operation
  return `${name}.${typeof operation === 'string' && /^\w{1,64}$/.test(operation) ? operation : '?'}`
}
