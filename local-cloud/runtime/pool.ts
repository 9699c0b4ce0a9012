import { Worker } from 'node:worker_threads'
import { FunctionFailure } from './failure'
import { createLanes } from './lanes'
import type { Began, Ran, Run, WorkerSetup } from './run'

interface Hand {
  worker: Worker
  loaded: Set<string>
  /** The run in progress; null when idle. */
  job: Job | null
  uses: number
}

interface Job {
  run: Run
  begin: () => void
  settle: (result: Ran | FunctionFailure) => void
}

/** How long a cold start may take. */
const LOAD_MS = 30_000
const EXTRA_IDLE_MS = 10_000

const lost = (why: string) => new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', why)

export interface PoolOptions {
  workerFile: string
  size: number
  setup: WorkerSetup
}

/** Workers that run one function call at a time each, so that `process.env` carries one identity (CLOUDBASE-WIRE §1). */
export function createPool({ workerFile, size, setup }: PoolOptions) {
  const hands = new Set<Hand>()
  const lanes = createLanes(size)

  const drop = (hand: Hand, failure: FunctionFailure) => {
    hands.delete(hand)
    hand.job?.settle(failure)
    return hand.worker.terminate()
  }

  const spawn = (): Hand => {
    const worker = new Worker(workerFile, {
      env: {},
      workerData: setup,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const hand: Hand = { worker, loaded: new Set(), job: null, uses: 0 }
    hands.add(hand)
    worker.on('message', (told: Began | Ran) => {
      if (told.token !== hand.job?.run.token) return
      if ('began' in told) hand.job.begin()
      else hand.job.settle(told)
    })
    worker.on('error', (error) => void drop(hand, lost(error.message)))
    worker.on('exit', () => void drop(hand, lost('the worker exited')))
    worker.unref()
    return hand
  }

  const pick = (name: string): Hand => {
    const idle = [...hands].filter((hand) => !hand.job)
    return idle.find((hand) => hand.loaded.has(name)) ?? idle[0] ?? spawn()
  }

  /** Nested calls may have grown the pool beyond its size; what stays idle goes again. */
  const retireExtra = (hand: Hand) => {
    const { uses } = hand
    const retire = () => {
      if (hands.size > size && !hand.job && hand.uses === uses) void drop(hand, lost('retired'))
    }
    setTimeout(retire, EXTRA_IDLE_MS).unref()
  }

  const runOn = (hand: Hand, run: Run): Promise<Ran | FunctionFailure> =>
    new Promise((resolve) => {
      const expire = (ms: number, message: string) =>
        setTimeout(() => void drop(hand, new FunctionFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', message)), ms)
      let timer = expire(LOAD_MS, `${run.function} did not load within ${LOAD_MS / 1_000} seconds`)
      const begin = () => {
        clearTimeout(timer)
        timer = expire(run.timeoutMs, `Invoking task timed out after ${run.timeoutMs / 1_000} seconds`)
      }
      const settle = (result: Ran | FunctionFailure) => {
        clearTimeout(timer)
        hand.job = null
        resolve(result)
      }
      hand.job = { run, begin, settle }
      hand.uses++
      hand.loaded.add(run.function)
      hand.worker.postMessage(run)
    })

  return {
    /** The function's return value as JSON text; throws a FunctionFailure. */
    async run(run: Run, depth: number, begins: () => void): Promise<string> {
      await lanes.enter(depth)
      try {
        begins()
        const hand = pick(run.function)
        const ran = await runOn(hand, run)
        retireExtra(hand)
        if (ran instanceof FunctionFailure) throw ran
        if (!ran.ok) throw lost(ran.message)
        return ran.json
      } finally {
        lanes.leave(depth)
      }
    },
    /** Kills the worker that runs this invocation, as a container that dies. */
    async kill(token: string): Promise<void> {
      for (const hand of hands)
        if (hand.job?.run.token === token) await drop(hand, lost('the worker was killed'))
    },
    close: () => Promise.all([...hands].map((hand) => hand.worker.terminate())),
  }
}
export type Pool = ReturnType<typeof createPool>
