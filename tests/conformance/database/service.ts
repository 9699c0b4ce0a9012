import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { databaseActions } from '../../../local-cloud/actions/database'
import { Clock } from '../../../local-cloud/clock'
import { createDatabase, type Database, type DatabaseOptions } from '../../../local-cloud/database/database'
import { memoryJournal } from '../../../local-cloud/store/memory'
import { type Scan, WireError } from '../../../local-cloud/wire'
import type { Untyped } from './sdk'

export interface LocalService {
  url: string
  database: Database
  clock: Clock
  /** What the actions have counted so far. */
  scans: Scan[]
  /** The bare wire, for what the SDK does not send. */
  call(action: string, body: object, more?: { client?: boolean }): Promise<Record<string, Untyped>>
  close(): Promise<void>
}

/** The database actions behind a loopback port: the wire and nothing else of local-cloud. */
export async function localService(options: Partial<DatabaseOptions> = {}): Promise<LocalService> {
  const clock = options.clock ?? new Clock()
  const database = createDatabase({
    journal: memoryJournal(),
    collections: {},
    freeze: true,
    ...options,
    clock,
  })
  const scans: Scan[] = []
  const call: LocalService['call'] = async (action, body, { client } = {}) => {
    const known = databaseActions[action]
    if (!known) return { code: 'INVALID_PARAM', message: `no action ${action}` }
    const request = {
      action,
      body: body as Record<string, unknown>,
      invocation: null,
      count: (scan: Scan) => scans.push(scan),
      ...(client ? { client } : {}),
    }
    try {
      return { requestId: 'r', ...(await known(request, { clock, database } as never)) }
    } catch (error) {
      if (error instanceof WireError) return { code: error.code, message: error.message, requestId: 'r' }
      return { code: 'SYS_ERR', message: (error as Error).stack, requestId: 'r' }
    }
  }
  const server = await listening(call)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin?wire=1&`,
    database,
    clock,
    scans,
    call,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await database.close()
    },
  }
}

function listening(call: LocalService['call']): Promise<Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await call(body.action, body)))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
