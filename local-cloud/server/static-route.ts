import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { compressible, contentTypeOf } from './content-types'

const squeeze = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}
type Encoding = keyof typeof squeeze

const cache = new Map<string, Buffer>()

/** Serves a built folder; a path without an extension is a page of the app and gets its index.html. */
export async function serveFolder(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  path: string,
) {
  const inside = extname(path) === '' ? 'index.html' : decodeURIComponent(path)
  const file = normalize(join(folder, inside))
  const facts = file.startsWith(normalize(folder) + sep) ? await stat(file).catch(() => null) : null
  if (!facts?.isFile())
    return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404')
  const etag = `"${createHash('sha1').update(`${file}${facts.mtimeMs}${facts.size}`).digest('base64url')}"`
  const type = contentTypeOf(file)
  const headers = { etag, 'content-type': type, vary: 'accept-encoding', 'cache-control': cachingOf(inside) }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end()
  const encoding = compressible(type) ? encodingFor(request) : null
  const bytes = await bytesOf(file, etag, encoding)
  const encoded = encoding ? { 'content-encoding': encoding } : {}
  response.writeHead(200, { ...headers, ...encoded, 'content-length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** A name with a hash never changes what it names. */
const cachingOf = (name: string): string =>
  /[.-][0-9a-f]{8,}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache'

const encodingFor = ({ headers }: IncomingMessage): Encoding | null => {
  const accepted = String(headers['accept-encoding'] ?? '')
  return /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
}

async function bytesOf(file: string, etag: string, encoding: Encoding | null): Promise<Buffer> {
  const key = `${etag} ${encoding}`
  const known = cache.get(key)
  if (known) return known
  const plain = await readFile(file)
  const bytes = encoding ? await squeeze[encoding](plain) : plain
  if (encoding) cache.set(key, bytes)
  return bytes
}
