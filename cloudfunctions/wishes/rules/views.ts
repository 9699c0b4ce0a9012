import type { WishLine, WishView } from '@contract/wish'
import { instantOf } from '@domain/day'
import { maskPhone } from '@domain/mask'
import { roleNames } from '@domain/record-words'
import type { WishLineRecord, WishMedia, WishRecord } from '@records/index'
import { titleOf } from '../../shared/rules/wishes/title'
import { isFiler, type Looker, partsOf, type Sight, sightOf } from './access'
import { type Around, cardOf, mayOf, wholeOf } from './cards'

/** The sealed parts of a wish in clear, opened only where `sightOf` says so. */
export interface Clear {
  code: string | null
  phone: string | null
  name: string | null
  behalf: string | null
  privateNote: string | null
}

/** Everything that a wish's own page is made of. */
export interface Page extends Around {
  lines: readonly WishLineRecord[]
  merged: readonly WishRecord[]
  urls: ReadonlyMap<string, string>
  clear: Clear
}

const NOBODY: Clear = { code: null, phone: null, name: null, behalf: null, privateNote: null }
/** Nothing of who asks. */
export const sealed = NOBODY

const doer = ({ byId, byRole }: WishLineRecord, names: ReadonlyMap<string, string>): string | null => {
  if (byRole === null) return null
  if (byRole === 'villager') return '提心愿的人'
  const name = byId === null ? undefined : names.get(byId)
  return name === undefined || name === '' ? roleNames[byRole] : `${roleNames[byRole]} ${name}`
}

/** A note is shown once it has passed its check, and to who wrote it. */
const noteFor = ({ note, byId, byRole }: WishLineRecord, looker: Looker, alone: boolean): string | null => {
  if (note === null || note.checked === 'refused') return null
  const own = byRole === 'villager' ? alone : byId !== null && byId === looker.personId
  return note.checked === 'passed' || own ? note.text : null
}

const lineOf = (line: WishLineRecord, { looker, names }: Page, alone: boolean): WishLine => ({
  at: instantOf(line.at),
  act: line.act,
  step: line.step,
  by: doer(line, names),
  note: noteFor(line, looker, alone),
  dueOn: line.dueOn,
})

/** Who filed it sees what is still being checked; everybody else what has passed. */
const isShown = ({ state }: WishMedia, filer: boolean): boolean =>
  state === 'passed' || (filer && state === 'held')

/**
 * The files of a wish that somebody may see.
 * @example filesFor(partsless, wish) // []
 */
export function filesFor(looker: Looker, wish: WishRecord): string[] {
  const filer = isFiler(looker, wish)
  const { media } = sightOf(partsOf(looker, wish), wish)
  const all = [...wish.photos, ...(wish.voice ? [wish.voice] : []), ...(wish.done?.photos ?? [])]
  return (media ? all : []).flatMap((one) => (isShown(one, filer) ? [one.file] : []))
}

function mediaOf(wish: WishRecord, { urls }: Page, filer: boolean) {
  const shown = (media: readonly WishMedia[]) =>
    media.flatMap((one) => {
      const url = isShown(one, filer) ? urls.get(one.file) : undefined
      return url === undefined ? [] : [{ url, file: filer ? one.file : null }]
    })
  const { voice, photos, done } = wish
  const [spoken] = voice ? shown([voice]) : []
  return {
    voice: voice && spoken ? { ...spoken, sec: voice.sec, checked: voice.state } : null,
    photos: shown(photos),
    photosHeld: filer ? photos.filter(({ state }) => state === 'held').length : 0,
    done: done && { at: instantOf(done.at), photos: shown(done.photos).map(({ url }) => ({ url })) },
  }
}

const askerOf = (wish: WishRecord, clear: Clear, sight: Sight): WishView['asker'] => {
  if (!sight.asker) return null
  const { onBehalf } = wish
  const filedBy = clear.name ?? '村民'
  return {
    name: onBehalf ? (clear.behalf ?? '') : filedBy,
    filedBy: onBehalf ? filedBy : null,
    childUnder14: onBehalf?.childUnder14 === true,
  }
}

const ratingOf = ({ rating }: WishRecord, lines: readonly WishLine[]): WishView['rating'] => {
  if (rating === null) return null
  const at = instantOf(rating.at)
  const note = lines.find((line) => line.at === at && ['rate', 'rateFor', 'reopen'].includes(line.act))?.note
  return { rating: rating.rating, note: note ?? null, at, forAsker: rating.forAsker }
}

/** A wish as its page shows it to this looker, who is something to it. */
export function viewOf(wish: WishRecord, page: Page): WishView {
  const { looker, clear, merged } = page
  const parts = partsOf(looker, wish)
  const filer = parts.includes('filer')
  const whole = filer ? wholeOf(wish, page.wholes) : wish
  const sight = sightOf(parts, wish)
  // Of a collective one any of its askers may have written.
  const alone = filer && wish.mergedIds.length === 0
  const lines = page.lines.map((line) => lineOf(line, page, alone))
  return {
    ...cardOf(wish, page),
    ...mediaOf(wish, page, filer),
    code: filer ? clear.code : null,
    parts,
    // Of a merged one somebody may still have to hear its asker.
    may: mayOf(wish, wholeOf(wish, page.wholes), looker, parts),
    text: wish.text,
    team: wish.teamId === null ? null : (page.names.get(wish.teamId) ?? null),
    spot: wish.spot,
    nameHidden: wish.nameHidden,
    asker: askerOf(wish, clear, sight),
    phone: sight.asker && clear.phone !== null ? maskPhone(clear.phone) : null,
    privateNote: sight.privateNote ? clear.privateNote : null,
    lines,
    refusal: whole.refusal,
    rating: ratingOf(wish, lines),
    round: whole.round,
    level: whole.level,
    mergedInto: wish.mergedInto,
    // To another asker the others are a number.
    merged: parts.some((part) => part !== 'filer')
      ? merged.map((one) => ({ id: one._id, title: titleOf(one) }))
      : [],
    onWall: wish.onWall,
    version: wish.version,
  }
}
