import { randomBytes } from 'node:crypto'
import type { LocalCloud } from '../../cloud'
import type { Verdict } from '../../wechat/verdicts'
import { WeChatError } from './open-api'

/** Both content checks take version 2, a scene, and an openid that was here within two hours (PLATFORM §2). */
export function checkCommon(data: Record<string, unknown>, { wechat }: LocalCloud): void {
  if (Number(data.version) !== 2)
    throw new WeChatError(40097, 'invalid args: version 2 only, version 1 is frozen')
  if (![1, 2, 3, 4].includes(Number(data.scene))) throw new WeChatError(40129, 'invalid scene')
  const openid = data.openid
  if (typeof openid !== 'string' || !wechat.knows(openid)) throw new WeChatError(40003, 'invalid openid')
  if (!wechat.visitedLately(openid))
    throw new WeChatError(61010, 'code is expired: no visit within two hours')
}

export const traceId = (): string => [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-')

export const verdictFields = (verdict: Verdict) => ({
  result: verdict,
  detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
})
