import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { actions } from '../actions/index'
import type { LocalCloud, RawAnswer } from '../cloud'
import { LostAnswer, underFault } from '../faults/under-fault'
import { outside } from '../metrics'
import type { Invocation } from '../runtime/invocations'
import { WireError } from '../wire'
import { parseObject, readBody } from './body'
import { fromBrowser } from './loopback'
import { parseMultipart } from './multipart'
import { replyJson } from './reply'

/** More than any single request needs: a write of 5 MB may arrive escaped. */
const MOST = 32 * 1024 * 1024

/** `POST /admin`: the envelope of CLOUDBASE-WIRE §2. Failures leave with HTTP 200, as the service's do. */
export async function wireRoute(request: IncomingMessage, response: ServerResponse, cloud: LocalCloud) {
  const requestId = randomUUID()
  try {
    const body = await readEnvelope(request)
    const invocation = authorise(request, body, cloud)
    const answer = await dispatch(body, invocation, cloud)
    if ('raw' in answer) return replyRaw(response, (answer as RawAnswer).raw)
    replyJson(response, 200, { requestId, ...answer })
  } catch (error) {
    if (error instanceof LostAnswer) throw error
    replyJson(response, 200, { requestId, ...failureOf(error, requestId) })
  }
}

async function readEnvelope(request: IncomingMessage): Promise<Record<string, unknown>> {
  const bytes = await readBody(request, MOST)
  if (!bytes) throw new WireError('INVALID_PARAM', `the request is longer than ${MOST} bytes`)
  const type = request.headers['content-type'] ?? ''
  return type.startsWith('multipart/form-data') ? parseMultipart(bytes, type) : parseObject(bytes.toString())
}

/**
 * A running invocation's token, the admin token, or an SDK outside any function that signs instead of sending a
 * token. A page's script can be none of these: it knows no token and its browser says that it is one.
 */
function authorise(
  request: IncomingMessage,
  body: Record<string, unknown>,
  cloud: LocalCloud,
): Invocation | null {
  const token = body.wxCloudApiToken
  if (typeof token === 'string' && token !== '') {
    const invocation = cloud.invocations.of(token)
    if (invocation || token === cloud.adminToken) return invocation
    throw new WireError('SIGN_PARAM_INVALID', 'wxCloudApiToken belongs to no running invocation')
  }
  const signed = request.headers.authorization?.includes('TC3-HMAC-SHA256') ?? false
  if (signed && !fromBrowser(request)) return null
  throw new WireError(
    'SIGN_PARAM_INVALID',
    'the wire takes an invocation’s token, the admin token or a signed SDK request',
  )
}

function dispatch(body: Record<string, unknown>, invocation: Invocation | null, cloud: LocalCloud) {
  const name = String(body.action ?? '')
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (!action) throw new WireError('Unsupported', `local-cloud does not emulate wire action ${name}`)
  const operation = invocation?.operation ?? outside
  const collection = typeof body.collectionName === 'string' ? body.collectionName : '-'
  if (name.startsWith('database.')) cloud.metrics.database(operation, name, collection)
  const fault = cloud.faults.take({ on: name, collection, called: invocation })
  return underFault(fault, {
    work: () =>
      action({ action: name, body, invocation, count: (scan) => cloud.metrics.scan(operation, scan) }, cloud),
    fail: ({ code, message }) => {
      throw new WireError(String(code ?? 'SYS_ERR'), message ?? 'armed fault')
    },
    kill: () => cloud.functions.kill(invocation),
  })
}

function failureOf(error: unknown, requestId: string): { code: string; message: string } {
  if (error instanceof WireError && error.code === 'Unsupported') {
    // The SDK drops the code of most calls, so the message has to be loud by itself.
    const message = `Unsupported: ${error.message}`
    process.stderr.write(`${message}\n`)
    return { code: error.code, message }
  }
  if (error instanceof WireError) return { code: error.code, message: error.message }
  process.stderr.write(`wire ${requestId}: ${(error as Error).stack}\n`)
  return { code: 'SYS_ERR', message: (error as Error).message }
}

function replyRaw(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}
