import type { OpenDocument, SendDocument } from './types'

/** What WeChat can open; a temporary file's own path may have no ending. */
const types = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const
const typeOf = (name: string) => types.find((type) => name.toLowerCase().endsWith(`.${type}`))

/** WeChat opens only what lies on the phone; its menu lets the reader keep it or send it on. */
export const openDocument: OpenDocument = async ({ url, name }) => {
  const fileType = typeOf(name)
  await wx.openDocument({ filePath: await downloaded(url), showMenu: true, ...(fileType && { fileType }) })
}

export const sendDocument: SendDocument = async ({ url, name }) => {
  const filePath = await downloaded(url)
  await wx.shareFileMessage({ filePath, fileName: name }).catch((error: { errMsg?: string }) => {
    if (!error.errMsg?.includes('cancel')) throw error
  })
}

const downloaded = (url: string) =>
  new Promise<string>((resolve, reject) => {
    wx.downloadFile({
      url,
      success: ({ tempFilePath, statusCode }) =>
        statusCode < 400 ? resolve(tempFilePath) : reject(new Error(`download answered ${statusCode}`)),
      fail: reject,
    })
  })
