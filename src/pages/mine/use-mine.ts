import type { EvidenceLine } from '@contract/lesson'
import { type EvidencePage, study } from '@contract/study'
import { reLaunch } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { knowMember } from '../../first-paint/known-person'
import { useFirstPaint } from '../../first-paint/use-first-paint'
import { showTextSize } from '../../reading/text-size'

interface Older {
  /** The first page these lines go on from: a fresh one begins anew. */
  first: EvidencePage
  lines: EvidenceLine[]
  before: string | null
}

const remember = ({ person }: EvidencePage) => {
  knowMember(true)
  showTextSize(person.textSize)
}

export function useMine() {
  const paint = useFirstPaint({
    op: study.evidence,
    input: { before: null },
    name: 'evidence',
    onAnswer: remember,
  })
  const first = paint.kept?.data ?? null
  const [asked, setAsked] = useState<Older | null>(null)
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const older = asked && asked.first === first ? asked : first && { first, lines: [], before: first.before }

  // Whoever is no member has this page too, without hours.
  useEffect(() => {
    if (paint.trouble !== 'Forbidden') return
    knowMember(false)
    void reLaunch({ url: '/pages/mine/index' })
  }, [paint.trouble])

  const more = async () => {
    if (!older || older.before === null || asking) return
    setAsking(true)
    setFailed(null)
    const answer = await call(study.evidence, { before: older.before })
    setAsking(false)
    if (!answer.ok) return setFailed(answer.error.code)
    const { lines, before } = answer.data
    setAsked({ first: older.first, lines: [...older.lines, ...lines], before })
  }
  return { paint, older, asking, failed, more }
}
