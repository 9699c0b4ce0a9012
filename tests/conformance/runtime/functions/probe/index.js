// Does what a test asks of the unmodified SDK, from inside a function.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true })

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const who = () => cloud.getWXContext().OPENID ?? null

const operations = {
  /** Who the SDK says is calling: at once, after waiting, and as a chain of nested calls sees it. */
  async who({ depth = 0, waitMs = 5 }) {
    const seen = [who()]
    await wait(waitMs)
    seen.push(who())
    if (depth > 0) {
      const data = { operation: 'who', input: { depth: depth - 1, waitMs } }
      const { result } = await cloud.callFunction({ name: 'probe', data })
      seen.push(...result.seen)
    }
    await wait(waitMs)
    seen.push(who())
    return { seen, source: cloud.getWXContext().SOURCE }
  },
  event: (_input, event) => event,
  context: () => cloud.getWXContext(),
  environment: ({ names }) => Object.fromEntries(names.map((name) => [name, process.env[name] ?? null])),
  /** Two readings of every clock, `waitMs` apart. */
  async clock({ waitMs = 0 }) {
    const read = () => ({
      now: Date.now(),
      made: Date.now(),
      text: new Date(Date()).getTime(),
      real: performance.timeOrigin + performance.now(),
      fixed: new Date('2020-01-01T00:00:00Z').getTime(),
      isDate: new Date() instanceof Date && new Date().constructor === Date,
      zone: new Date().getTimezoneOffset(),
    })
    const before = read()
    await wait(waitMs)
    return [before, read()]
  },
  wait: ({ ms }) => wait(ms),
  spin: () => {
    while (true);
  },
  fill: ({ bytes }) => 'x'.repeat(bytes - 2),
  throw: ({ message }) => {
    throw new Error(message)
  },
  crash: () => {
    setTimeout(() => {
      throw new Error('thrown outside the handler')
    }, 0)
    return wait(10_000)
  },
  exit: () => process.exit(3),
  circular: () => {
    const value = {}
    value.value = value
    return value
  },
  log: ({ line }) => console.log(line),
  /** `openapi` with a path: `subscribeMessage.send`. */
  openapi({ api, data }) {
    const [group, name] = api.split('.')
    return cloud.openapi[group][name](data)
  },
  async code({ data }) {
    const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited(data)
    return { contentType, base64: buffer.toString('base64') }
  },
  call: ({ name, data }) => cloud.callFunction({ name, data }).then(({ result }) => result),
  upload: ({ path, text }) => cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) }),
  download: ({ fileID }) =>
    cloud.downloadFile({ fileID }).then(({ fileContent }) => ({ text: fileContent.toString() })),
  urls: ({ fileList }) => cloud.getTempFileURL({ fileList }),
  remove: ({ fileList }) => cloud.deleteFile({ fileList }),
  get: ({ collection }) => cloud.database().collection(collection).limit(2).get(),
  add: ({ collection, data }) => cloud.database().collection(collection).add({ data }),
  count: ({ collection, where }) => cloud.database().collection(collection).where(where).count(),
}

/** Answers `{ok, value}` or what the SDK threw, so that a test reads both. */
exports.main = async (event) => {
  const { operation, input = {} } = event
  const bare = ['throw', 'spin', 'crash', 'exit', 'circular', 'fill', 'who']
  const run = async () => operations[operation](input, event)
  if (bare.includes(operation)) return run()
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    return { ok: false, code: error.code, errCode: error.errCode, errMsg: error.errMsg ?? error.message }
  }
}
