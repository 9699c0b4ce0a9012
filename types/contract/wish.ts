import * as z from 'zod/mini'
import { Day, Id, Instant, Key } from './core'
import { Checked } from './tasks'

/** 收集 → 汇总 → 交办 → 反馈 → 销号. `feedback`: it was done and waits for the asker's word. */
export const WishStep = z.enum(['collected', 'gathered', 'assigned', 'feedback', 'closed'])
export type WishStep = z.infer<typeof WishStep>

/**
 * How a wish ended. `met`: the asker said so; `onTheSpot`: met there and then, and the asker said so; `unvisited` 未回访: nobody
 * heard from the asker, counted apart; `refused` with a reason and by whom; `withdrawn` by who filed it; `merged` into a
 * collective one, whose end it shares.
 */
export const WishEnd = z.enum(['met', 'onTheSpot', 'unvisited', 'refused', 'withdrawn', 'merged'])
export type WishEnd = z.infer<typeof WishEnd>

/** Set when it is gathered, never asked of the asker: 道路 水利 照明用电 农事农技 就业 生活照料 政策咨询 环境 其他. */
export const WishCategory = z.enum([
  'road',
  'water',
  'power',
  'farming',
  'work',
  'care',
  'policy',
  'surroundings',
  'other',
])
export type WishCategory = z.infer<typeof WishCategory>

/** 满意 / 基本满意 / 不满意. */
export const WishRating = z.enum(['good', 'fair', 'bad'])
export type WishRating = z.infer<typeof WishRating>

export const WishRefusal = z.enum(['notOurs', 'notPossible', 'unclear', 'alreadyDone', 'improper', 'private'])
export type WishRefusal = z.infer<typeof WishRefusal>

/** Why a reviewer ends one. */
export const WishTakenDown = z.enum(['improper', 'private'])
export type WishTakenDown = z.infer<typeof WishTakenDown>

/**
 * What the caller is to a wish, which with its step decides what they may do (cloudfunctions/wishes/rules/table):
 * `filer` handed it in; `collector` represents its 组 or 邻; `village` answers for its village; `town` for the town;
 * `handler` holds it now; `helper` may claim it.
 */
export const WishPart = z.enum(['filer', 'collector', 'village', 'town', 'handler', 'helper'])
export type WishPart = z.infer<typeof WishPart>

/** Everything that moves a wish; `ask` begins it, and `pass` says that its check is over. */
export const WishAct = z.enum([
  'ask',
  'pass',
  'edit',
  'withdraw',
  'gather',
  'solveOnTheSpot',
  'refuse',
  'merge',
  'assign',
  'offer',
  'claim',
  'release',
  'report',
  'rate',
  'rateFor',
  'reopen',
  'postpone',
  'nudge',
  'takeDown',
  'escalate',
  'closeUnvisited',
])
export type WishAct = z.infer<typeof WishAct>

/** 9 letters and digits without look-alikes, in threes: `W7K-3QX-M4P`. It shows the status and nothing else. */
export const TrackingCode = z
  .string()
  .check(z.trim(), z.toUpperCase(), z.regex(/^[2-9A-HJ-NP-Z]{3}-?[2-9A-HJ-NP-Z]{3}-?[2-9A-HJ-NP-Z]{3}$/))

export const WishText = z.string().check(z.trim(), z.minLength(2), z.maxLength(500))
/** A spot in words: 渡槽边. Never an address or a coordinate. */
const Spot = z.string().check(z.trim(), z.maxLength(30))
const FileId = z.string().check(z.maxLength(300))

/** For whom somebody else files, and how that person agreed. */
export const OnBehalf = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(20)),
  /** A child's wish needs the guardian's own consent; whether it is one is all that is kept of an age. */
  childUnder14: z.boolean(),
  consent: z.enum(['spoken', 'written', 'guardian']),
})
export type OnBehalf = z.infer<typeof OnBehalf>

/** Three fields; what, where, how to reach me. Either words or a voice note say what. */
export const WishForm = z.object({
  text: z.nullable(WishText),
  voice: z.nullable(z.object({ file: FileId, sec: z.int().check(z.gte(1), z.lte(120)) })),
  photos: z.array(FileId).check(z.maxLength(9)),
  villageId: Id,
  /** A 组 or 邻 of the village. */
  teamId: z.nullable(Id),
  spot: Spot,
  phone: z.nullable(z.string().check(z.trim(), z.regex(/^1\d{10}$/))),
  /** Of who files; null from somebody bound takes their own. */
  name: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(20))),
  nameHidden: z.boolean(),
  /** For the handler's eyes alone: health, family. */
  privateNote: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  onBehalf: z.nullable(OnBehalf),
})
export type WishForm = z.infer<typeof WishForm>

/** One line of what happened: which step, by whom, when, until when, and a note that its asker may read. */
export const WishLine = z.object({
  at: Instant,
  act: WishAct,
  step: WishStep,
  /** The duty and, where it may be seen, the name; null for a rule of the town. */
  by: z.nullable(z.string()),
  note: z.nullable(z.string()),
  dueOn: z.nullable(Day),
})
export type WishLine = z.infer<typeof WishLine>

/** A wish as a list shows it. */
export const WishCard = z.object({
  id: Id,
  /** Its first words, or 一段语音. */
  title: z.string(),
  village: z.string(),
  category: z.nullable(WishCategory),
  step: WishStep,
  end: z.nullable(WishEnd),
  /** Held until its text, pictures and voice have passed their checks. */
  checked: Checked,
  at: Instant,
  /** Of the present step, in working days; overdue by so many of them, 0 when in time. */
  dueOn: z.nullable(Day),
  overdueDays: z.int(),
  /** Whoever it waits for: 村里 镇里 帮帮队 彭志刚 您. */
  with: z.string(),
  /** It waits for the caller. */
  mine: z.boolean(),
  /** So many askers, with those merged into it. */
  askers: z.int(),
})
export type WishCard = z.infer<typeof WishCard>

/** A wish as its page shows it to this caller; what they may not see is null or empty. */
export const WishView = z.object({
  ...WishCard.shape,
  code: z.nullable(z.string()),
  parts: z.array(WishPart),
  /** What the caller may do now, by the table. */
  may: z.array(WishAct),
  text: z.nullable(z.string()),
  voice: z.nullable(
    z.object({ url: z.string(), file: z.nullable(z.string()), sec: z.int(), checked: Checked }),
  ),
  /** `file` for who filed it, to edit with; null for others. */
  photos: z.array(z.object({ url: z.string(), file: z.nullable(z.string()) })),
  photosHeld: z.int(),
  team: z.nullable(z.string()),
  spot: z.string(),
  nameHidden: z.boolean(),
  /** Of who asks, and of who filed it for them: handlers see them, others not when hidden. */
  asker: z.nullable(
    z.object({
      name: z.string(),
      filedBy: z.nullable(z.string()),
      childUnder14: z.boolean(),
      /** How who it was filed for agreed: for who filed it, and who has it in hand. */
      consent: z.nullable(OnBehalf.shape.consent),
    }),
  ),
  /** 138****0417; whole by `reach`, which is noted. */
  phone: z.nullable(z.string()),
  privateNote: z.nullable(z.string()),
  lines: z.array(WishLine),
  /** Pictures of what was done. */
  done: z.nullable(z.object({ at: Instant, photos: z.array(z.object({ url: z.string() })) })),
  /** Why it was refused. */
  refusal: z.nullable(WishRefusal),
  rating: z.nullable(
    z.object({ rating: WishRating, note: z.nullable(z.string()), at: Instant, forAsker: z.boolean() }),
  ),
  /** How often it came back, and at which level it is held. */
  round: z.int(),
  level: z.enum(['village', 'town']),
  mergedInto: z.nullable(Id),
  merged: z.array(z.object({ id: Id, title: z.string() })),
  onWall: z.boolean(),
  version: z.int(),
})
export type WishView = z.infer<typeof WishView>

/** Input of every act on one wish: the version that was looked at, so that nobody acts on what has moved. */
export const ActOn = { key: Key, wishId: Id, version: z.int() }

export const Note = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))

/** What every act on one wish answers, and why it may not be. */
export const Moved = z.object({ wish: WishView })

/** Where a wish stands, for who had no luck: no words, no names. */
export const Stands = z.object({ step: WishStep, end: z.nullable(WishEnd) })

export const moving = ['NoSuchWish', 'MovedMeanwhile', 'NotNow', 'Improper'] as const

/** Whoever may stand in one of the parts of the table; the table decides about the wish at hand. */
export const AROUND_A_WISH = ['villager', 'representative', 'helper', 'secretary', 'organiser'] as const
