import * as cloud from 'wx-server-sdk'

/** Options the SDK takes and its types leave out: keep-alive halves the cost of a query. */
const options = { env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true, timeout: 6_000 }
cloud.init(options as unknown as Parameters<typeof cloud.init>[0])

/** The platform's word for who calls: read inside a handler only, never from an input. */
export const wxContext = (): { OPENID?: string; SOURCE?: string } => {
  const { OPENID, SOURCE } = cloud.getWXContext()
  return {
    ...(OPENID === undefined ? {} : { OPENID: String(OPENID) }),
    ...(SOURCE === undefined ? {} : { SOURCE: String(SOURCE) }),
  }
}

let opened: ReturnType<typeof cloud.database> | undefined

export const database = () => {
  opened ??= cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0])
  return opened
}

export type Database = ReturnType<typeof cloud.database>

/** The service takes this many file ids at once. */
const FILES_A_CALL = 50
const URL_LASTS_SEC = 2 * 60 * 60

/** Addresses under which files can be fetched for two hours; a file that isn't there has none. */
export async function temporaryUrls(files: string[]): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  for (let from = 0; from < files.length; from += FILES_A_CALL) {
    const fileList = files
      .slice(from, from + FILES_A_CALL)
      .map((fileID) => ({ fileID, maxAge: URL_LASTS_SEC }))
    const answer = await cloud.getTempFileURL({ fileList })
    for (const { fileID, tempFileURL } of answer?.fileList ?? [])
      if (tempFileURL) urls.set(fileID, tempFileURL)
  }
  return urls
}

/** The bytes of a file; null when it isn't there. */
export async function downloadFile(fileID: string): Promise<Buffer | null> {
  if (!(await temporaryUrls([fileID])).has(fileID)) return null
  const { fileContent } = (await cloud.downloadFile({ fileID })) as { fileContent: Buffer }
  return fileContent
}

/** Keeps bytes under a path, over whatever was there; answers the file's id. */
export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = (await cloud.uploadFile({ cloudPath, fileContent } as never)) as { fileID: string }
  return fileID
}

/** Deletes files; one that is gone already is as good as deleted. */
export async function deleteFiles(files: string[]): Promise<void> {
  for (let from = 0; from < files.length; from += FILES_A_CALL)
    await cloud.deleteFile({ fileList: files.slice(from, from + FILES_A_CALL) })
}

/** Whether a file id names a file of this environment, in one of its folders. */
export const isOwnFile = (fileID: string, folder: string): boolean => {
  const [, environment = '', path = ''] = /^cloud:\/\/([^./]+)\.[^/]+\/([A-Za-z0-9._/-]+)$/.exec(fileID) ?? []
  const inside = path.startsWith(`${folder}/`) && !path.includes('..')
  return inside && environment === String(cloud.getWXContext().ENV)
}

/** WeChat's words for a code of the phone button that is unknown, used or older than five minutes. */
const CODE_REFUSED = [40029, 40163]

/**
 * The number behind a code of the phone button: WeChat gives it once. Null when it takes the code for none; a number of
 * another country is told apart by `countryCode`. Whatever else WeChat answers is thrown.
 */
export async function tradePhoneCode(code: string): Promise<{ countryCode: string; number: string } | null> {
  try {
    const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
    return { countryCode: String(phoneInfo.countryCode), number: String(phoneInfo.purePhoneNumber) }
  } catch (error) {
    const { errCode } = (error ?? {}) as { errCode?: number }
    if (errCode !== undefined && CODE_REFUSED.includes(errCode)) return null
    throw error
  }
}

/** WeChat's number for somebody's posts among friends; the only scene that is neither a profile nor a forum. */
const SCENE = 2
const VERSION = 2

export interface TextVerdict {
  suggest: 'pass' | 'review' | 'risky'
  traceId: string
}

/** WeChat's word about a text somebody wrote just now (PLATFORM §2); whatever else it answers is thrown. */
export async function checkText(content: string, openid: string): Promise<TextVerdict> {
  const asked = { content, openid, version: VERSION, scene: SCENE }
  const { result, traceId } = await cloud.openapi.security.msgSecCheck(asked)
  return { suggest: result.suggest, traceId: String(traceId) }
}

const MEDIA_TYPES = { sound: 1, picture: 2 } as const

async function checkMedia(kind: keyof typeof MEDIA_TYPES, mediaUrl: string, openid: string): Promise<string> {
  const asked = { mediaUrl, mediaType: MEDIA_TYPES[kind], openid, version: VERSION, scene: SCENE }
  const { traceId } = await cloud.openapi.security.mediaCheckAsync(asked)
  return String(traceId)
}

/** Has a picture checked by its address; the verdict comes as a push under the trace id that is answered. */
export const checkPicture = (url: string, openid: string): Promise<string> =>
  checkMedia('picture', url, openid)

/** The same for a recorded voice. */
export const checkSound = (url: string, openid: string): Promise<string> => checkMedia('sound', url, openid)

/** The path of a file id, under which other bytes take its place. */
export const pathOf = (fileID: string): string => fileID.replace(/^cloud:\/\/[^/]+\//, '')

export interface SubscribeMessage {
  openid: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}

/**
 * WeChat's number for what came of sending a message: 0 when it went out, null when nobody knows. Of an answer that is not
 * WeChat's JSON the SDK says 0 as well, and hands over the text or the bytes.
 */
export async function sendMessage({ openid, ...message }: SubscribeMessage): Promise<number | null> {
  try {
    const answer = await cloud.openapi.subscribeMessage.send({ touser: openid, ...message })
    return answer.errCode === 0 && !('result' in answer || 'buffer' in answer) ? 0 : null
  } catch (error) {
    const { errCode } = (error ?? {}) as { errCode?: unknown }
    return typeof errCode === 'number' ? errCode : null
  }
}
