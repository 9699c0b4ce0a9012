import type { LocalCloud } from '../../cloud'

/** What the open API answers: WeChat's JSON in snake_case, or a picture. */
export type OpenApiAnswer = { json: Record<string, unknown> } | { contentType: string; bytes: Buffer }

export type OpenApi = (data: Record<string, unknown>, cloud: LocalCloud) => Promise<OpenApiAnswer>

/** Leaves as WeChat's `{errcode, errmsg}`. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
  }
}
