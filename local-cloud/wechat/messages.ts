/** One message that WeChat was asked to send; `errcode` 0 when it went out. */
export interface Message {
  id: string
  at: string
  openid: string
  template: string
  title: string
  page: string
  data: Record<string, string>
  errcode: number
  errmsg: string
}
