import * as cloud from 'wx-server-sdk'

/** The SDK in this process, pointed at a local cloud with its admin token (CLOUDBASE-WIRE §1). */
export function bareSdk(url: string, adminToken: string) {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    WX_CONTEXT_KEYS: 'WX_API_TOKEN',
    WX_API_TOKEN: adminToken,
  })
  const options = { env: 'local', keepalive: true }
  cloud.init(options as Parameters<typeof cloud.init>[0])
  return cloud.database()
}
