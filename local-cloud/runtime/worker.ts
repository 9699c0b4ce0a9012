import { Console } from 'node:console'
import { createRequire, Module } from 'node:module'
import { Writable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { moveDate } from './moved-date'
import type { Began, Ran, Run, WorkerSetup } from './run'

type Main = (event: unknown, context: unknown) => unknown

const setup = workerData as WorkerSetup
const port = parentPort!
const require = createRequire(__filename)
let current: Run | null = null

moveDate(new Float64Array(setup.offset))
process.env.NODE_PATH = setup.modules
;(Module as unknown as { _initPaths: () => void })._initPaths()
globalThis.console = prefixedConsole()

port.on('message', async (run: Run) => {
  current = run
  wear(run.env)
  port.postMessage(await execute(run))
})

async function execute(run: Run): Promise<Ran> {
  try {
    const { main } = require(run.entry) as { main?: Main }
    if (typeof main !== 'function') throw new Error(`${run.function} exports no main`)
    port.postMessage({ token: run.token, began: true } satisfies Began)
    if (run.dies === 'before') process.exit(1)
    const value = await main(run.event, contextOf(run))
    if (run.dies === 'after') process.exit(1)
    return { token: run.token, ok: true, json: JSON.stringify(value) ?? 'null' }
  } catch (thrown) {
    console.error(thrown)
    return { token: run.token, ok: false, message: textOf(thrown) }
  } finally {
    // A promise left behind by this run must not speak under this identity, nor under the next one's.
    wear({})
  }
}

/** Errors as their name and message; the SDK also throws plain objects. */
const textOf = (thrown: unknown): string =>
  thrown instanceof Error ? String(thrown) : String((thrown as { errMsg?: string } | null)?.errMsg ?? thrown)

/** Replaces the whole environment: nothing of another run's identity may stay. */
function wear(env: Record<string, string>): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
  Object.assign(process.env, env)
}

const contextOf = (run: Run) => ({
  request_id: run.requestId,
  function_name: run.function,
  time_limit_in_ms: run.timeoutMs,
  memory_limit_in_mb: 256,
  namespace: run.env.SCF_NAMESPACE,
  callbackWaitsForEmptyEventLoop: false,
})

function prefixedConsole(): Console {
  const lines = new Writable({
    write(chunk: Buffer, _encoding, done) {
      const prefix = current ? `[${current.function} ${current.requestId}] ` : '[worker] '
      process.stderr.write(chunk.toString().replace(/^(?=.)/gm, prefix), () => done())
    },
  })
  return new Console(lines)
}
