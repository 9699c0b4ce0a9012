import { type DropFile, type KeepFile, type KeptFile, type KeptUrl, ON_PHONE } from './types'

const files = () => wx.getFileSystemManager()
const pathOf = (name: string) => name.slice(ON_PHONE.length)

/** A temporary file may be gone with the next start; a saved one stays until it is removed. */
export const keepFile: KeepFile = (file) =>
  new Promise((resolve, reject) => {
    files().saveFile({
      tempFilePath: file.at as string,
      success: ({ savedFilePath }) => resolve(`${ON_PHONE}${savedFilePath}`),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })

export const keptFile: KeptFile = (name) =>
  new Promise((resolve) => {
    if (!name.startsWith(ON_PHONE)) return resolve(null)
    const path = pathOf(name)
    files().access({
      path,
      success: () => resolve({ name: path.split('/').pop() ?? '', bytes: 0, at: path }),
      fail: () => resolve(null),
    })
  })

export const keptUrl: KeptUrl = async (name) => ((await keptFile(name)) === null ? null : pathOf(name))

export const dropFile: DropFile = (name) =>
  new Promise((resolve) => {
    files().removeSavedFile({ filePath: pathOf(name), complete: () => resolve() })
  })
