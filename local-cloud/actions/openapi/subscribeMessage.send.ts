import { randomUUID } from 'node:crypto'
import { instantOf } from '@domain/day'
import type { LocalCloud } from '../../cloud'
import { keywordFits } from '../../wechat/keywords'
import type { Message } from '../../wechat/messages'
import type { Template } from '../../wechat/templates'
import { type OpenApi, WeChatError } from './open-api'
import { publishedPageProblem } from './published-page'

type Values = Record<string, { value?: unknown } | undefined>

/** One accept is one send (PLATFORM §1): a successful send uses a grant up, a failed one doesn't. */
export const send: OpenApi = async (data, cloud) => {
  const message = draft(data, cloud)
  try {
    check(message, data, cloud)
  } catch (error) {
    if (error instanceof WeChatError)
      cloud.wechat.record({ ...message, errcode: error.errcode, errmsg: error.errmsg })
    throw error
  }
  cloud.wechat.record(message)
  return { json: { errcode: 0, errmsg: 'ok', msgid: Math.floor(Math.random() * 1e15) } }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function draft(data: Record<string, unknown>, { wechat, clock }: LocalCloud): Message {
  const values = Object.entries((data.data ?? {}) as Values)
  const template = textOf(data.template_id)
  return {
    id: randomUUID(),
    at: instantOf(clock.now()),
    openid: textOf(data.touser),
    template,
    title: wechat.ledger.template(template)?.title ?? '',
    page: textOf(data.page),
    data: Object.fromEntries(values.map(([key, each]) => [key, textOf(each?.value)])),
    errcode: 0,
    errmsg: 'ok',
  }
}

function check(message: Message, data: Record<string, unknown>, { wechat }: LocalCloud): void {
  if (!wechat.knows(message.openid)) throw new WeChatError(40003, 'invalid openid')
  const template = wechat.ledger.template(message.template)
  if (!template) throw new WeChatError(40037, 'invalid template_id')
  const page = message.page === '' ? null : publishedPageProblem(message.page, wechat.pages)
  if (page) throw new WeChatError(41030, page)
  const odd = oddKeyword(template, (data.data ?? {}) as Values)
  if (odd) throw new WeChatError(47003, `argument invalid! data.${odd}.value invalid`)
  if (wechat.ledger.grantsOf(message.openid, template.id) < 1)
    throw new WeChatError(43101, 'user refuse to accept the msg')
}

/** The first keyword that is missing, not the template's, or whose value its type doesn't take. */
const oddKeyword = ({ keys }: Template, values: Values): string | undefined =>
  keys.find((key) => !keywordFits(key, values[key]?.value)) ??
  Object.keys(values).find((key) => !keys.includes(key))
