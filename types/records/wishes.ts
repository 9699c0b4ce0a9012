import type { Role } from '@contract/core'
import type { Checked } from '@contract/tasks'
import type {
  OnBehalf,
  WishAct,
  WishCategory,
  WishEnd,
  WishRating,
  WishRefusal,
  WishStep,
} from '@contract/wish'
import type { Document } from './document'
import type { SealedPhone } from './people'

/** Words that are kept as phone numbers are: readable only with the environment's key of that version. */
export type SealedWords = Omit<SealedPhone, 'hash'>

/** A picture or a voice. Nobody but who gave it has it before it passed; without a trace id WeChat could not be asked. */
export interface WishMedia {
  file: string
  traceId: string | null
  state: Checked
  /** WeChat did not pass it, or did not answer in its time: a person looks. */
  doubted: boolean
}

/** What can be told of where a wish stands: its step, before it has been checked, and before the helpers. */
export type WishState = 'held' | 'collected' | 'gathered' | 'offered' | 'assigned' | 'feedback' | 'closed'

/** Names, number and the private note are sealed; what is asked is not, because reviewers and statistics need it. */
export interface WishRecord extends Document {
  /** Sealed for who filed it, and a keyed hash to find it by. */
  code: SealedPhone
  /** The openid that handed it in; empty once that person was erased. */
  filer: string
  filerPersonId: string | null
  name: SealedWords | null
  nameHidden: boolean
  onBehalf: (Omit<OnBehalf, 'name'> & { name: SealedWords }) | null
  phone: SealedPhone | null
  privateNote: SealedWords | null

  villageId: string
  teamId: string | null
  /** From the town down to the village, the 组 or the 邻; `placeId` is the last of it. */
  path: string[]
  placeId: string
  spot: string
  text: string | null
  textChecked: Checked
  voice: (WishMedia & { sec: number }) | null
  photos: WishMedia[]
  checked: Checked
  /** Under which a reviewer finds it: another text, another id. Null when nothing waits for one. */
  reviewId: string | null
  /** Some picture or voice of it has no verdict yet. */
  waitsForVerdict: boolean
  /** Of a collective one. */
  title: string | null

  at: Date
  state: WishState
  step: WishStep
  end: WishEnd | null
  category: WishCategory | null
  /** When it came to its present step, and the working day until which it ought to leave it. */
  stepAt: Date
  dueOn: string | null
  level: 'village' | 'town'
  /** How often 不满意 brought it back. */
  round: number
  /** Who holds it by name; else the village, the town or the helpers do, as state and level say. */
  holderId: string | null
  /** It was claimed and not assigned: given up, it goes back before the helpers. */
  claimed: boolean
  postponed: boolean
  /** Whoever did some of the work: never the asker's voice. */
  doers: string[]
  onTheSpot: boolean
  done: { byId: string; at: Date; photos: WishMedia[] } | null
  rating: { rating: WishRating; at: Date; forAsker: boolean; heard: 'visit' | 'phone' | null } | null
  refusal: WishRefusal | null
  mergedInto: string | null
  mergedIds: string[]
  /** Of a collective one, while it waits for its askers: who has spoken so far. */
  words: { wishId: string; rating: WishRating; forAsker: boolean }[]

  /** How often its asker was reminded since it was done. */
  reminded: number
  /** The due date that its holder was told has passed. */
  toldDue: string | null
  nudgedOn: string | null
  onWall: boolean
  complained: boolean
  /** Wrong last digits of the phone, against guessing. */
  tries: number
  triesFrom: Date | null
  /** Files that nothing shows any more; the tick deletes them. */
  dropped: string[]
  endedAt: Date | null
  /** Moves with everything that anybody does to it. */
  version: number
}

/** A note on a line, shown to others once it has passed. */
export interface WishNote {
  text: string
  checked: Checked
  reviewId: string | null
}

/** What happened to a wish, append-only: `_id` is `wishId:version`. Never a name or a number. */
export interface WishLineRecord extends Document {
  wishId: string
  at: Date
  act: WishAct
  from: WishState
  to: WishState
  step: WishStep
  end: WishEnd | null
  /** Null for who filed it, and for a rule of the town. */
  byId: string | null
  /** `villager` is who filed it; null a rule of the town. */
  byRole: Role | null
  /** Who has it from now on, where that is a person. */
  holderId: string | null
  level: 'village' | 'town'
  rating: WishRating | null
  note: WishNote | null
  dueOn: string | null
  villageId: string
  category: WishCategory | null
}

/** What one WeChat account has asked for, guessed and complained of lately: `_id` is its openid. */
export interface WishAccountRecord extends Document {
  at: Date
  day: string
  asked: number
  /** Written anew; absent where it was kept before that was counted. */
  edited?: number
  complained: number
  /** Tracking codes and digits that fitted nothing since `triesFrom`. */
  tries: number
  triesFrom: Date | null
}

/** The town's own: `_id` is `wall`. */
export interface WishWallRecord extends Document {
  open: boolean
  at: Date
  byId: string
}

/**
 * Something that somebody ought to be told, left for whoever sends it: no name, no number and none of the wish's words.
 * To a person, to a WeChat account that is nobody's (who filed), or to all who hold a duty at a place. `_id` says what for,
 * so that the same thing is left once.
 */
export interface NoticeRecord extends Document {
  wishId: string
  kind: WishNotice
  to: { personId: string } | { openid: string } | { role: Role; nodeId: string }
  at: Date
  state: 'waiting'
}

/**
 * To the filer: `moved` a step further, `done` please say whether it is, `remindRating` once more, `ended`, `merged`,
 * `postponed`. To who holds it: `yours`, `due` it is overdue, `nudged`. To the town: `escalated`. To helpers: `claimable`.
 */
export type WishNotice =
  | 'moved'
  | 'done'
  | 'remindRating'
  | 'ended'
  | 'merged'
  | 'postponed'
  | 'yours'
  | 'due'
  | 'nudged'
  | 'escalated'
  | 'claimable'
