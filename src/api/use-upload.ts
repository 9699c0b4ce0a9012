import { useRef, useState } from 'react'
import { uploadFile } from '../platform/file'
import type { ChosenFile } from '../platform/file/types'
import { writeKey } from './write-key'

interface Upload {
  choose: () => Promise<ChosenFile | null>
  /** The folder of the cloud's storage, where nobody guesses a file's name. */
  folder: string
  /** What a file may end in; another ending becomes the first. */
  endings: readonly string[]
  /** Asked before the upload, so that nobody waits for a refusal. */
  mostBytes: number
  onSent: (file: string, name: string) => void
}

export type UploadTrouble = 'tooLarge' | 'lost'

const endingOf = (name: string, endings: readonly string[]): string => {
  const ending = name.toLowerCase().split('.').at(-1)!
  return endings.find((one) => one === ending) ?? endings[0]!
}

/** Chooses a file and brings it to the cloud's storage; what did not arrive is sent once more without choosing again. */
export function useUpload({ choose, folder, endings, mostBytes, onSent }: Upload) {
  const [sending, setSending] = useState<{ fileName: string; percent: number } | null>(null)
  const [trouble, setTrouble] = useState<UploadTrouble | null>(null)
  const lost = useRef<ChosenFile | null>(null)

  const send = async (chosen: ChosenFile) => {
    const fileName = [...chosen.name].slice(-100).join('')
    const path = `${folder}/${writeKey()}.${endingOf(fileName, endings)}`
    lost.current = chosen
    setSending({ fileName, percent: 0 })
    const file = await uploadFile(chosen, path, (percent) => setSending({ fileName, percent }))
    lost.current = null
    onSent(file, fileName)
  }
  const attempt = async (next: () => Promise<ChosenFile | null>) => {
    setTrouble(null)
    try {
      const chosen = await next()
      if (chosen === null) return
      if (chosen.bytes > mostBytes) setTrouble('tooLarge')
      else await send(chosen)
    } catch {
      setTrouble('lost')
    } finally {
      setSending(null)
    }
  }
  return {
    sending,
    trouble,
    choose: () => attempt(choose),
    /** The file that was lost on the way; where none was, another is chosen. */
    again: () => attempt(async () => lost.current ?? choose()),
  }
}
