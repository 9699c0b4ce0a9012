import { type ProbedCloud, startProbed } from './probe'

const adminToken = 'only-the-test-knows'

describe('the wire, spoken without the SDK', () => {
  let cloud: ProbedCloud
  beforeAll(async () => {
    cloud = await startProbed({ seed: 'empty', args: ['--admin-token', adminToken] })
  })
  afterAll(() => cloud.stop())

  const wire = async (body: object) =>
    (
      await cloud.request('POST', '/admin?env=wuchang-local&seqId=1', {
        wxCloudApiToken: adminToken,
        ...body,
      })
    ).body

  test('functions.invokeFunction answers JSON text', async () => {
    const request_data = JSON.stringify({ operation: 'context' })
    const answer = await wire({ action: 'functions.invokeFunction', function_name: 'probe', request_data })
    expect(JSON.parse(answer.data.response_data)).toEqual({
      ok: true,
      value: { APPID: 'wx00000000wuchang0', ENV: 'wuchang-local', SOURCE: 'scf' },
    })
  })

  test.each(['{', '[]', '"text"'])(
    'functions.invokeFunction with %s is INVALID_PARAM',
    async (request_data) => {
      const answer = await wire({ action: 'functions.invokeFunction', function_name: 'probe', request_data })
      expect(answer.code).toBe('INVALID_PARAM')
    },
  )

  test('storage.getFileAuthority answers a top-level list', async () => {
    const fileList = [{ type: 'file', path: 'a|b测试.jpeg' }]
    const answer = await wire({
      action: 'storage.getFileAuthority',
      openId: 'o-tester',
      loginType: 'WECHAT',
      fileList,
    })
    expect(answer.data).toMatchObject([{ cosFileId: expect.any(String), path: 'a|b测试.jpeg' }])
  })

  test('storage.getUploadMetadata refuses a path that is none', async () => {
    for (const path of ['', '/rooted', undefined])
      expect(await wire({ action: 'storage.getUploadMetadata', path })).toMatchObject({
        code: 'INVALID_PARAM',
      })
  })

  test('wx.openApi with odd bytes is INVALID_PARAM, never HTTP 500', async () => {
    const form = new FormData()
    form.set('action', 'wx.openApi')
    form.set('apiName', 'security.msgSecCheck')
    form.set('wxCloudApiToken', adminToken)
    form.set('requestData', 'no protobuf at all')
    const response = await fetch(`${cloud.url}/admin`, { method: 'POST', body: form })
    expect([response.status, await response.json()]).toMatchObject([200, { code: 'INVALID_PARAM' }])
  })

  test.each(['wx.api', 'wx.wxPayApi', 'storage.nothing', '', 'toString'])(
    '%s is Unsupported',
    async (action) => {
      expect(await wire({ action })).toMatchObject({
        code: 'Unsupported',
        message: expect.stringContaining(action),
      })
    },
  )

  test('failures leave with HTTP 200, a code, a message and a request id', async () => {
    const { status, body } = await cloud.request('POST', '/admin', {
      action: 'x',
      wxCloudApiToken: adminToken,
    })
    expect(status).toBe(200)
    expect(Object.keys(body).sort()).toEqual(['code', 'message', 'requestId'])
  })
})
