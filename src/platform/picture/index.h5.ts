import { chooseFile } from '../file'
import type { ChosenFile } from '../file/types'
import type { ChoosePicture } from './types'

/** As WeChat's own compression does it, more or less: enough to see what is broken. */
const LONGEST = 1_600
const QUALITY = 0.8

/** Drawn anew: smaller, upright, and with nothing in it that the camera wrote beside the picture. */
async function drawn(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return null
  // A JPEG knows no see-through.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
}

/** What a browser can't draw goes up as it is: the server says that it is no picture. */
async function compressed(chosen: ChosenFile): Promise<ChosenFile> {
  const picture = await createImageBitmap(chosen.at as File).catch(() => null)
  const blob = picture && (await drawn(picture))
  picture?.close()
  if (!blob) return chosen
  const name = `${chosen.name.replace(/\.[^.]*$/, '')}.jpg`
  return { name, bytes: blob.size, at: new File([blob], name, { type: 'image/jpeg' }) }
}

export const choosePicture: ChoosePicture = async () => {
  const chosen = await chooseFile(['jpg', 'jpeg', 'png'])
  return chosen && compressed(chosen)
}
