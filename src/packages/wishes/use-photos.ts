import { useState } from 'react'
import { writeKey } from '../../api/write-key'
import { uploadFile } from '../../platform/file'
import { dropFile, keepFile, keptFile } from '../../platform/kept-file'
import { choosePicture } from '../../platform/picture'

interface Change {
  add: (name: string) => void
  /** Another name for a picture that is there; null takes it out. */
  replace: (name: string, by: string | null) => void
}

const endingOf = (name: string): string => (/\.png$/i.test(name) ? 'png' : 'jpg')

/**
 * Pictures of a wish. Each lies on the phone first and goes up by itself; one that doesn't arrive stays, to be sent again, or
 * to be brought with the wish once there is a network.
 */
export function usePhotos({ add, replace }: Change) {
  const [percents, setPercents] = useState<Record<string, number>>({})
  const [lost, setLost] = useState(false)

  const send = async (name: string): Promise<void> => {
    const file = await keptFile(name)
    if (file === null) return replace(name, null)
    const told = (percent: number) => setPercents((before) => ({ ...before, [name]: percent }))
    told(0)
    try {
      const sent = await uploadFile(file, `wishes/${writeKey()}.${endingOf(file.name)}`, told)
      replace(name, sent)
      await dropFile(name)
    } catch (cause) {
      console.warn('a picture did not arrive', cause)
    }
    setPercents(({ [name]: _, ...others }) => others)
  }
  const take = async (): Promise<void> => {
    setLost(false)
    try {
      const picture = await choosePicture()
      if (picture === null) return
      const name = await keepFile(picture)
      add(name)
      await send(name)
    } catch {
      setLost(true)
    }
  }
  const remove = (name: string): void => {
    replace(name, null)
    void dropFile(name)
  }
  return { take, send, remove, percents, lost }
}
export type Photos = ReturnType<typeof usePhotos>
