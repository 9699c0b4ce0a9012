import type { WishLine, WishPart, WishView } from '@contract/wish'
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

/** Whether a line says what the asker of this very wish did: of a collective one any of its askers may have spoken. */
const isAskers = (line: WishLineRecord, wish: WishRecord): boolean => {
  if (line.byRole !== 'villager') return false
  const alone = wish.mergedIds.length === 0 && wish.mergedInto === null
  const spoken = line.rating !== null
  return alone || (spoken ? line.at.getTime() === wish.rating?.at.getTime() : line.wishId === wish._id)
}

const doer = (line: WishLineRecord, wish: WishRecord, names: ReadonlyMap<string, string>): string | null => {
  const { byId, byRole } = line
  if (byRole === null) return null
  if (byRole === 'villager') return isAskers(line, wish) ? '提心愿的人' : '一起提的一家'
  const name = byId === null ? undefined : names.get(byId)
  return name === undefined || name === '' ? roleNames[byRole] : `${roleNames[byRole]} ${name}`
}

/**
 * A note is shown once it has passed its check, and to who wrote it. What one asker said of a collective one is for who works on
 * it, and not for the other askers.
 */
function noteFor(
  line: WishLineRecord,
  wish: WishRecord,
  looker: Looker,
  parts: readonly WishPart[],
): string | null {
  const { note, byId, byRole } = line
  if (note === null || note.checked === 'refused') return null
  const ofAsker = byRole === 'villager'
  const own = ofAsker
    ? parts.includes('filer') && isAskers(line, wish)
    : byId !== null && byId === looker.personId
  if (ofAsker && !own && parts.every((part) => part === 'filer')) return null
  return note.checked === 'passed' || own ? note.text : null
}

const lineOf = (
  line: WishLineRecord,
  wish: WishRecord,
  { looker, names }: Page,
  parts: readonly WishPart[],
): WishLine => ({
  at: instantOf(line.at),
  act: line.act,
  step: line.step,
  by: doer(line, wish, names),
  note: noteFor(line, wish, looker, parts),
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

/** What was done about a collective one, as far as each of its askers may see it: nothing about a child. */
export const doneFor = ({ done, onBehalf }: WishRecord): string[] =>
  onBehalf?.childUnder14 === true
    ? []
    : (done?.photos ?? []).flatMap((one) => (isShown(one, false) ? [one.file] : []))

function mediaOf(wish: WishRecord, whole: WishRecord, { urls }: Page, filer: boolean) {
  const shown = (media: readonly WishMedia[]) =>
    media.flatMap((one) => {
      const url = isShown(one, filer) ? urls.get(one.file) : undefined
      return url === undefined ? [] : [{ url, file: filer ? one.file : null }]
    })
  const { voice, photos } = wish
  const done = whole.done && {
    at: instantOf(whole.done.at),
    photos: (whole === wish
      ? shown(whole.done.photos).map(({ url }) => url)
      : doneFor(whole).flatMap((file) => urls.get(file) ?? [])
    ).map((url) => ({ url })),
  }
  const [spoken] = voice ? shown([voice]) : []
  return {
    voice: voice && spoken ? { ...spoken, sec: voice.sec, checked: voice.state } : null,
    photos: shown(photos),
    photosHeld: filer ? photos.filter(({ state }) => state === 'held').length : 0,
    done,
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
    consent: sight.privateNote ? (onBehalf?.consent ?? null) : null,
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
  const lines = page.lines.map((line) => lineOf(line, wish, page, parts))
  return {
    ...cardOf(wish, page),
    ...mediaOf(wish, whole, page, filer),
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
