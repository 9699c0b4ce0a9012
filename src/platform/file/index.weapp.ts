import type { ChooseFile, UploadFile } from './types'

/** WeChat hands out only files that lie in a chat. */
export const whereFilesAre = '先把名册发到微信里，发给“文件传输助手”就行，再从那里选。'

export const chooseFile: ChooseFile = (extensions) =>
  new Promise((resolve, reject) => {
    wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...extensions],
      success: ({ tempFiles: [file] }) =>
        resolve(file ? { name: file.name, bytes: file.size, at: file.path } : null),
      fail: (error) => (error.errMsg.includes('cancel') ? resolve(null) : reject(new Error(error.errMsg))),
    })
  })

export const uploadFile: UploadFile = (file, cloudPath, onPercent) =>
  new Promise((resolve, reject) => {
    // With callbacks, and only then, it gives a task that tells how far it is.
    const task = wx.cloud.uploadFile({
      cloudPath,
      filePath: file.at as string,
      success: ({ fileID }) => resolve(fileID),
      fail: (error) => reject(new Error(error.errMsg)),
    }) as unknown as WechatMiniprogram.UploadTask | undefined
    task?.onProgressUpdate(({ progress }) => onPercent(progress))
  })
