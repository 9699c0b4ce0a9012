import type { WishAct, WishCard, WishPart } from '@contract/wish'
import { instantOf } from '@domain/day'
import type { WishRecord } from '@records/index'
import { overdueDays } from '../../shared/rules/wishes/due'
import { mayDo, standingOf } from '../../shared/rules/wishes/table'
import { titleOf } from '../../shared/rules/wishes/title'
import { didTheWork, type Looker, partsOf } from './access'

/** What a card needs to know beside the wish. */
export interface Around {
  looker: Looker
  now: Date
  /** Of people who hold wishes, and of places, by id. */
  names: ReadonlyMap<string, string>
  /** The collective one that a wish was merged into. */
  wholes: ReadonlyMap<string, WishRecord>
}

/** A merged wish stands, for who filed it, where the collective one stands. */
export const wholeOf = (wish: WishRecord, wholes: ReadonlyMap<string, WishRecord>): WishRecord =>
  (wish.mergedInto === null ? undefined : wholes.get(wish.mergedInto)) ?? wish

/** Whoever it waits for, from the looker's side. */
function withWhom(whole: WishRecord, speaks: boolean, { looker, names }: Around): string {
  const { state, level, holderId } = whole
  if (state === 'closed') return speaks ? '您' : ''
  if (state === 'held') return '审核'
  if (state === 'feedback') return speaks ? '您' : '提心愿的人'
  if (state === 'offered') return '帮帮队'
  if (state === 'assigned')
    return holderId === looker.personId ? '您' : (names.get(holderId ?? '') ?? '经办人')
  return level === 'town' ? '镇里' : '村里'
}

/** What somebody may do to a wish now. */
export function mayOf(wish: WishRecord, whole: WishRecord, looker: Looker, parts: WishPart[]): WishAct[] {
  const stander = { parts, didTheWork: didTheWork(looker, whole) }
  const may = mayDo(standingOf(wish, whole), stander)
  // Of a merged one its asker's word is all that is left to say.
  return whole === wish ? may : may.filter((act) => act === 'rate' || act === 'rateFor')
}

/** Acts by which a wish goes on, for whoever it waits for. */
const GOING_ON: Partial<Record<WishPart, readonly WishAct[]>> = {
  filer: ['rate', 'rateFor'],
  collector: ['gather'],
  village: ['gather', 'assign', 'offer'],
  town: ['gather', 'assign', 'offer'],
  handler: ['report'],
  helper: ['claim'],
}

const waitsFor = (whole: WishRecord, part: WishPart, may: readonly WishAct[]): boolean => {
  if (part === 'filer' ? whole.state !== 'feedback' : whole.state === 'feedback') return false
  // What somebody has in hand, or helpers may take, waits for them and not for who gave it away.
  if ((part === 'village' || part === 'town') && (whole.state === 'assigned' || whole.state === 'offered'))
    return false
  if (part === 'town' && whole.level !== 'town') return false
  return (GOING_ON[part] ?? []).some((act) => may.includes(act))
}

/** As a list shows it. */
export function cardOf(wish: WishRecord, around: Around): WishCard {
  const { looker, now, names, wholes } = around
  const parts = partsOf(looker, wish)
  const whole = parts.includes('filer') ? wholeOf(wish, wholes) : wish
  const may = mayOf(wish, whole, looker, parts)
  const speaks = parts.includes('filer') && (may.includes('rate') || may.includes('rateFor'))
  return {
    id: wish._id,
    title: titleOf(wish),
    village: names.get(wish.villageId) ?? '',
    category: whole.category,
    step: whole.step,
    end: whole.end,
    checked: wish.checked,
    at: instantOf(wish.at),
    dueOn: whole.dueOn,
    overdueDays: overdueDays(whole.dueOn, now),
    with: withWhom(whole, speaks, around),
    mine: parts.some((part) => waitsFor(whole, part, may)),
    askers: 1 + whole.mergedIds.length,
  }
}

/**
 * The ids whose names cards need: places, and whoever has a wish in hand.
 * @example namesFor([wish]) // { places: ['n-v01'], people: ['p0002'] }
 */
export const namesFor = (wishes: readonly WishRecord[]): { places: string[]; people: string[] } => ({
  places: [...new Set(wishes.flatMap(({ villageId, teamId }) => [villageId, ...(teamId ? [teamId] : [])]))],
  people: [
    ...new Set(wishes.flatMap(({ state, holderId }) => (state === 'assigned' && holderId ? [holderId] : []))),
  ],
})
