import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { serveFolder } from '../../../local-cloud/server/static-route'

describe('the built app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-'))
  const app = join(folder, 'app')
  const script = 'console.log("屋场云")\n'.repeat(50)
  let server: Server
  beforeAll(async () => {
    mkdirSync(join(app, 'js'), { recursive: true })
    writeFileSync(join(app, 'index.html'), '<title>屋场云</title>')
    writeFileSync(join(app, 'js', '232.c56bcb01.js'), script)
    writeFileSync(join(folder, 'secret.json'), '{}')
    server = createServer((asked, response) => void serveFolder(asked, response, app, asked.url!))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      const asking = request({ port, host: '127.0.0.1', path, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) }),
        )
      })
      asking.on('error', reject)
      asking.end()
    })

  test.each(['/', '/pages/today/index', '/packages/setup/index'])('%s is the page itself', async (path) => {
    const { status, headers, bytes } = await get(path)
    expect([status, bytes.toString()]).toEqual([200, '<title>屋场云</title>'])
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  })

  test('a file with a hash in its name is kept for good', async () => {
    const { headers, bytes } = await get('/js/232.c56bcb01.js')
    expect(bytes.toString()).toBe(script)
    expect(headers['cache-control']).toContain('immutable')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test('text travels compressed where the browser can', async () => {
    const br = await get('/js/232.c56bcb01.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.bytes).toString()).toBe(script)
    const gz = await get('/js/232.c56bcb01.js', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(gz.bytes).toString()).toBe(script)
  })

  test('an unchanged file is not sent again', async () => {
    const { headers } = await get('/')
    const again = await get('/', { 'if-none-match': String(headers.etag) })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })

  test.each(['/../secret.json', '/%2e%2e%2fsecret.json', '/js/../../secret.json', '/none.js'])(
    '%s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )
})
