import type { WishForm } from '@contract/wish'
import type { NodeRecord, SealedPhone, SealedWords, WishMedia, WishRecord } from '@records/index'
import { type Refusal, refuse } from '../../shared/outcome'

type FormProblem = 'NothingSaid' | 'NoSuchNode' | 'GuardianNeeded' | 'NoWayToReach'

/** Where it can be: a village, and in it a 组 or a 邻. */
const SMALL: readonly NodeRecord['kind'][] = ['team', 'neighbourhood']

/**
 * The place that a form names; null when there is none such.
 * @param nodes those that it names, as far as they are there
 */
export function placeOf(
  { villageId, teamId }: Pick<WishForm, 'villageId' | 'teamId'>,
  nodes: readonly NodeRecord[],
): NodeRecord | null {
  const village = nodes.find(({ _id, kind }) => _id === villageId && kind === 'village')
  if (!village || teamId === null) return village ?? null
  const team = nodes.find(({ _id }) => _id === teamId)
  return team && SMALL.includes(team.kind) && team.path.includes(villageId) ? team : null
}

/**
 * Why a form can't be taken as it is; null when it can.
 * @param reachable whether a number was given, or stands with the person who files
 */
export function formProblem(
  { text, voice, onBehalf }: WishForm,
  place: NodeRecord | null,
  reachable: boolean,
): Refusal<FormProblem> | null {
  if (text === null && voice === null) return refuse('NothingSaid', 'neither words nor a voice', 'form.text')
  if (place === null) return refuse('NoSuchNode', 'no such village or team', 'form.villageId')
  if (onBehalf?.childUnder14 && onBehalf.consent !== 'guardian')
    return refuse('GuardianNeeded', 'a child’s wish needs its guardian’s consent', 'form.onBehalf')
  return reachable ? null : refuse('NoWayToReach', 'no number given and none known', 'form.phone')
}

/** What of a form is sealed, or was checked, before a rule sees it. */
export interface Taken {
  place: NodeRecord
  name: SealedWords | null
  behalf: SealedWords | null
  phone: SealedPhone | null
  privateNote: SealedWords | null
  textChecked: 'passed' | 'held'
  photos: WishMedia[]
  voice: WishMedia | null
}

type Asked = Pick<
  WishRecord,
  | 'name'
  | 'nameHidden'
  | 'onBehalf'
  | 'phone'
  | 'privateNote'
  | 'villageId'
  | 'teamId'
  | 'path'
  | 'placeId'
  | 'spot'
  | 'text'
  | 'textChecked'
  | 'voice'
  | 'photos'
>

/** What a wish holds of the form it was asked with. */
export const askedOf = (form: WishForm, taken: Taken): Asked => ({
  name: taken.name,
  nameHidden: form.nameHidden,
  onBehalf:
    form.onBehalf && taken.behalf
      ? { name: taken.behalf, childUnder14: form.onBehalf.childUnder14, consent: form.onBehalf.consent }
      : null,
  phone: taken.phone,
  privateNote: taken.privateNote,
  villageId: form.villageId,
  teamId: form.teamId,
  path: taken.place.path,
  placeId: taken.place._id,
  spot: form.spot,
  text: form.text,
  textChecked: taken.textChecked,
  voice: taken.voice && { ...taken.voice, sec: form.voice?.sec ?? 0 },
  photos: taken.photos,
})

/** The phone's queue lets nothing grow older (DESIGN §9). */
const QUEUED_DAYS = 14
const DAY_MS = 86_400_000

/** When it was asked: what a phone claims counts as far back as its queue reaches, and nothing is asked tomorrow. */
const askedAt = (claimed: Date, now: Date): Date =>
  new Date(Math.min(Math.max(claimed.getTime(), now.getTime() - QUEUED_DAYS * DAY_MS), now.getTime()))

interface Filing {
  id: string
  code: SealedPhone
  filer: string
  filerPersonId: string | null
  /** When the form was filled in, as the phone says. */
  at: Date
  now: Date
}

/** A wish that was just handed in: nothing of it is known to anybody else yet. */
export const newWish = (asked: Asked, { id, code, filer, filerPersonId, at, now }: Filing): WishRecord => ({
  _id: id,
  v: 1,
  code,
  filer,
  filerPersonId,
  ...asked,
  checked: 'held',
  reviewId: null,
  waitsForVerdict: false,
  title: null,
  at: askedAt(at, now),
  state: 'held',
  step: 'collected',
  end: null,
  category: null,
  stepAt: now,
  dueOn: null,
  level: 'village',
  round: 0,
  holderId: null,
  claimed: false,
  postponed: false,
  doers: [],
  onTheSpot: false,
  done: null,
  rating: null,
  refusal: null,
  mergedInto: null,
  mergedIds: [],
  words: [],
  reminded: 0,
  toldDue: null,
  nudgedOn: null,
  onWall: false,
  complained: false,
  tries: 0,
  triesFrom: null,
  dropped: [],
  endedAt: null,
  version: 1,
})

type Media = Pick<WishRecord, 'photos' | 'voice'>
/** The files that a wish shows. */
export const filesOf = ({ photos, voice }: Media): string[] =>
  [...photos, ...(voice ? [voice] : [])].map(({ file }) => file)

/** The files that a form names. */
export const filesNamed = ({ photos, voice }: Pick<WishForm, 'photos' | 'voice'>): string[] => [
  ...photos,
  ...(voice ? [voice.file] : []),
]

/**
 * The files that a wish doesn't show: what it showed before, and what was handed in and copied clean, which still has
 * everything in it that the phone wrote.
 * @param had what it showed before, and what was handed in
 * @example filesLeft(['wishes/a.jpg'], { photos: [{ file: 'wish-media/x.jpg', … }], voice: null }) // ['wishes/a.jpg']
 */
export function filesLeft(had: readonly string[], shown: Media): string[] {
  const kept = filesOf(shown)
  return [...new Set(had)].filter((file) => !kept.includes(file))
}
