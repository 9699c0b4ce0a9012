import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('a cloud that is killed and started again on the same data', () => {
  const data = mkdtempSync(join(tmpdir(), 'local-cloud-'))
  const running: ProbedCloud[] = []
  const start = async (options: object = {}) => {
    const cloud = await startProbed({ data, ...options })
    running.push(cloud)
    return cloud
  }
  afterAll(async () => {
    for (const cloud of running) await cloud.kill()
    rmSync(data, { recursive: true, force: true })
  })

  test('goes on with its seed, clock, documents, files, grants, messages and secrets', async () => {
    const first = await start({ seed: 'empty', at: '2027-05-01T08:00:00+08:00' })
    await first.probe('add', { collection: 'topics', data: { mark: 'kept' } })
    const { fileID } = (await first.probe('upload', { path: 'kept.txt', text: 'kept' })).value
    await first.local.wechat({ templates: [{ id: 'T', title: '提醒', keys: ['thing1'] }] })
    await first.local.wechat({ grants: [{ openid: 'o-tester', template: 'T', count: 2 }] })
    const message = { touser: 'o-tester', templateId: 'T', data: { thing1: { value: '课' } } }
    await first.probe('openapi', { api: 'subscribeMessage.send', data: message })
    await first.local.clock('2027-06-01T08:00:00+08:00')
    const { setupSecret } = first
    await first.kill()

    const second = await start()
    expect((await second.local.clock()).at).toMatch(/^2027-06-01T08:/)
    expect(second.setupSecret).toBe(setupSecret)
    const count = await second.probe('count', { collection: 'topics', where: { mark: 'kept' } })
    expect(count.value.total).toBe(1)
    expect((await second.probe('download', { fileID })).value.text).toBe('kept')
    expect(await second.local.messages('o-tester')).toHaveLength(1)
    const again = async () => second.probe('openapi', { api: 'subscribeMessage.send', data: message })
    expect([(await again()).ok, (await again()).ok]).toEqual([true, false])
    await second.stop()
  })

  test('a second cloud on it is refused while one runs, and welcome once that is killed', async () => {
    const first = await start()
    await expect(start()).rejects.toThrow(/another local cloud is running on/)
    await first.kill()
    const second = await start()
    await second.stop()
  })

  test('another seed on it is refused with what to do', async () => {
    await expect(start({ seed: 'town' })).rejects.toThrow(/made with --seed empty.*--data/)
  })

  test('--at moves its clock', async () => {
    const cloud = await start({ at: '2028-01-01T00:00:00+08:00' })
    expect((await cloud.local.clock()).at).toMatch(/^2028-01-01T00:0/)
    await cloud.stop()
  })
})

describe('the command line', () => {
  test('with --json stdout is exactly one line, and SIGTERM ends it well', async () => {
    const main = join(__dirname, '..', '..', '..', 'dist', 'local-cloud', 'main.cjs')
    const cloud = spawn(process.execPath, [main, '--memory', '--port', '0', '--json'])
    let out = ''
    await new Promise<void>((resolve) =>
      cloud.stdout.on('data', (chunk: Buffer) => {
        out += chunk
        if (out.includes('\n')) resolve()
      }),
    )
    const { ready, url } = JSON.parse(out)
    expect(ready).toBe(true)
    await fetch(`${url}/functions/study`, {
      method: 'POST',
      headers: { 'x-openid': 'o-stranger' },
      body: '{}',
    })
    cloud.kill('SIGTERM')
    const [code] = await once(cloud, 'close')
    expect(code).toBe(0)
    expect(out).toBe(`${JSON.stringify({ ready: true, url })}\n`)
  })

  test('a taken port is said clearly', async () => {
    const cloud = await startProbed({ seed: 'empty' })
    const port = new URL(cloud.url).port
    await expect(startProbed({ args: ['--port', port] })).rejects.toThrow(
      new RegExp(`port ${port} is taken; choose another with --port`),
    )
    await cloud.stop()
  })

  test.each([
    [['--seed', 'village'], /--seed village is neither town nor empty/],
    [['--at', 'tomorrow'], /--at tomorrow is not a moment/],
    [['--port', 'many'], /--port many is not a port/],
    [['--data', 'x'], /--memory and --data exclude each other/],
    [['--nonsense'], /usage: npm start/],
  ])('%j is refused with a sentence', async (args, message) => {
    await expect(startProbed({ args })).rejects.toThrow(message)
  })
})
