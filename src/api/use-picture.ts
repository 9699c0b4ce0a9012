import { useState } from 'react'
import { uploadFile } from '../platform/file'
import { choosePicture } from '../platform/picture'
import { writeKey } from './write-key'

const endingOf = (name: string): string => (/\.png$/i.test(name) ? 'png' : 'jpg')

/** Lets a picture be taken or chosen and brings it into a folder of the cloud's storage. */
export function usePicture(folder: string) {
  /** Null while nothing is on its way. */
  const [percent, setPercent] = useState<number | null>(null)
  const [lost, setLost] = useState(false)
  /** The file's id; null where nobody chose one, and where it did not arrive. */
  const bring = async (): Promise<string | null> => {
    setLost(false)
    try {
      const picture = await choosePicture()
      if (picture === null) return null
      setPercent(0)
      return await uploadFile(picture, `${folder}/${writeKey()}.${endingOf(picture.name)}`, setPercent)
    } catch {
      setLost(true)
      return null
    } finally {
      setPercent(null)
    }
  }
  return { bring, percent, lost }
}
