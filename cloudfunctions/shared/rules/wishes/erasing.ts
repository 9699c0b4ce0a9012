import type { WishRecord } from '@records/index'
import { type Moved, moved } from './moves'

const filesOf = ({ photos, voice }: WishRecord): string[] =>
  [...photos, ...(voice ? [voice] : [])].map(({ file }) => file)

/** Without anything that says who asked, or what they said; where it was and how it went stays countable. */
const nameless = (wish: WishRecord): WishRecord => ({
  ...wish,
  filer: '',
  filerPersonId: null,
  name: null,
  onBehalf: null,
  phone: null,
  privateNote: null,
  text: null,
  title: wish.mergedIds.length > 0 ? wish.title : null,
  spot: '',
  voice: null,
  photos: [],
  reviewId: null,
  waitsForVerdict: false,
  onWall: false,
  complained: false,
  dropped: [...wish.dropped, ...filesOf(wish)],
})

/**
 * A wish after who filed it was erased: nothing of them is left, and what still waits for somebody is withdrawn, unless others
 * ask for the same.
 * @example withoutFiler(open wish, now).wish.end // 'withdrawn'
 */
export function withoutFiler(wish: WishRecord, now: Date): Moved | { wish: WishRecord; line: null } {
  const left = { ...nameless(wish), version: wish.version + 1 }
  const goesOn = wish.state === 'closed' || wish.state === 'feedback' || wish.mergedIds.length > 0
  if (goesOn) return { wish: left, line: null }
  const doing = { act: 'withdraw' as const, byId: null, byRole: 'villager' as const, now }
  return moved(nameless(wish), doing, { state: 'closed', end: 'withdrawn' })
}

/**
 * A wish after who had it in hand was erased: it goes back to where it was given from.
 * @example withoutHolder(claimed wish, now).wish.state // 'offered'
 */
export const withoutHolder = (wish: WishRecord, now: Date): Moved =>
  moved(
    wish,
    { act: 'release', byId: null, byRole: null, now },
    { state: wish.claimed ? 'offered' : 'gathered', holderId: null, claimed: false },
  )
