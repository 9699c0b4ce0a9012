import type { WishAct, WishEnd, WishPart } from '@contract/wish'
import type { WishRecord, WishState } from '@records/index'

/** Whoever moves a wish: somebody in one of their parts, a reviewer, or a rule of the town by itself. */
export type Mover = WishPart | 'reviewer' | 'rule'

/** One line of the table: in these states these people may do this. */
export interface Row {
  act: WishAct
  in: readonly WishState[]
  by: readonly Mover[]
  /** States it can lead to. */
  to: readonly WishState[]
}

/** Before it is done: `held` is left out, because nobody but who filed it knows of a wish that has not passed its check. */
const OPEN: readonly WishState[] = ['collected', 'gathered', 'offered', 'assigned']
const ANSWERING: readonly Mover[] = ['village', 'town']
const AROUND: readonly Mover[] = ['collector', 'village', 'town']

/**
 * Who may do what to a wish, and where that takes it. Every handler and every job goes through it, what a page offers comes
 * from it, and docs/wishes.md shows it. 销号 (`closed`) with an end that says it was met is reached from 反馈 (`feedback`) alone.
 */
export const TABLE: readonly Row[] = [
  { act: 'pass', in: ['held'], by: ['rule', 'reviewer'], to: ['collected'] },
  { act: 'edit', in: ['held', 'collected'], by: ['filer'], to: ['held', 'collected'] },
  { act: 'withdraw', in: ['held', ...OPEN], by: ['filer'], to: ['closed'] },
  { act: 'gather', in: ['collected'], by: AROUND, to: ['gathered'] },
  { act: 'solveOnTheSpot', in: ['collected', 'gathered'], by: AROUND, to: ['feedback'] },
  { act: 'refuse', in: ['collected', 'gathered', 'offered'], by: ANSWERING, to: ['closed'] },
  { act: 'merge', in: ['collected', 'gathered', 'offered'], by: ANSWERING, to: ['gathered', 'closed'] },
  { act: 'assign', in: ['gathered', 'offered', 'assigned'], by: ANSWERING, to: ['assigned'] },
  { act: 'offer', in: ['gathered'], by: ANSWERING, to: ['offered'] },
  { act: 'claim', in: ['offered'], by: ['helper'], to: ['assigned'] },
  { act: 'release', in: ['assigned'], by: ['handler'], to: ['gathered', 'offered'] },
  { act: 'report', in: ['assigned'], by: ['handler'], to: ['feedback'] },
  { act: 'rate', in: ['feedback', 'closed'], by: ['filer'], to: ['feedback', 'closed'] },
  { act: 'rateFor', in: ['feedback'], by: ['filer', ...AROUND], to: ['feedback', 'closed'] },
  { act: 'reopen', in: ['feedback', 'closed'], by: ['filer', ...AROUND], to: ['assigned', 'gathered'] },
  { act: 'postpone', in: ['gathered', 'offered'], by: ANSWERING, to: ['gathered', 'offered'] },
  { act: 'postpone', in: ['assigned'], by: ['handler', ...ANSWERING], to: ['assigned'] },
  { act: 'nudge', in: OPEN, by: ANSWERING, to: OPEN },
  { act: 'takeDown', in: ['held', ...OPEN], by: ['reviewer', 'rule'], to: ['closed'] },
  { act: 'escalate', in: OPEN, by: ['rule'], to: OPEN },
  { act: 'closeUnvisited', in: ['feedback'], by: ['rule'], to: ['closed'] },
]

/** Acts for which a wish that went up a level waits for the town, and no longer for the village. */
const OF_THE_LEVEL: readonly WishAct[] = ['refuse', 'merge', 'assign', 'offer', 'postpone', 'nudge']

/** What decides besides the parts: what the table's columns don't show. */
export interface Standing {
  state: WishState
  level: WishRecord['level']
  end: WishEnd | null
  forSomebody: boolean
  postponed: boolean
  /** Others ask for the same in it, so it isn't one asker's to take back. */
  together: boolean
  /** What its asker has said since it was last done. */
  word: { forAsker: boolean } | null
}

/**
 * Where a wish stands. One that was merged stands where the collective one does, and its asker has a word of their own.
 * @param whole the collective one; the wish itself where it was not merged
 */
export const standingOf = (wish: WishRecord, whole: WishRecord = wish): Standing => ({
  state: whole.state,
  level: whole.level,
  end: whole.end,
  forSomebody: wish.onBehalf !== null,
  postponed: whole.postponed,
  together: whole.mergedIds.length > 0,
  word: whole.words.find(({ wishId }) => wishId === wish._id) ?? null,
})

/** Somebody before a wish. */
export interface Stander {
  parts: readonly Mover[]
  /** They did some of the work, so the asker's word is not theirs to give. */
  didTheWork: boolean
}

const MET: readonly (WishEnd | null)[] = ['met', 'onTheSpot', 'unvisited']

/**
 * Whether the asker may speak. After the end what somebody else said for them, and what nobody heard from them, is
 * overturned by their own word; their own word stands.
 */
const maySpeak = ({ state, end, word }: Standing, part: Mover): boolean =>
  state === 'closed'
    ? part === 'filer' && MET.includes(end) && (word === null || word.forAsker)
    : word === null || (part === 'filer' && word.forAsker)

const isSpoken = (act: WishAct): boolean => act === 'rate' || act === 'rateFor' || act === 'reopen'

function isOpenFor(act: WishAct, part: Mover, wish: Standing, didTheWork: boolean): boolean {
  if (OF_THE_LEVEL.includes(act) && part === 'village' && wish.level === 'town') return false
  if (act === 'postpone' && wish.postponed) return false
  if (act === 'withdraw' && wish.together) return false
  if (!isSpoken(act)) return true
  if (didTheWork) return false
  // Who filed for somebody else speaks for them, and that is 代评.
  if (part === 'filer' && act !== 'reopen' && (act === 'rateFor') !== wish.forSomebody) return false
  return maySpeak(wish, part)
}

/**
 * Whether somebody may do something to a wish now.
 * @example allows('rate', wish in feedback, { parts: ['village'], didTheWork: false }) // false: the asker's own word
 */
export const allows = (act: WishAct, wish: Standing, { parts, didTheWork }: Stander): boolean =>
  TABLE.some(
    (row) =>
      row.act === act &&
      row.in.includes(wish.state) &&
      row.by.some((part) => parts.includes(part) && isOpenFor(act, part, wish, didTheWork)),
  )

/** What isn't asked for by name: `reopen` is what 不满意 does. */
const OFFERED = [...new Set(TABLE.map(({ act }) => act))].filter((act) => act !== 'reopen')

/**
 * Everything somebody may do to a wish now, in the order of the table.
 * @example mayDo(wish just collected, { parts: ['filer'], didTheWork: false }) // ['edit', 'withdraw']
 */
export const mayDo = (wish: Standing, stander: Stander): WishAct[] =>
  OFFERED.filter((act) => allows(act, wish, stander))

/**
 * Whether the table leads from one state to another by an act.
 * @example leads('claim', 'offered', 'assigned') // true
 */
export const leads = (act: WishAct, from: WishState, to: WishState): boolean =>
  TABLE.some((row) => row.act === act && row.in.includes(from) && row.to.includes(to))

/** Who does an act in a state, as the table has it. */
export const moversOf = (act: WishAct, state: WishState): Mover[] =>
  TABLE.flatMap((row) => (row.act === act && row.in.includes(state) ? row.by : []))
