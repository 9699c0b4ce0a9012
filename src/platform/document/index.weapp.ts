import type { OpenDocument } from './types'

/** What WeChat can open; a temporary file's own path may have no ending. */
const types = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const
const typeOf = (name: string) => types.find((type) => name.toLowerCase().endsWith(`.${type}`))

/** WeChat opens only what lies on the phone; its menu lets the reader keep it or send it on. */
export const openDocument: OpenDocument = async ({ url, name }) => {
  const { tempFilePath, statusCode } = await downloaded(url)
  if (statusCode >= 400) throw new Error(`download answered ${statusCode}`)
  const fileType = typeOf(name)
  await wx.openDocument({ filePath: tempFilePath, showMenu: true, ...(fileType && { fileType }) })
}

const downloaded = (url: string) =>
  new Promise<WechatMiniprogram.DownloadFileSuccessCallbackResult>((resolve, reject) => {
    wx.downloadFile({ url, success: resolve, fail: reject })
  })
