import type { IncomingMessage, ServerResponse } from 'node:http'
import { account } from '../account'
import type { LocalCloud } from '../cloud'
import { underFault } from '../faults/under-fault'
import { openidProblem } from '../identity'
import { limits } from '../limits'
import { clientError, FunctionFailure } from '../runtime/failure'
import { BadRequest, parseObject, readBody } from './body'
import { replyJson, replyText } from './reply'

const statuses: Record<string, number> = {
  FUNCTION_NOT_FOUND: 404,
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
}

/** `POST /functions/<name>`: a mini program's `wx.cloud.callFunction` by the person in `x-openid`. */
export async function functionRoute(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  cloud: LocalCloud,
) {
  const openid = callerOf(request)
  const body = await readBody(request, limits.functionRequestBytes)
  try {
    if (!body)
      throw new FunctionFailure(
        'EXCEED_MAX_PAYLOAD_SIZE',
        `the request is over ${limits.functionRequestBytes} bytes`,
      )
    cloud.wechat.visit(openid)
    const json = await callAs(openid, name, parseObject(body.toString()), cloud)
    if (Buffer.byteLength(json) > limits.functionResponseBytes)
      throw new FunctionFailure(
        'EXCEED_MAX_RESPONSE_SIZE',
        `the answer is over ${limits.functionResponseBytes} bytes`,
      )
    replyText(response, 200, json)
  } catch (error) {
    if (!(error instanceof FunctionFailure)) throw error
    replyJson(response, statuses[error.code] ?? 502, clientError(error))
  }
}

export function callerOf({ headers }: IncomingMessage): string {
  const openid = headers['x-openid']
  const problem = openidProblem(openid)
  if (problem) throw new BadRequest('x-openid', problem)
  return openid as string
}

/** The platform adds `userInfo`; whatever the caller put there is gone. */
async function callAs(openid: string, name: string, input: Record<string, unknown>, cloud: LocalCloud) {
  const event = { ...input, userInfo: { appId: account.appid, openId: openid } }
  const operation = typeof input.operation === 'string' ? input.operation : '?'
  const fault = cloud.faults.take({
    on: 'functions.answer',
    called: { function: name, operation: `${name}.${operation}` },
  })
  const dies = fault?.do === 'kill' ? { dies: fault.when } : {}
  return underFault(fault?.do === 'kill' ? null : fault, {
    work: () => cloud.functions.invoke({ name, event, openid, source: 'wx_client', depth: 0, ...dies }),
    fail: ({ code = 'FUNCTIONS_EXECUTE_FAIL', message = 'armed fault' }) => {
      throw typeof code === 'number'
        ? new FunctionFailure('FUNCTIONS_EXECUTE_FAIL', message, code)
        : new FunctionFailure(code, message)
    },
  })
}
