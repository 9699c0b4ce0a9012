import * as z from 'zod/mini'
import { Category } from './categories'
import { Id, Instant, Seconds } from './core'

export const Medium = z.enum(['video', 'audio', 'article'])
export type Medium = z.infer<typeof Medium>

/**
 * How the server came to know of a credited second (DESIGN §3); `confirmed` is a named person's word, `adjusted` the run of
 * a changed rule, which may take back.
 */
export const EvidenceClass = z.enum(['verified', 'background', 'offline', 'confirmed', 'adjusted'])
export type EvidenceClass = z.infer<typeof EvidenceClass>

export const Channel = z.enum(['online', 'session', 'visit'])
export type Channel = z.infer<typeof Channel>

/** Content seconds from `[0]` up to, not including, `[1]`. */
export const Span = z.tuple([Seconds, Seconds])
export type Span = z.infer<typeof Span>

/** A lesson as a list shows it. */
export const LessonCard = z.object({
  id: Id,
  title: z.string(),
  category: Category,
  medium: Medium,
  durationSec: Seconds,
  /** Content seconds seen so far, each counted once. */
  watchedSec: Seconds,
  /** Where playback stood last; 0 before the first time. */
  positionSec: Seconds,
})
export type LessonCard = z.infer<typeof LessonCard>

/** A lesson as its page shows it. Addresses are temporary. */
export const LessonView = z.object({
  ...LessonCard.shape,
  summary: z.string(),
  coverUrl: z.nullable(z.string()),
  /** Case material that stays in its audience and can't be shared on (FIELD row 9). */
  closed: z.boolean(),
  /** Named tracks on one timeline; empty for an article. */
  tracks: z.array(z.object({ id: Id, name: z.string(), url: z.string() })),
  chapters: z.array(z.object({ atSec: Seconds, title: z.string() })),
  /** An article's sections lie one after another on its timeline, each as long as it takes to read. */
  sections: z.array(
    z.object({ title: z.string(), text: z.string(), sec: Seconds, imageUrl: z.nullable(z.string()) }),
  ),
  materials: z.array(z.object({ name: z.string(), url: z.string(), bytes: z.int() })),
  spans: z.array(Span),
  /** Credited for this lesson's topic by whatever channel, and the most it can bring. */
  creditedSec: Seconds,
  nominalSec: Seconds,
  /** Content seconds of one 学时; null between seasons, when watching brings no hours. */
  secPerHour: z.nullable(Seconds),
})
export type LessonView = z.infer<typeof LessonView>

/** One line of a member's evidence. */
export const EvidenceLine = z.object({
  id: z.string(),
  topic: z.string(),
  category: Category,
  channel: Channel,
  class: EvidenceClass,
  sec: z.int(),
  at: Instant,
  /** What a reader of the ledger looks the line up by. */
  evidence: z.string(),
})
export type EvidenceLine = z.infer<typeof EvidenceLine>
