/** What the server tells a worker to run. */
export interface Run {
  token: string
  requestId: string
  function: string
  entry: string
  event: Record<string, unknown>
  env: Record<string, string>
  timeoutMs: number
  /** An armed fault: the worker exits before the function begins, or with its answer in hand. */
  dies?: 'before' | 'after'
}

/** The worker has loaded the function and begins: from here its time counts, as production counts without the cold start. */
export interface Began {
  token: string
  began: true
}

/** What the worker tells back. `json` is the return value as the service would carry it. */
export type Ran = { token: string; ok: true; json: string } | { token: string; ok: false; message: string }

export interface WorkerSetup {
  offset: SharedArrayBuffer
  /** Where wx-server-sdk is found for a function whose own folder has no node_modules above it. */
  modules: string
}
