import type { WaitingRequest } from '@contract/people'
import { momentWords } from '../../words/moments'
import { correctionWords } from '../../words/roster'

interface Candidate {
  personId: string
  name: string
  note: string
  /** Tied to another WeChat account, which loses the name. */
  taken: boolean
}

export type RequestView =
  | { kind: 'bind'; id: string; title: string; note: string; candidates: Candidate[] }
  | { kind: 'correction'; id: string; title: string; note: string; personId: string | null }

const boundWords = (bound: boolean | null): string =>
  bound === null ? '' : bound ? '已经对上一个微信，认了就换过来' : '还没对上微信'

/** One thing that waits for the secretary. */
export const requestView = (
  { id, at, kind, claimedName, candidates, change }: WaitingRequest,
  now: Date,
): RequestView => {
  const when = momentWords(at, now)
  if (kind === 'bind')
    return {
      kind,
      id,
      title: `有人说是${claimedName ?? '本支部的党员'}`,
      note: candidates.length === 0 ? `${when}，名册里没有这个名字` : when,
      candidates: candidates.map(({ personId, name, bound }) => ({
        personId,
        name: name ?? '名字看不到',
        note: boundWords(bound),
        taken: bound === true,
      })),
    }
  const [person] = candidates
  const what = change ? correctionWords(change.field, change.to) : '改一项'
  return {
    kind,
    id,
    title: `${person?.name ?? '一位党员'}想把${what}`,
    note: when,
    personId: person?.personId ?? null,
  }
}
