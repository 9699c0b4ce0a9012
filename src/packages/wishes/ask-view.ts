import type { OutputOf } from '@contract/core'
import type { WishForm, WishView } from '@contract/wish'
import type { wishes } from '@contract/wishes'

/** What the form has to offer. */
export type Offers = Pick<OutputOf<typeof wishes.home>, 'villages' | 'mine'>

/** What was filled in so far, as it stands in the fields. */
export interface WishDraft {
  forOther: boolean
  otherName: string
  child: boolean
  consent: 'spoken' | 'written' | 'guardian' | null
  text: string
  voice: WishForm['voice']
  /** Ids of files: those that begin with `phone:` lie on this phone still. */
  photos: string[]
  /** Null is the caller's own village. */
  villageId: string | null
  teamId: string | null
  spot: string
  /** Empty takes the number that is registered. */
  phone: string
  name: string
  nameHidden: boolean
  privateNote: string
}

export const emptyWish: WishDraft = {
  forOther: false,
  otherName: '',
  child: false,
  consent: null,
  text: '',
  voice: null,
  photos: [],
  villageId: null,
  teamId: null,
  spot: '',
  phone: '',
  name: '',
  nameHidden: false,
  privateNote: '',
}

export const MOST_PHOTOS = 9
const DIGITS = 11

export const villageOf = (draft: WishDraft, { mine }: Offers): string | null =>
  draft.villageId ?? mine.villageId

/**
 * Where it is, in one line; null before a village is chosen.
 * @example placeWords(draft, offers) // '青石桥村 四组'
 */
export function placeWords(draft: WishDraft, offers: Offers): string | null {
  const village = offers.villages.find(({ id }) => id === villageOf(draft, offers))
  const team = village?.teams.find(({ id }) => id === draft.teamId)
  return village ? [village.name, ...(team ? [team.name.replace(village.name, '')] : [])].join(' ') : null
}

/**
 * What to fix in the number; null when there is nothing to say.
 * @example phoneProblem('13800000') // '号码少了 3 位，再看一眼'
 */
export function phoneProblem(phone: string): string | null {
  const digits = phone.trim()
  if (digits === '') return null
  if (digits.length < DIGITS) return `号码少了 ${DIGITS - digits.length} 位，再看一眼`
  return /^1\d{10}$/.test(digits) ? null : '号码不对，再看一眼'
}

const behalfMissing = ({ forOther, otherName, child, consent }: WishDraft): string | null => {
  if (!forOther) return null
  if (otherName.trim() === '') return '先写是帮谁提的'
  if (child && consent !== 'guardian') return '孩子的事，监护人要先答应'
  return consent === null ? '选一下怎么答应的' : null
}

/** What is still missing, in the words of the button; null when it can be handed in. */
export function missingIn(draft: WishDraft, offers: Offers): string | null {
  const letters = draft.text.trim().length
  if (letters === 0 && draft.voice === null) return '先写或说是什么事'
  if (letters === 1) return '多写几个字'
  if (placeWords(draft, offers) === null) return '选一下在哪个村'
  const problem = behalfMissing(draft)
  if (problem !== null) return problem
  if (draft.phone.trim() === '' && offers.mine.phone === null) return '留一个电话'
  return phoneProblem(draft.phone) === null ? null : '把号码写对'
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** As the server takes it; of a draft that misses nothing. */
export const formOf = (draft: WishDraft, offers: Offers): WishForm => ({
  text: orNull(draft.text),
  voice: draft.voice,
  photos: draft.photos,
  villageId: villageOf(draft, offers) ?? '',
  teamId: draft.teamId,
  spot: draft.spot.trim(),
  phone: orNull(draft.phone),
  name: orNull(draft.name),
  nameHidden: draft.nameHidden,
  privateNote: orNull(draft.privateNote),
  onBehalf: draft.forOther
    ? { name: draft.otherName.trim(), childUnder14: draft.child, consent: draft.consent ?? 'spoken' }
    : null,
})

/** What was handed in and not taken, to be put right. */
export const draftOf = (form: WishForm): WishDraft => ({
  forOther: form.onBehalf !== null,
  otherName: form.onBehalf?.name ?? '',
  child: form.onBehalf?.childUnder14 ?? false,
  consent: form.onBehalf?.consent ?? null,
  text: form.text ?? '',
  voice: form.voice,
  photos: form.photos,
  villageId: form.villageId,
  teamId: form.teamId,
  spot: form.spot,
  phone: form.phone ?? '',
  name: form.name ?? '',
  nameHidden: form.nameHidden,
  privateNote: form.privateNote ?? '',
})

/** What the server says where nobody gave a name. */
const NAMELESS = '村民'

/** Of who filed it: left out it would be gone, and whoever rings wouldn't know whom to ask for. */
const filedBy = ({ asker }: WishView): string => {
  const name = asker?.filedBy ?? asker?.name ?? NAMELESS
  return name === NAMELESS ? '' : name
}

/**
 * A wish that is with the server, to be put better. It gives no number in clear, so an empty field keeps the registered one;
 * how somebody agreed is said again.
 */
export function draftOfWish(view: WishView, { villages }: Offers): WishDraft {
  const village = villages.find(({ name }) => name === view.village)
  const { asker, voice } = view
  const forOther = asker !== null && asker.filedBy !== null
  return {
    ...emptyWish,
    forOther,
    otherName: forOther ? asker.name : '',
    child: asker?.childUnder14 ?? false,
    text: view.text ?? '',
    voice: voice?.file ? { file: voice.file, sec: voice.sec } : null,
    photos: view.photos.flatMap(({ file }) => file ?? []),
    villageId: village?.id ?? null,
    teamId: village?.teams.find(({ name }) => name === view.team)?.id ?? null,
    spot: view.spot,
    name: filedBy(view),
    nameHidden: view.nameHidden,
    privateNote: view.privateNote ?? '',
  }
}

/** What became of one that was handed in, by how far its check is. */
export const checkWords = {
  passed: '已经到村里了。',
  held: '正在核对，核对过了就到村里。',
  refused: '',
} as const
