import { account } from '../account'
import type { Invocation } from './invocations'

/** The environment of one invocation (CLOUDBASE-WIRE §1). */
export function environmentOf(
  { token, openid, source }: Invocation,
  url: string,
  own: Record<string, string>,
): Record<string, string> {
  const timer = source.startsWith('wx_trigger')
  const wx: Record<string, string> = {
    ...(openid === null ? {} : { WX_OPENID: openid }),
    WX_APPID: account.appid,
    WX_API_TOKEN: token,
    ...(timer ? { WX_TRIGGER_API_TOKEN_V0: token } : {}),
  }
  return {
    ...own,
    ...wx,
    ...(timer ? { TRIGGER_SRC: 'timer' } : {}),
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_SOURCE: source,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_ENV: account.env,
    SCF_NAMESPACE: account.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    TZ: 'UTC',
  }
}
