import { useState } from 'react'
import { writeKey } from '../../api/write-key'
import { chooseFile, uploadFile } from '../../platform/file'
import type { UploadedFile } from './kept-file'

const EXTENSIONS = ['xlsx', 'csv', 'xls'] as const
/** As much as the function takes; asked before the upload, so that nobody waits for a refusal. */
const MOST_BYTES = 10 * 1024 * 1024

type SendingTrouble = 'tooLarge' | 'lost'

const endingOf = (name: string): string => {
  const ending = name.toLowerCase().split('.').at(-1)!
  return EXTENSIONS.find((one) => one === ending) ?? 'xlsx'
}

/** Chooses a sheet and brings it to the cloud's storage. */
export function useSending(onSent: (sent: UploadedFile) => void) {
  const [sending, setSending] = useState<{ fileName: string; percent: number } | null>(null)
  const [trouble, setTrouble] = useState<SendingTrouble | null>(null)

  const choose = async () => {
    setTrouble(null)
    try {
      const chosen = await chooseFile(EXTENSIONS)
      if (chosen === null) return
      if (chosen.bytes > MOST_BYTES) return setTrouble('tooLarge')
      const fileName = [...chosen.name].slice(-100).join('')
      setSending({ fileName, percent: 0 })
      const path = `imports/${writeKey()}.${endingOf(fileName)}`
      const file = await uploadFile(chosen, path, (percent) => setSending({ fileName, percent }))
      onSent({ file, fileName })
    } catch {
      setTrouble('lost')
    } finally {
      setSending(null)
    }
  }
  return { sending, trouble, choose }
}
