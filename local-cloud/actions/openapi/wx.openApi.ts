import type { RuntimeAction } from '../../cloud'
import { underFault } from '../../faults/under-fault'
import { outside } from '../../metrics'
import { WireError } from '../../wire'
import { decodeCall, encodeBytes, encodeGatewayError, encodeJson } from './comm-api'
import { openApis } from './index'
import { WeChatError } from './open-api'

const NO_PERMISSION = -604101

/** One call of WeChat's open API by a function (CLOUDBASE-WIRE §5). */
export const openApi: RuntimeAction = async ({ body, invocation }, cloud) => {
  const name = String(body.apiName ?? '')
  const call = Object.hasOwn(openApis, name) ? openApis[name] : undefined
  const data = decodeCall(body.requestData)
  if (!call || !data) throw new WireError('Unsupported', `local-cloud does not emulate open API ${name}`)
  cloud.metrics.openapi(invocation?.operation ?? outside, name)
  if (invocation && !cloud.functions.mayCall(invocation.function, name))
    return raw(encodeGatewayError(NO_PERMISSION))
  const fault = cloud.faults.take({ on: name, called: invocation })
  return underFault(fault, {
    work: () => answer(() => call(data, cloud)),
    fail: ({ code, message }) => {
      if (typeof code === 'string') throw new WireError(code, message ?? 'armed fault')
      return raw(encodeJson({ errcode: code ?? -1, errmsg: message ?? 'system error' }))
    },
    kill: () => cloud.functions.kill(invocation),
  })
}

const raw = (bytes: Buffer) => ({ raw: bytes })

async function answer(call: () => ReturnType<(typeof openApis)[string]>) {
  try {
    const result = await call()
    return raw('json' in result ? encodeJson(result.json) : encodeBytes(result.contentType, result.bytes))
  } catch (error) {
    if (!(error instanceof WeChatError)) throw error
    return raw(encodeJson({ errcode: error.errcode, errmsg: error.errmsg }))
  }
}
