import { useState } from 'react'
import { writeKey } from '../../api/write-key'
import { chooseFile, uploadFile } from '../../platform/file'

const ENDINGS = ['pdf', 'doc', 'docx', 'ppt', 'pptx', 'xls', 'xlsx'] as const
/** What a phone in a village still fetches. */
const MOST_BYTES = 20 * 1024 * 1024

const endingOf = (name: string): string | undefined => {
  const ending = name.toLowerCase().split('.').at(-1)
  return ENDINGS.find((one) => one === ending)
}

type Trouble = 'tooLarge' | 'otherKind' | 'lost'

/** Chooses a file to read and brings it to the cloud's storage. */
export function useMaterial(onSent: (sent: { fileName: string; file: string }) => void) {
  const [percent, setPercent] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const choose = async () => {
    setTrouble(null)
    try {
      const chosen = await chooseFile(ENDINGS)
      if (chosen === null) return
      const ending = endingOf(chosen.name)
      if (ending === undefined) return setTrouble('otherKind')
      if (chosen.bytes > MOST_BYTES) return setTrouble('tooLarge')
      setPercent(0)
      const file = await uploadFile(chosen, `tasks/${writeKey()}.${ending}`, setPercent)
      onSent({ fileName: chosen.name, file })
    } catch {
      setTrouble('lost')
    } finally {
      setPercent(null)
    }
  }
  return { percent, trouble, choose }
}
