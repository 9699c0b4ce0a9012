import * as cloud from 'wx-server-sdk'

/** Options the SDK takes and its types leave out: keep-alive halves the cost of a query. */
const options = { env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true, timeout: 6_000 }
cloud.init(options as unknown as Parameters<typeof cloud.init>[0])

/** The platform's word for who calls: read inside a handler only, never from an input. */
export const wxContext = (): { OPENID?: string; SOURCE?: string } => {
  const { OPENID, SOURCE } = cloud.getWXContext()
  return {
    ...(OPENID === undefined ? {} : { OPENID: String(OPENID) }),
    ...(SOURCE === undefined ? {} : { SOURCE: String(SOURCE) }),
  }
}

let opened: ReturnType<typeof cloud.database> | undefined

export const database = () => {
  opened ??= cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0])
  return opened
}

export type Database = ReturnType<typeof cloud.database>
