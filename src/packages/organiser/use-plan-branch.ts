import { groups, type PlanLine } from '@contract/groups'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '../../api/call'
import type { ErrorCode } from '../../api/failures'
import { writeKey } from '../../api/write-key'
import { useFirstPaint } from '../../first-paint/use-first-paint'

export function usePlanBranch() {
  const { planId = '', branchId = '' } = useRouter().params
  const paint = useFirstPaint({ op: groups.planLines, input: { planId, branchId }, name: 'plan-lines' })
  const [line, setLine] = useState<PlanLine | null>(null)
  const [sending, setSending] = useState(false)
  const [failed, setFailed] = useState<ErrorCode | null>(null)
  const key = useRef(writeKey())

  const choose = (next: PlanLine | null) => {
    key.current = writeKey()
    setFailed(null)
    setLine(next)
  }
  const put = async (to: string | null, pinned: boolean) => {
    if (!line) return
    setSending(true)
    setFailed(null)
    const { personId } = line
    const answer = await call(groups.editLine, { key: key.current, planId, branchId, personId, to, pinned })
    setSending(false)
    // Another wording of the same tap is another write.
    key.current = writeKey()
    if (!answer.ok) return setFailed(answer.error.code)
    setLine(null)
    await paint.load()
  }
  return { paint, line, choose, put, sending, failed }
}
