import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { LocalCloud } from '../cloud'
import { fileIdOf, pathProblem } from '../storage/file-id'
import { pathOfUrl } from '../storage/signed-url'
import { BadRequest } from './body'
import { contentTypeOf } from './content-types'
import { callerOf } from './function-route'
import { sliceOf } from './range'
import { problem, replyJson } from './reply'

/** `GET /files/…?until=&sign=`: a temporary URL, ranges included. */
export async function download(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  cloud: LocalCloud,
) {
  const path = pathOfUrl(url.pathname)
  const until = Number(url.searchParams.get('until'))
  if (!cloud.links.opens(path, until, url.searchParams.get('sign') ?? ''))
    return replyJson(response, 403, problem('sign', 'the URL is expired or not signed'))
  const size = await cloud.files.size(path)
  if (size === null) return replyJson(response, 404, problem('path', 'no such file'))
  const slice = sliceOf(request.headers.range, size)
  if (slice === 'unsatisfiable')
    return void response.writeHead(416, { 'content-range': `bytes */${size}` }).end()
  const { from, to } = slice === 'whole' ? { from: 0, to: size - 1 } : slice
  response.writeHead(slice === 'whole' ? 200 : 206, {
    'content-type': contentTypeOf(path),
    'content-length': to - from + 1,
    'accept-ranges': 'bytes',
    ...(slice === 'whole' ? {} : { 'content-range': `bytes ${from}-${to}/${size}` }),
  })
  if (request.method === 'HEAD') return void response.end()
  await pipeline(cloud.files.read(path, from, to), response)
}

/** `PUT /files/…`: the second half of the SDK's uploadFile. Answers 200 with an empty body, or the storage's XML. */
export async function put(request: IncomingMessage, response: ServerResponse, url: URL, cloud: LocalCloud) {
  const path = pathOfUrl(url.pathname)
  if (!cloud.links.admits(path, request.headers.authorization ?? '')) {
    const fields = '<Code>AccessDenied</Code><Message>the upload is expired or not signed</Message>'
    response.writeHead(403, { 'content-type': 'application/xml' })
    return void response.end(`<Error>${fields}<RequestId>local</RequestId><TraceId>local</TraceId></Error>`)
  }
  await cloud.files.write(path, request)
  response.writeHead(200).end()
}

/** `POST /files?path=…`: the mini program's `wx.cloud.uploadFile`, for the page. */
export async function upload(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  cloud: LocalCloud,
) {
  cloud.wechat.visit(callerOf(request))
  const path = url.searchParams.get('path')
  const odd = pathProblem(path)
  if (path === null || odd) throw new BadRequest('path', odd ?? 'is missing')
  await cloud.files.write(path, request)
  replyJson(response, 200, { fileID: fileIdOf(path) })
}
