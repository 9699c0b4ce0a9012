import type { Checked } from '@contract/tasks'
import type { WishTakenDown } from '@contract/wish'
import type { WishMedia, WishRecord } from '@records/index'
import { type Doing, type Moved, moved } from './moves'

/** WeChat pushes its verdict within half an hour; after that a person looks, verdict or none. */
const ANSWERED_WITHIN_MS = 45 * 60_000

/** What WeChat said of pictures and voices, by trace id. */
export type Verdicts = ReadonlyMap<string, Checked | null>

interface Judging {
  verdicts: Verdicts
  /** When they were handed in. */
  since: Date
  now: Date
  /** A child's are shown to no reviewer: what is doubted is dropped. */
  ofChild: boolean
}

function judged<M extends WishMedia>(media: M, { verdicts, since, now, ofChild }: Judging): M {
  if (media.state !== 'held') return media
  if (media.doubted) return ofChild ? { ...media, state: 'refused', doubted: false } : media
  const verdict = media.traceId === null ? 'held' : (verdicts.get(media.traceId) ?? null)
  if (verdict === 'passed') return { ...media, state: 'passed' }
  const late = now.getTime() - since.getTime() > ANSWERED_WITHIN_MS
  if (verdict === null && !late) return media
  return ofChild ? { ...media, state: 'refused' } : { ...media, doubted: true }
}

const mediaOf = ({ photos, voice, done }: WishRecord): WishMedia[] => [
  ...photos,
  ...(voice ? [voice] : []),
  ...(done?.photos ?? []),
]

/** What of a wish itself was handed in to be checked: what was done about it holds nothing up. */
const askedMedia = ({ photos, voice }: WishRecord): WishMedia[] => [...photos, ...(voice ? [voice] : [])]

const waits = ({ state, doubted }: WishMedia): boolean => state === 'held' && !doubted
const isDoubted = ({ state, doubted }: WishMedia): boolean => state === 'held' && doubted

/** Whether a reviewer has something to look at. */
const needsReviewer = (wish: WishRecord): boolean =>
  wish.textChecked === 'held' || mediaOf(wish).some(isDoubted)

/** What was taken down stays so, whatever WeChat says later of its pictures. */
const checkedOf = (wish: WishRecord): Checked => (wish.checked === 'refused' ? 'refused' : openChecked(wish))

const openChecked = (wish: WishRecord): Checked =>
  wish.textChecked === 'held' || askedMedia(wish).some(({ state }) => state === 'held') ? 'held' : 'passed'

const doubtedIn = (wish: WishRecord): string[] =>
  mediaOf(wish)
    .filter(isDoubted)
    .map(({ file }) => file)

/** Whether a reviewer who looked at a wish before has seen all that they would decide about now. */
const isSeen = (before: WishRecord, after: WishRecord): boolean => {
  const seen = doubtedIn(before)
  return doubtedIn(after).every((file) => seen.includes(file))
}

/** @param reviewId a new one, taken where something waits for a reviewer that the one before doesn't stand for */
const settled = (wish: WishRecord, reviewId: string, before: WishRecord = wish): WishRecord => ({
  ...wish,
  waitsForVerdict: mediaOf(wish).some(waits),
  reviewId: needsReviewer(wish) ? ((isSeen(before, wish) ? wish.reviewId : null) ?? reviewId) : null,
  checked: checkedOf(wish),
})

/** Everything about a wish that has a verdict by now, with it. */
export function withVerdicts(
  wish: WishRecord,
  verdicts: Verdicts,
  { now, reviewId }: { now: Date; reviewId: string },
): WishRecord {
  const ofChild = wish.onBehalf?.childUnder14 === true
  const asked = { verdicts, since: wish.stepAt, now, ofChild }
  const { voice, done } = wish
  return settled(
    {
      ...wish,
      photos: wish.photos.map((photo) => judged(photo, asked)),
      voice: voice && judged(voice, asked),
      done: done && { ...done, photos: done.photos.map((one) => judged(one, { ...asked, since: done.at })) },
    },
    reviewId,
    wish,
  )
}

/** Nothing is left of it that says what is wished: the reviewer, or WeChat for a child's voice, took it all. */
const isEmpty = ({ text, voice }: WishRecord): boolean =>
  text === null && (voice === null || voice.state === 'refused')

const filesRefused = (wish: WishRecord): string[] =>
  mediaOf(wish).flatMap(({ state, file }) => (state === 'refused' ? [file] : []))

const withoutRefused = (wish: WishRecord): WishRecord => ({
  ...wish,
  dropped: [...new Set([...wish.dropped, ...filesRefused(wish)])],
})

/**
 * A wish whose check has come further: passed, it is collected; with nothing left to show it ends. Null for the line where
 * nothing has happened that anybody need be told.
 * @example afterCheck(held wish that has passed, doing).wish.state // 'collected'
 */
export function afterCheck(
  wish: WishRecord,
  doing: Omit<Doing, 'act'>,
): Moved | { wish: WishRecord; line: null } {
  const left = withoutRefused(wish)
  if (left.state === 'held' && left.textChecked !== 'held' && isEmpty(left)) return takenDown(left, doing)
  if (left.state === 'held' && left.checked === 'passed')
    return moved(left, { ...doing, act: 'pass' }, { state: 'collected' })
  return { wish: { ...left, version: left.version + 1 }, line: null }
}

/**
 * A wish that nobody but who filed it sees any more.
 * @param doing by a reviewer, or by nobody where WeChat's word left nothing
 * @example takenDown(open wish, doing, 'private').wish.end // 'refused'
 */
export const takenDown = (
  wish: WishRecord,
  doing: Omit<Doing, 'act'>,
  refusal: WishTakenDown = 'improper',
): Moved =>
  moved(
    wish,
    { ...doing, act: 'takeDown' },
    {
      waitsForVerdict: false,
      state: 'closed',
      end: 'refused',
      refusal,
      reviewId: null,
      checked: 'refused',
      onWall: false,
      complained: false,
    },
  )

/**
 * What a reviewer's word makes of a wish. Refused words end it; refused pictures go, and the rest goes on.
 * @example reviewed(wish with a doubted photo, 'refused', doing).wish.photos[0].state // 'refused'
 */
export function reviewed(
  wish: WishRecord,
  word: Exclude<Checked, 'held'>,
  doing: Omit<Doing, 'act'>,
): Moved | { wish: WishRecord; line: null } {
  if (wish.textChecked === 'held' && word === 'refused')
    return takenDown({ ...wish, textChecked: 'refused' }, doing)
  const decided = <M extends WishMedia>(media: M): M =>
    isDoubted(media) ? { ...media, state: word, doubted: false } : media
  const { voice, done } = wish
  const looked = {
    ...wish,
    textChecked: wish.textChecked === 'held' ? word : wish.textChecked,
    photos: wish.photos.map(decided),
    voice: voice && decided(voice),
    done: done && { ...done, photos: done.photos.map(decided) },
  }
  return afterCheck(settled(looked, ''), doing)
}
