import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { LocalCloud } from '../cloud'
import { localRoute } from '../local/local-route'
import { eventsRoute } from './events-route'
import { download, put, upload } from './file-routes'
import { functionRoute } from './function-route'
import { problem, replyJson } from './reply'
import { serveFolder } from './static-route'
import { wireRoute } from './wire-route'

/** Sends each request to its route; `dist` holds the built app and the shell. */
export async function route(
  request: IncomingMessage,
  response: ServerResponse,
  cloud: LocalCloud,
  dist: string,
) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const path = url.pathname
  const on = `${request.method} ${path}`
  const phone = (work: () => Promise<void>) =>
    request.headers['x-phone'] === '1' ? cloud.network.carry(response, work) : work()

  if (on === 'POST /admin') return wireRoute(request, response, cloud)
  if (on.startsWith('POST /functions/')) {
    const name = decodeURIComponent(path.slice('/functions/'.length))
    return phone(() => functionRoute(request, response, name, cloud))
  }
  if (on === 'POST /files') return phone(() => upload(request, response, url, cloud))
  if (on.startsWith('PUT /files/')) return put(request, response, url, cloud)
  if (path.startsWith('/files/') && reads(request))
    return phone(() => download(request, response, url, cloud))
  if (on === 'GET /_local/events') return eventsRoute(request, response, cloud)
  if (path.startsWith('/_local/')) return localRoute(request, response, url, cloud)
  if (!reads(request)) return replyJson(response, 405, problem('method', `no ${on}`))
  if (path === '/app') return void response.writeHead(302, { location: '/app/' }).end()
  if (path.startsWith('/app/'))
    return serveFolder(request, response, join(dist, 'h5'), path.slice('/app'.length))
  return serveFolder(request, response, join(dist, 'local-cloud', 'shell'), path)
}

const reads = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'
