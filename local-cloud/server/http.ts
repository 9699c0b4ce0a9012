import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { LocalCloud } from '../cloud'
import { LostAnswer } from '../faults/under-fault'
import { BadRequest } from './body'
import { foreignProblem } from './loopback'
import { problem, replyJson } from './reply'
import { route } from './router'

/** Longer than the SDK keeps an idle connection, so that neither side closes one the other is about to use. */
const KEEP_ALIVE_MS = 65_000

export function createHttp(cloud: LocalCloud, dist: string): Server {
  const server = createServer((request, response) => {
    // A connection that is gone is nobody's error.
    response.on('error', () => {})
    answer(request, response, cloud, dist).catch((error: unknown) => refuse(request, response, error))
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  return server
}

async function answer(request: IncomingMessage, response: ServerResponse, cloud: LocalCloud, dist: string) {
  const foreign = foreignProblem(request)
  if (foreign) return replyJson(response, 403, problem('host', foreign))
  await route(request, response, cloud, dist)
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const gone = response.headersSent || response.destroyed
  if (error instanceof LostAnswer || gone) request.socket.destroy()
  else if (error instanceof URIError) replyJson(response, 400, problem('path', 'is not percent-encoded text'))
  else if (error instanceof BadRequest) replyJson(response, error.status, problem(error.field, error.message))
  else {
    process.stderr.write(`${request.method} ${request.url}: ${(error as Error).stack}\n`)
    replyJson(response, 500, problem('server', 'internal error, see the log'))
  }
}

/** Loopback only; resolves with the port that was taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `port ${port} is taken; choose another with --port N, or --port 0 for any free one`
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error)
    })
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
