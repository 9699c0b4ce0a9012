import { people } from '@contract/people'
import { useState } from 'react'
import { call } from '../api/call'
import type { ErrorCode } from '../api/failures'
import { writeKey } from '../api/write-key'
import { currentTextSize, showTextSize } from './text-size'

/** 大字 on and off: shown at once, kept with the person, taken back with a reason when it could not be kept. */
export function useTextSizeSwitch() {
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)

  const flip = async () => {
    if (saving) return
    const before = currentTextSize()
    const wanted = before === 'care' ? 'system' : 'care'
    showTextSize(wanted)
    setFailed(null)
    setSaving(true)
    const answer = await call(people.setTextSize, { key: writeKey(), textSize: wanted })
    setSaving(false)
    if (answer.ok) return
    showTextSize(before)
    setFailed(answer.error.code)
  }
  return { flip, failed }
}
