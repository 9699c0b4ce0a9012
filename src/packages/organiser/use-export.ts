import { type ExportedFile, type ExportPurpose, roster } from '@contract/roster'
import { PARTY_ROOT } from '@domain/territory'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { openDocument } from '../../platform/document'

export type Opening = 'still' | 'fetching' | 'failed'

export function useExport() {
  const paint = useFirstPaint({ op: roster.overview, input: {}, name: 'overview' })
  const [nodeId, setNodeId] = useState(PARTY_ROOT)
  const [purpose, setPurpose] = useState<ExportPurpose>('check')
  const [file, setFile] = useState<ExportedFile | null>(null)
  const [making, setMaking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const [opening, setOpening] = useState<Opening>('still')
  const key = useRef(writeKey())

  /** Another question is another file. */
  const anew =
    <Value>(set: (value: Value) => void) =>
    (value: Value) => {
      key.current = writeKey()
      setFile(null)
      setFailed(null)
      set(value)
    }
  const make = async () => {
    setMaking(true)
    setFailed(null)
    const answer = await call(roster.exportRoster, { key: key.current, nodeId, phones: 'masked', purpose })
    setMaking(false)
    if (!answer.ok) return setFailed(answer.error.code)
    key.current = writeKey()
    setFile(answer.data)
  }
  const open = (made: ExportedFile) => {
    setOpening('fetching')
    openDocument({ url: made.url, name: made.fileName }).then(
      () => setOpening('still'),
      () => setOpening('failed'),
    )
  }
  return {
    paint,
    nodeId,
    purpose,
    file,
    making,
    failed,
    opening,
    chooseNode: anew(setNodeId),
    choosePurpose: anew(setPurpose),
    make,
    open,
  }
}
