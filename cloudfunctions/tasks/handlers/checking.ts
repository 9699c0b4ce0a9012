import type { CheckedText } from '@records/index'
import { newId } from '../../shared/ids'
import { log } from '../../shared/log'
import type { TasksRepo } from '../repo'

export interface Verdict {
  checked: 'passed' | 'held'
  risky: boolean
  traceId: string | null
}

/** WeChat's word about a text; what it doubts, or can't be asked about, waits for a reviewer and is never lost. */
export async function verdictOn(
  text: string,
  { repo, openid, requestId }: { repo: TasksRepo; openid: string; requestId: string },
): Promise<Verdict> {
  try {
    const { suggest, traceId } = await repo.checkText(text, openid)
    return { checked: suggest === 'pass' ? 'passed' : 'held', risky: suggest === 'risky', traceId }
  } catch (error) {
    log({ requestId, what: 'text not checked', error })
    return { checked: 'held', risky: false, traceId: null }
  }
}

export const checkedText = (text: string, at: Date, { checked, traceId }: Verdict): CheckedText => ({
  text,
  at,
  checked,
  traceId,
  reviewId: checked === 'held' ? newId() : null,
})
