import { useEffect, useRef, useState } from 'react'
import type { ErrorCode, Failure } from './failures'

type Asked<View> = { ok: true; data: View } | { ok: false; error: Failure<never> | Failure }

interface Slices<View> {
  /** Asks for one more slice; each asking has a key of its own. */
  step: (view: View) => Promise<Asked<View>>
  moves: (view: View) => boolean
  onView: (view: View) => void
}

/** So many answers that moved nothing, and it stops asking: the function's own timer goes on then. */
const PATIENCE = 20

/**
 * Work that goes on by slices for as long as the page is open: a failure keeps its place, and `goOn` takes it up there.
 */
export function useSlices<View>(slices: Slices<View>) {
  const how = useRef(slices)
  how.current = slices
  const open = useRef(true)
  const busy = useRef(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])

  const goOn = async (from: View): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setFailed(null)
    let view = from
    let unmoved = 0
    while (open.current && how.current.moves(view)) {
      const answer = await how.current.step(view)
      if (!open.current) break
      if (!answer.ok) {
        setFailed(answer.error.code as ErrorCode)
        break
      }
      unmoved = JSON.stringify(answer.data) === JSON.stringify(view) ? unmoved + 1 : 0
      view = answer.data
      how.current.onView(view)
      if (unmoved >= PATIENCE) {
        setFailed('Busy')
        break
      }
    }
    busy.current = false
  }
  return { goOn, failed, clear: () => setFailed(null) }
}
