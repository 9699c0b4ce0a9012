import { type ProbedCloud, startProbed } from '../runtime/probe'

describe('storage', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed()
  })
  afterAll(() => cloud.stop())

  const upload = (path: string, body: string | Uint8Array, openid = 'o-tester') =>
    cloud.request('POST', `/files?path=${encodeURIComponent(path)}`, body, { 'x-openid': openid })
  const urlOf = async (fileID: string, maxAge = 600): Promise<string> => {
    const { value } = await cloud.probe('urls', { fileList: [{ fileID, maxAge }] })
    return value.fileList[0].tempFileURL
  }

  test.each(['notes/plain.txt', 'a|b测试.jpeg', '屋场/100% 真的?#.txt', 'no-extension', '.hidden'])(
    'a function uploads %s and downloads the same bytes',
    async (path) => {
      const { value } = await cloud.probe('upload', { path, text: `the text of ${path}` })
      expect(value.fileID).toMatch(/^cloud:\/\/wuchang-local\.[^/]+\//)
      expect(value.fileID.endsWith(`/${path}`)).toBe(true)
      const downloaded = await cloud.probe('download', { fileID: value.fileID })
      expect(downloaded).toEqual({ ok: true, value: { text: `the text of ${path}` } })
    },
  )

  test('what the page uploads a function reads, and the same path overwrites', async () => {
    const first = await upload('page/照片.txt', 'first')
    const second = await upload('page/照片.txt', 'second')
    expect(first.body.fileID).toBe(second.body.fileID)
    const { value } = await cloud.probe('download', { fileID: first.body.fileID })
    expect(value.text).toBe('second')
  })

  test('a seed’s own file is never written over, and others lie beside it', async () => {
    expect((await upload('lessons/l-land-lease/lesson.mp4', 'x')).status).toBe(500)
    const { body } = await upload('lessons/a-new-one.txt', 'new')
    const { value } = await cloud.probe('download', { fileID: body.fileID })
    expect(value.text).toBe('new')
  })

  test('the page needs an openid and a path', async () => {
    expect((await upload('x.txt', 'x', '12345')).status).toBe(400)
    expect((await upload('', 'x')).body.error.field).toBe('path')
    expect((await upload('/rooted.txt', 'x')).body.error.field).toBe('path')
  })

  test('a temporary URL answers with its type, and another signature does not open it', async () => {
    const { body } = await upload('page/page.css', 'a { }')
    const url = await urlOf(body.fileID)
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(await response.text()).toBe('a { }')
    expect((await fetch(url.replace(/sign=./, 'sign=_'))).status).toBe(403)
    expect((await fetch(url.replace(/until=\d+/, 'until=9999999999'))).status).toBe(403)
    expect((await fetch(url.split('?')[0]!)).status).toBe(403)
  })

  test('a temporary URL dies when the cloud’s clock passes its end', async () => {
    const { body } = await upload('page/old.txt', 'old')
    const url = await urlOf(body.fileID, 60)
    expect((await fetch(url)).status).toBe(200)
    const { at } = await cloud.local.clock()
    await cloud.local.clock(new Date(Date.parse(at) + 62_000).toISOString())
    expect((await fetch(url)).status).toBe(403)
  })

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-2', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['lines=1-2', 200, '0123456789', null],
  ])('Range %s answers %i', async (range, status, text, contentRange) => {
    const { body } = await upload('media/digits.mp4', '0123456789')
    const response = await fetch(await urlOf(body.fileID), { headers: { range } })
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(text)
    expect(response.headers.get('content-range')).toBe(contentRange)
    if (status !== 416) expect(response.headers.get('content-type')).toBe('video/mp4')
  })

  test('an empty file comes back empty', async () => {
    const { body } = await upload('empty.txt', '')
    const response = await fetch(await urlOf(body.fileID))
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test('a missing file fails alone', async () => {
    const { body } = await upload('here.txt', 'here')
    const missing = body.fileID.replace('here', 'nowhere')
    const { value } = await cloud.probe('urls', { fileList: [body.fileID, missing] })
    expect(value.fileList.map((each: { status: number }) => each.status)).toEqual([0, -503003])
    expect((await cloud.probe('download', { fileID: missing })).ok).toBe(false)
  })

  test('deleting echoes each file and removes it', async () => {
    const { body } = await upload('gone.txt', 'gone')
    const { value } = await cloud.probe('remove', { fileList: [body.fileID, `${body.fileID}.not`] })
    expect(value.fileList).toMatchObject([
      { fileID: body.fileID, status: 0 },
      { fileID: `${body.fileID}.not`, status: -503003 },
    ])
    expect((await cloud.probe('download', { fileID: body.fileID })).ok).toBe(false)
  })

  test('50 files a call, not 51', async () => {
    const list = (length: number) => Array.from({ length }, (_, index) => `cloud://none/${index}`)
    expect((await cloud.probe('remove', { fileList: list(50) })).ok).toBe(true)
    expect(await cloud.probe('remove', { fileList: list(51) })).toMatchObject({ ok: false })
  })

  test('an upload needs the authority that the wire gives', async () => {
    const { body } = await upload('mine.txt', 'mine')
    const url = (await urlOf(body.fileID)).split('?')[0]!
    const response = await fetch(url, { method: 'PUT', body: 'theirs', headers: { authorization: '1.2' } })
    expect(response.status).toBe(403)
    expect(await response.text()).toMatch(/<Error><Code>AccessDenied<\/Code>/)
  })
})
