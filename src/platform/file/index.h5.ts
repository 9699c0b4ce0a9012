import { openid } from '../who'
import type { ChooseFile, UploadFile } from './types'

export const whereFilesAre = '从电脑里选一份。'

export const chooseFile: ChooseFile = (extensions) =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = extensions.map((extension) => `.${extension}`).join(',')
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file ? { name: file.name, bytes: file.size, at: file } : null)
    }
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })

/** By XMLHttpRequest: fetch doesn't tell how much of a body has left. */
export const uploadFile: UploadFile = (file, cloudPath, onPercent) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/files?path=${encodeURIComponent(cloudPath)}`)
    request.setRequestHeader('x-openid', openid)
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded * 100) / total))
    request.onload = () =>
      request.status === 200
        ? resolve((JSON.parse(request.responseText) as { fileID: string }).fileID)
        : reject(new Error(`the cloud answered ${request.status}`))
    request.onerror = () => reject(new Error('the cloud is out of reach'))
    request.send(file.at as File)
  })
