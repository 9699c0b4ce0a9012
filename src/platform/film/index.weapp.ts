import type { ChosenFile } from '../file/types'
import type { ChooseFilm } from './types'

/** WeChat hands out sounds only from a chat, and films from a chat or the album. */
export const whereMediaAre = '视频从手机相册或微信聊天里选，录音先发给“文件传输助手”，再从那里选。'

type Chosen = ChosenFile | null
interface Settle {
  resolve: (chosen: Chosen) => void
  fail: (error: { errMsg: string }) => void
}

const settling = (choose: (settle: Settle) => void): Promise<Chosen> =>
  new Promise((resolve, reject) => {
    const fail = ({ errMsg }: { errMsg: string }) =>
      errMsg.includes('cancel') ? resolve(null) : reject(new Error(errMsg))
    choose({ resolve, fail })
  })

const fromChat = () =>
  settling(({ resolve, fail }) => {
    wx.chooseMessageFile({
      count: 1,
      type: 'video',
      success: ({ tempFiles: [file] }) =>
        resolve(file ? { name: file.name, bytes: file.size, at: file.path } : null),
      fail,
    })
  })

/** Made smaller by the phone: what its camera kept may be of a kind that other phones don't play. */
const fromAlbum = () =>
  settling(({ resolve, fail }) => {
    wx.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: ['album'],
      sizeType: ['compressed'],
      success: ({ tempFiles: [file] }) =>
        resolve(file ? { name: 'film.mp4', bytes: file.size, at: file.tempFilePath } : null),
      fail,
    })
  })

export const chooseFilm: ChooseFilm = () =>
  new Promise((resolve, reject) => {
    wx.showActionSheet({
      itemList: ['从微信聊天里选', '从手机相册里选'],
      success: ({ tapIndex }) => (tapIndex === 0 ? fromChat() : fromAlbum()).then(resolve, reject),
      fail: (error) => (error.errMsg.includes('cancel') ? resolve(null) : reject(new Error(error.errMsg))),
    })
  })
