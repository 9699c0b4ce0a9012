import type { RuntimeAction } from '../../cloud'
import { FunctionFailure } from '../../runtime/failure'
import { parseObject } from '../../server/body'
import { WireError } from '../../wire'

/** `cloud.callFunction` inside a function: the callee sees the same person, and one more `scf` in its SOURCE. */
export const invokeFunction: RuntimeAction = async ({ body, invocation }, { functions }) => {
  const { request_data = '{}', function_name } = body
  try {
    const response_data = await functions.invoke({
      name: String(function_name),
      event: parseEvent(String(request_data)),
      openid: invocation?.openid ?? null,
      source: invocation ? `${invocation.source},scf` : 'scf',
      depth: invocation ? invocation.depth + 1 : 0,
    })
    return { data: { response_data } }
  } catch (error) {
    if (error instanceof FunctionFailure) throw new WireError(error.code, error.message)
    throw error
  }
}

function parseEvent(text: string): Record<string, unknown> {
  try {
    return parseObject(text)
  } catch {
    throw new WireError('INVALID_PARAM', 'request_data is not a JSON object')
  }
}
