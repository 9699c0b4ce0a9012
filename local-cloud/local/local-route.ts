import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LocalCloud } from '../cloud'
import { BadRequest, parseObject, readBody } from '../server/body'
import { problem, replyJson } from '../server/reply'
import { armFault } from './arm-fault'
import { clockView, setClock } from './clock-route'
import { oneOf, only } from './fields'
import { networkModes } from './network'
import { tellWeChat } from './tell-wechat'

export interface LocalRequest {
  body: Record<string, unknown>
  query: URLSearchParams
  cloud: LocalCloud
}

type Route = (request: LocalRequest) => unknown

/** This server's own interface, beside what production has. */
const routes: Record<string, Route> = {
  'GET /_local/metrics': ({ cloud }) => cloud.metrics.snapshot(),
  'POST /_local/metrics': ({ body, cloud }) => {
    only(body, ['reset'])
    if (body.reset === true) cloud.metrics.reset()
    return cloud.metrics.snapshot()
  },
  'GET /_local/messages': ({ query, cloud }) => ({
    messages: cloud.wechat.ledger.messagesOf(query.get('openid')),
  }),
  'GET /_local/clock': ({ cloud }) => clockView(cloud),
  'POST /_local/clock': setClock,
  'GET /_local/faults': ({ cloud }) => ({ faults: cloud.faults.list() }),
  'POST /_local/faults': armFault,
  'DELETE /_local/faults': ({ cloud }) => {
    cloud.faults.clear()
    return { faults: [] }
  },
  'POST /_local/wechat': tellWeChat,
  'GET /_local/people': ({ cloud }) => cloud.town.view(),
  'GET /_local/network': ({ cloud }) => ({ mode: cloud.network.mode() }),
  'POST /_local/network': ({ body, cloud }) => {
    only(body, ['mode'])
    cloud.network.set(oneOf(body, 'mode', networkModes))
    cloud.live.emit('network', { mode: cloud.network.mode() })
    return { mode: cloud.network.mode() }
  },
}

const TRIGGERS = '/_local/triggers/'

export async function localRoute(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  cloud: LocalCloud,
) {
  const on = `${request.method} ${url.pathname}`
  const route = on.startsWith(`POST ${TRIGGERS}`)
    ? fireTrigger(url.pathname.slice(TRIGGERS.length))
    : routes[on]
  if (!route) return replyJson(response, 404, problem('path', `there is no ${on}`))
  const bytes = await readBody(request, 1024 * 1024)
  const body = bytes && bytes.length > 0 ? parseObject(bytes.toString()) : {}
  replyJson(response, 200, await route({ body, query: url.searchParams, cloud }))
}

const fireTrigger =
  (name: string): Route =>
  ({ cloud }) => {
    const found = cloud.functions.bundles().some((bundle) => bundle.name === name)
    if (!found) throw new BadRequest('function', `${name} is not deployed`, 404)
    return cloud.timers.fire(name)
  }
