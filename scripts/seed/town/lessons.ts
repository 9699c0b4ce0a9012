import { dayOf } from '@domain/day'
import type { LedgerRecord, LessonRecord, PersonRecord, TopicRecord } from '@records/index'
import type { MediaEntry } from '../../media/index-entry'
import { mediaFileId } from '../files'
import index from '../media/index.json'
import { ruleVersionAt, season } from './season'

const media = index as MediaEntry[]

/** For members only, and not to be shared on (FIELD row 9). */
const closed = ['l-member-rights']

const fileId = (file: string | null | undefined): string | null => (file ? mediaFileId(file) : null)

const lessonOf = (lesson: MediaEntry, position: number): LessonRecord => ({
  _id: lesson.id,
  v: 1,
  topicId: `t-${lesson.id}`,
  position,
  title: lesson.title,
  summary: lesson.summary,
  category: lesson.category,
  medium: lesson.medium,
  durationSec: lesson.durationSec,
  nominalSec: lesson.durationSec,
  cover: fileId(lesson.cover),
  tracks: lesson.tracks.map(({ id, name, file }) => ({ id, name, file: mediaFileId(file) })),
  chapters: lesson.chapters,
  sections: (lesson.sections ?? []).map(({ title, text, sec, image }) => ({
    title,
    text,
    sec,
    image: fileId(image),
  })),
  materials: lesson.materials.map(({ name, file, bytes }) => ({ name, file: mediaFileId(file), bytes })),
  audience: closed.includes(lesson.id) ? 'members' : 'everybody',
  state: 'published',
})

export const lessons: LessonRecord[] = media.map(lessonOf)

/** Each lesson is about a topic of its own. */
export const lessonTopics: TopicRecord[] = lessons.map(({ topicId, title, category, nominalSec }) => ({
  _id: topicId,
  v: 1,
  title,
  category,
  nominalSec,
}))

/** 谭秀英 left the first policy video off after 100 s; the plan of her hours is shorter by as much. */
export const LEFT_OFF_SEC = 100
const leftOff: [from: number, to: number, at: string][] = [
  [0, 60, '2026-12-14T21:11:00+08:00'],
  [60, LEFT_OFF_SEC, '2026-12-14T21:12:10+08:00'],
]

export function leftOffBy(person: PersonRecord, at: Date): LedgerRecord[] {
  const lesson = lessons.find(({ category, medium }) => category === 'policy' && medium === 'video')!
  return leftOff
    .map(
      ([from, to, moment], i): LedgerRecord => ({
        _id: `l-${person._id}-left-${i + 1}`,
        v: 1,
        seasonId: season._id,
        personId: person._id,
        topicId: lesson.topicId,
        category: lesson.category,
        channel: 'online',
        class: 'verified',
        sec: to - from,
        evidence: `play:seed-${person._id}:${i + 1}`,
        played: { lessonId: lesson._id, spans: [[from, to]] },
        ruleVersion: ruleVersionAt(new Date(moment)),
        at: new Date(moment),
        day: dayOf(moment),
      }),
    )
    .filter((entry) => entry.at <= at)
}
