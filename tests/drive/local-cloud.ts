import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(__dirname, '..', '..')
/** The same for all, so that the town need be made only once. */
const PHONE_KEY = 'the-key-of-every-cloud-that-names-no-other'

export type Json = any

export interface CloudOptions {
  seed?: 'town' | 'empty'
  at?: string
  /** Kept in memory when absent. */
  data?: string
  /** Further folders of function bundles. */
  functions?: string[]
  timers?: boolean
  args?: string[]
  env?: Record<string, string>
}

export interface Answer {
  status: number
  body: Json
}

/** A running local cloud, as a program outside sees it. */
export interface DrivenCloud {
  url: string
  /** Only with an empty seed. */
  setupSecret: string | undefined
  /** Calls `study.home` as a person; answers the function's reply, and throws when the platform gave none. */
  call(openid: string, operation: string, input?: unknown): Promise<Json>
  /** Any request; JSON in, JSON out where the answer is JSON. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  local: {
    metrics(): Promise<Json>
    resetMetrics(): Promise<Json>
    clock(at?: string): Promise<Json>
    faults(fault: object): Promise<Json>
    clearFaults(): Promise<Json>
    messages(openid?: string): Promise<Json[]>
    triggers(name: string): Promise<Json>
    wechat(body: object): Promise<Json>
    network(mode: 'fine' | 'weak' | 'offline'): Promise<Json>
  }
  /** Everything it wrote to stderr so far. */
  log(): string
  kill(signal?: NodeJS.Signals): Promise<void>
  stop(): Promise<void>
}

/** Starts the built local cloud on a free port and resolves when it is ready. */
export async function startCloud(options: CloudOptions = {}): Promise<DrivenCloud> {
  const process = launch(options)
  const log: string[] = []
  process.stderr!.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const { url, setupSecret } = await readiness(process, log)
  const request = requestTo(url)
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (process.exitCode !== null || process.signalCode !== null) return
    process.kill(signal)
    await once(process, 'exit')
  }
  return {
    url,
    setupSecret,
    request,
    call: callTo(request),
    local: localOf(request),
    log: () => log.join(''),
    kill,
    stop: () => kill('SIGTERM'),
  }
}

function launch({ seed, at, data, functions = [], timers, args = [], env = {} }: CloudOptions): ChildProcess {
  const main = join(root, 'dist', 'local-cloud', 'main.cjs')
  const wanted = [
    ...(data === undefined ? ['--memory'] : ['--data', data]),
    ...(seed === undefined ? [] : ['--seed', seed]),
    ...(at === undefined ? [] : ['--at', at]),
    ...(timers ? [] : ['--no-timers']),
    ...['--kept-seeds', join(root, 'dist', '.seeds')],
    ...functions.flatMap((folder) => ['--functions', folder]),
  ]
  return spawn(process.execPath, [main, '--port', '0', '--json', ...wanted, ...args], {
    env: { ...process.env, ...(data === undefined && { PHONE_KEY }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function readiness(
  process: ChildProcess,
  log: string[],
): Promise<{ url: string; setupSecret?: string }> {
  const line = once(createInterface({ input: process.stdout! }), 'line').then(([text]) => String(text))
  const exit = once(process, 'exit').then(([code]) => {
    throw new Error(`the local cloud ended with ${code}: ${log.join('')}`)
  })
  return JSON.parse(await Promise.race([line, exit]))
}

const requestTo =
  (url: string) =>
  async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array
    const init = body === undefined ? {} : { body: raw ? (body as string) : JSON.stringify(body) }
    const response = await fetch(url + path, { method, headers, ...init })
    const text = await response.text()
    const json = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, body: json ? JSON.parse(text) : text }
  }
type Request = ReturnType<typeof requestTo>

const callTo =
  (request: Request) =>
  async (openid: string, name: string, input: unknown = {}) => {
    const [context, operation] = name.split('.')
    const answer = await request(
      'POST',
      `/functions/${context}`,
      { operation, input },
      { 'x-openid': openid },
    )
    if (answer.status === 200) return answer.body
    throw Object.assign(new Error(`${name} answered ${answer.status}`), answer.body, {
      status: answer.status,
    })
  }

function localOf(request: Request): DrivenCloud['local'] {
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await request(method, `/_local/${path}`, body)
    if (answer.status === 200) return answer.body
    throw new Error(`${method} /_local/${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  }
  return {
    metrics: () => ask('GET', 'metrics'),
    resetMetrics: () => ask('POST', 'metrics', { reset: true }),
    clock: (at) => (at === undefined ? ask('GET', 'clock') : ask('POST', 'clock', { at })),
    faults: (fault) => ask('POST', 'faults', fault),
    clearFaults: () => ask('DELETE', 'faults'),
    messages: async (openid) => {
      const query = openid === undefined ? '' : `?openid=${openid}`
      return (await ask('GET', `messages${query}`)).messages
    },
    triggers: (name) => ask('POST', `triggers/${name}`),
    wechat: (body) => ask('POST', 'wechat', body),
    network: (mode) => ask('POST', 'network', { mode }),
  }
}
