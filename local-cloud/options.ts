import type { SeedName, Seeds } from './town'

export interface LocalCloudOptions {
  /** The project's folder: its `dist` is served and run, its node_modules hold the SDK. */
  root: string
  /** The bundled `local-cloud/runtime/worker.ts`. */
  workerFile: string
  /** DEFAULT_PORT; 0 for any free one. */
  port?: number
  /** Where everything is kept; null forgets it at the end. */
  data: string | null
  seeds: Seeds
  /** Undefined takes what is there, `town` on an empty store. */
  seed?: SeedName | undefined
  at?: Date | undefined
  /** More folders of function bundles. */
  functions?: string[]
  /** False: timers run only when `POST /_local/triggers/<function>` says so. */
  timers?: boolean
  workers?: number
  adminToken?: string | undefined
  /** Shorter than in production, for tests. */
  transactionMs?: number | undefined
  /** Further environment of every function; wins over the secrets that are made here. */
  functionEnv?: Record<string, string>
}

export const DEFAULT_PORT = 5170
export const DEFAULT_WORKERS = 12
