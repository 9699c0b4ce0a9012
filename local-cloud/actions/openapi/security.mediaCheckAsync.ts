import type { LocalCloud } from '../../cloud'
import { checkCommon, traceId, verdictFields } from './content-check'
import { type OpenApi, WeChatError } from './open-api'

/** Answers a trace id; the verdict comes later as a `wxa_media_check` push. */
export const mediaCheckAsync: OpenApi = async (data, cloud) => {
  checkCommon(data, cloud)
  if (![1, 2].includes(Number(data.media_type))) throw new WeChatError(40004, 'invalid media type')
  const url = data.media_url
  if (typeof url !== 'string' || !/^https?:\/\//.test(url))
    throw new WeChatError(40097, 'invalid args: media_url must be http(s)')
  const trace = traceId()
  announce(String(data.openid), trace, cloud)
  return { json: { errcode: 0, errmsg: 'ok', trace_id: trace } }
}

function announce(openid: string, trace: string, { wechat, pushes }: LocalCloud): void {
  const push = () => {
    const fields = {
      version: 2,
      trace_id: trace,
      errcode: 0,
      errmsg: 'ok',
      ...verdictFields(wechat.verdicts.standing.media),
    }
    return pushes.deliver('wxa_media_check', openid, fields)
  }
  pushes.later(push, wechat.verdicts.standing.mediaAfterMs)
}
