import type { ChoosePicture } from './types'

/** Compressed on the phone already: what goes up is small. */
export const choosePicture: ChoosePicture = () =>
  new Promise((resolve, reject) => {
    wx.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sizeType: ['compressed'],
      success: ({ tempFiles: [file] }) =>
        resolve(
          file
            ? { name: file.tempFilePath.split('/').pop() ?? '', bytes: file.size, at: file.tempFilePath }
            : null,
        ),
      fail: (error) => (error.errMsg.includes('cancel') ? resolve(null) : reject(new Error(error.errMsg))),
    })
  })
