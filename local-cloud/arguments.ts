import { parseArgs } from 'node:util'
import { limits } from './limits'
import { DEFAULT_PORT, DEFAULT_WORKERS } from './options'
import type { SeedName } from './town'

export interface Arguments {
  port: number
  /** Null for `--memory`; undefined where none was named. */
  data: string | null | undefined
  seed: SeedName | undefined
  at: Date | undefined
  json: boolean
  functions: string[]
  timers: boolean
  workers: number
  /** Where made seeds are kept for the next start. */
  keptSeeds: string | undefined
  adminToken: string | undefined
  transactionMs: number | undefined
  help: boolean
}

export const usage = `usage: npm start -- [--port N] [--data DIR | --memory] [--seed town|empty] [--at ISO] [--json]
  --port N           listen there, ${DEFAULT_PORT} by default, 0 for any free port
  --data DIR         keep everything there, .local/town or .local/empty by default, as the seed
  --memory           keep nothing
  --seed town|empty  what a first start is filled with, town by default
  --at ISO           set the cloud's clock, as 2026-12-15T19:30:00+08:00
  --json             print one line for a program instead of text for a person
  --functions DIR    run the function bundles under DIR too; may be repeated
  --no-timers        run timers only when asked to
  --workers N        functions at once, ${DEFAULT_WORKERS} by default
  --kept-seeds DIR   keep what a seed comes to there, and take it from there the next time
  --admin-token T    let test code use the wire with this token
  --transaction-ms N shorten a transaction's life, for tests of what an orphan holds
  --help             print this`

/** What the command line asks for; throws a sentence when it makes no sense. */
export function parseArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      memory: { type: 'boolean' },
      seed: { type: 'string' },
      at: { type: 'string' },
      json: { type: 'boolean' },
      functions: { type: 'string', multiple: true },
      'no-timers': { type: 'boolean' },
      workers: { type: 'string' },
      'kept-seeds': { type: 'string' },
      'admin-token': { type: 'string' },
      'transaction-ms': { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.memory && values.data !== undefined) throw new Error('--memory and --data exclude each other')
  return {
    port: portOf(values.port),
    data: values.memory ? null : values.data,
    seed: seedOf(values.seed),
    at: atOf(values.at),
    json: values.json ?? false,
    functions: values.functions ?? [],
    timers: !values['no-timers'],
    workers: wholeOf('workers', values.workers, 99) ?? DEFAULT_WORKERS,
    keptSeeds: values['kept-seeds'],
    adminToken: values['admin-token'],
    transactionMs: wholeOf('transaction-ms', values['transaction-ms'], limits.transactionMs),
    help: values.help ?? false,
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text)
  throw new Error(`--port ${text} is not a port`)
}

function wholeOf(name: string, text: string | undefined, most: number): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= most) return Number(text)
  throw new Error(`--${name} ${text} is not a number from 1 to ${most}`)
}

function seedOf(text: string | undefined): SeedName | undefined {
  if (text === undefined || text === 'town' || text === 'empty') return text
  throw new Error(`--seed ${text} is neither town nor empty`)
}

function atOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const at = new Date(text)
  if (/(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(at.getTime())) return at
  throw new Error(`--at ${text} is not a moment with its offset, as 2026-12-15T19:30:00+08:00`)
}
