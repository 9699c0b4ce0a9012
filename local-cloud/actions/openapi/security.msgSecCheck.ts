import { limits } from '../../limits'
import { checkCommon, traceId, verdictFields } from './content-check'
import { type OpenApi, WeChatError } from './open-api'

export const msgSecCheck: OpenApi = async (data, cloud) => {
  checkCommon(data, cloud)
  const content = data.content
  if (typeof content !== 'string' || content === '') throw new WeChatError(44002, 'empty post data')
  if ([...content].length > limits.msgSecCheckChars) throw new WeChatError(45002, 'content size out of limit')
  const verdict = cloud.wechat.verdicts.ofText(content)
  return { json: { errcode: 0, errmsg: 'ok', trace_id: traceId(), ...verdictFields(verdict) } }
}
