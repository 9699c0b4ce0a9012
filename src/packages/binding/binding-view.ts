import type { BindingView } from '@contract/people'
import { momentWords } from '../../words/moments'

export type Way = 'phone' | 'invite' | 'secretary'

export interface Draft {
  agreed: boolean
  way: Way
  name: string
  branchId: string | null
  /** Doesn't want to wait for the secretary any longer. */
  again: boolean
}

export const emptyDraft: Draft = { agreed: false, way: 'phone', name: '', branchId: null, again: false }

export type BindingStep =
  | { kind: 'bound'; name: string }
  | { kind: 'closed' }
  | { kind: 'waiting'; branch: string; since: string }
  | { kind: 'notice'; town: string }
  | { kind: 'ways'; way: Way; refused: string | null; tired: boolean }

/** Where somebody stands on the way to their name. */
export const bindingStep = (view: BindingView, draft: Draft, now: Date): BindingStep => {
  const { town, bound, request, triesLeft } = view
  if (town === null) return { kind: 'closed' }
  if (bound !== null) return { kind: 'bound', name: bound }
  if (request?.state === 'open' && !draft.again)
    return { kind: 'waiting', branch: request.branch, since: momentWords(request.at, now) }
  if (!draft.agreed) return { kind: 'notice', town }
  const tired = triesLeft <= 0
  return {
    kind: 'ways',
    way: tired ? 'secretary' : draft.way,
    refused: request?.state === 'refused' ? request.branch : null,
    tired,
  }
}

/**
 * Whoever was meant, and whatever was wrong: the same words.
 * @example missWords(3) // '可能是号码换了，也可能码过了两小时。还能再试 3 次。'
 */
export const missWords = (triesLeft: number): string =>
  `可能是号码换了，也可能码过了两小时。${
    triesLeft > 0 ? `还能再试 ${triesLeft} 次。` : '今天不能再试了，请支书认一认。'
  }`

/** What an invite still lacks; undefined when it can be handed in. */
export const inviteFix = (code: string): string | undefined => {
  const digits = code.replace(/\s/g, '')
  if (!/^\d*$/.test(digits)) return '邀请码只有数字，再看一眼'
  if (digits.length < 8) return digits === '' ? '填支书念的 8 个数字' : `还少 ${8 - digits.length} 个数字`
  return digits.length > 8 ? `多了 ${digits.length - 8} 个数字，再看一眼` : undefined
}
