import type { EvidenceLine } from '@contract/lesson'
import { type EvidenceOf, study } from '@contract/study'
import { useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { useFirstPaint } from '../../first-paint/use-first-paint'

interface Older {
  /** The first page these lines go on from: a fresh one begins anew. */
  first: EvidenceOf
  lines: EvidenceLine[]
  before: string | null
}

/** Somebody else's hours, page by page; they don't stay on the phone. */
export function useEvidence(personId: string) {
  const paint = useFirstPaint({ op: study.evidenceOf, input: { personId, before: null }, name: null })
  const first = paint.kept?.data ?? null
  const [asked, setAsked] = useState<Older | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const older = asked?.first === first ? asked : null
  const before = older ? older.before : (first?.before ?? null)
  const more = async () => {
    if (!first || before === null || asking) return
    setAsking(true)
    setFailed(null)
    const answer = await call(study.evidenceOf, { personId, before })
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code as ErrorCode)
    const lines = [...(older?.lines ?? []), ...answer.data.lines]
    setAsked({ first, lines, before: answer.data.before })
  }
  return { paint, lines: [...(first?.lines ?? []), ...(older?.lines ?? [])], before, asking, failed, more }
}
