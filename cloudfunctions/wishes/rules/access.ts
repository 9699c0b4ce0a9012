import type { Role } from '@contract/core'
import type { WishPart } from '@contract/wish'
import type { DutyRecord, NodeRecord, WishRecord } from '@records/index'

/** Whoever looks at wishes: a WeChat account, and the person it is bound to. */
export interface Looker {
  openid: string
  personId: string | null
  duties: readonly DutyRecord[]
  /** The nodes of their duties as a representative or a helper. */
  places: readonly NodeRecord[]
}

/** Duties that are held at a 邻 or a 片, which may be smaller than the place a wish names. */
const SMALL: readonly Role[] = ['representative', 'helper']

/**
 * The nodes that have to be read before anything can be said about somebody's wishes.
 * @example smallPlaces([{ role: 'helper', nodeIds: ['n-v01-a1'] }]) // ['n-v01-a1']
 */
export const smallPlaces = (duties: readonly DutyRecord[]): string[] => nodesOf(duties, SMALL)

const nodesOf = (duties: readonly DutyRecord[], roles: readonly Role[]): string[] => [
  ...new Set(duties.filter(({ role }) => roles.includes(role)).flatMap(({ nodeIds }) => nodeIds)),
]

type Placed = Pick<WishRecord, 'path' | 'placeId' | 'teamId'>

const above = (duties: readonly DutyRecord[], role: Role, { path }: Placed): boolean =>
  nodesOf(duties, [role]).some((id) => path.includes(id))

/** The duty's place lies in the very place that the wish names: a 邻 of its 组, a 片 of its village. */
const inside = ({ duties, places }: Looker, role: Role, { placeId }: Placed): boolean => {
  const ids = nodesOf(duties, [role])
  return places.some(({ _id, path }) => ids.includes(_id) && path.includes(placeId))
}

/** Whether somebody may claim what is offered here. */
export const helpsAt = (looker: Looker, wish: Placed): boolean =>
  above(looker.duties, 'helper', wish) || inside(looker, 'helper', wish)

const collectsAt = (looker: Looker, wish: Placed): boolean =>
  wish.teamId !== null &&
  (above(looker.duties, 'representative', wish) || inside(looker, 'representative', wish))

/** A person's wish is theirs on whatever account they are; one that nobody of ours filed is the account's. */
export const isFiler = ({ openid, personId }: Looker, { filer, filerPersonId }: WishRecord): boolean =>
  filerPersonId === null ? filer === openid : filerPersonId === personId

/**
 * What somebody is to a wish. Until it has passed its check nobody but who filed it is anything to it.
 * @example partsOf(the secretary of its village, wish) // ['village']
 */
export function partsOf(looker: Looker, wish: WishRecord): WishPart[] {
  const filer: WishPart[] = isFiler(looker, wish) ? ['filer'] : []
  // Taken back while it was checked, it is closed and has passed nothing.
  if (wish.state === 'held' || wish.checked !== 'passed') return filer
  return [
    ...filer,
    ...(collectsAt(looker, wish) ? ['collector' as const] : []),
    ...(above(looker.duties, 'secretary', wish) ? ['village' as const] : []),
    ...(above(looker.duties, 'organiser', wish) ? ['town' as const] : []),
    ...(looker.personId !== null && wish.holderId === looker.personId ? ['handler' as const] : []),
    ...(wish.state === 'offered' && helpsAt(looker, wish) ? ['helper' as const] : []),
  ]
}

/** Who did some of the work, or has it in hand, never speaks for the asker (DESIGN §10). */
export const didTheWork = ({ personId }: Looker, { doers, holderId }: WishRecord): boolean =>
  personId !== null && (doers.includes(personId) || holderId === personId)

const DUTY_OF: Record<Exclude<WishPart, 'filer' | 'handler'>, Role> = {
  collector: 'representative',
  village: 'secretary',
  town: 'organiser',
  helper: 'helper',
}

/**
 * The duty by which a line says that something was done.
 * @example dutyOf(['filer', 'village'], ['village', 'town']) // 'secretary'
 */
export function dutyOf(parts: readonly WishPart[], by: readonly string[]): Role {
  const part = parts.find((each) => by.includes(each)) ?? 'filer'
  return part === 'filer' ? 'villager' : part === 'handler' ? 'handler' : DUTY_OF[part]
}

/** What of who asks somebody may see. */
export interface Sight {
  /** Names, and a way to reach them. */
  asker: boolean
  privateNote: boolean
  /** Pictures and voices: a child's never leave who handles it (DESIGN §10). */
  media: boolean
}

/**
 * A hidden name is the handler's alone, and while they have it in hand; one that isn't hidden is known to whoever answers for
 * the wish.
 * @example sightOf(['village'], wish with its name hidden).asker // false
 */
export function sightOf(parts: readonly WishPart[], wish: WishRecord): Sight {
  const filer = parts.includes('filer')
  const handles = filer || (parts.includes('handler') && wish.state !== 'closed')
  const answers = parts.some((part) => part === 'collector' || part === 'village' || part === 'town')
  return {
    asker: handles || (!wish.nameHidden && answers),
    privateNote: handles,
    media: handles || wish.onBehalf?.childUnder14 !== true,
  }
}

/** Where somebody's duties reach, as a search says it. */
export interface Cover {
  path: string[]
  /** Places that one of the duty's nodes lies in. */
  places: string[]
  holderId: string | null
}

const ABOVE: Partial<Record<Role, readonly NodeRecord['kind'][]>> = {
  representative: ['team'],
  helper: ['village', 'team'],
}

/**
 * What a list of wishes has to ask for, for one duty; null when it isn't held.
 * @param parents nodes above the small places, to know which of them are a 组 or a village
 */
export function coverOf(looker: Looker, role: Role, parents: readonly NodeRecord[]): Cover | null {
  const path = nodesOf(looker.duties, [role])
  if (path.length === 0) return null
  const kinds = ABOVE[role] ?? []
  const ids = new Set(looker.places.filter(({ _id }) => path.includes(_id)).flatMap((one) => one.path))
  const places = parents.flatMap(({ _id, kind }) =>
    ids.has(_id) && kinds.includes(kind) && !path.includes(_id) ? [_id] : [],
  )
  return { path, places, holderId: null }
}
