import type { OpenDocument } from './types'

/** WeChat opens only what lies on the phone; its menu lets the reader keep it. */
export const openDocument: OpenDocument = async ({ url }) => {
  const { tempFilePath, statusCode } = await downloaded(url)
  if (statusCode >= 400) throw new Error(`download answered ${statusCode}`)
  await wx.openDocument({ filePath: tempFilePath, showMenu: true })
}

const downloaded = (url: string) =>
  new Promise<WechatMiniprogram.DownloadFileSuccessCallbackResult>((resolve, reject) => {
    wx.downloadFile({ url, success: resolve, fail: reject })
  })
