import { sessions } from '@contract/sessions'
import { useState } from 'react'
import { useWrite } from '../../api/use-write'

interface Confirming {
  done: number
  left: number
}

/** Confirms slice after slice, until nobody is left or a slice fails; asked again it goes on where it stopped. */
export function useConfirming(sessionId: string) {
  const { write, sending, failed } = useWrite(sessions.confirm)
  const [progress, setProgress] = useState<Confirming | null>(null)
  const confirm = async (nodeId: string, minutes: number, all: number): Promise<boolean> => {
    let done = 0
    setProgress({ done, left: all })
    for (;;) {
      const slice = await write({ nodeId, sessionId, minutes })
      if (slice === null) return false
      done += slice.credited
      setProgress({ done, left: slice.left })
      if (slice.left === 0) return true
    }
  }
  return { confirm, progress, sending, failed }
}
