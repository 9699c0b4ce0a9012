import type { LessonForm } from '@contract/courses'
import type { LessonRecord, TopicRecord } from '@records/index'
import { durationOf, lacksOf, type Track } from './lacks'
import { readingSec } from './reading'

/** What the server found out about a form's files, in the form's order. */
export interface Found {
  tracks: Track[]
  materialBytes: number[]
}

interface Saving {
  _id: string
  before: LessonRecord | null
  form: LessonForm
  topic: TopicRecord
  found: Found
  now: Date
}

/** Only what its medium has: a film has no sections, an article no tracks. */
export const fittingForm = (form: LessonForm): LessonForm => {
  const isArticle = form.medium === 'article'
  return {
    ...form,
    tracks: isArticle ? [] : form.tracks,
    chapters: isArticle ? [] : [...form.chapters].sort((a, b) => a.atSec - b.atSec),
    sections: isArticle ? form.sections : [],
  }
}

/** Once people have read it, a section keeps its length whatever is put right in it. */
const sectionsOf = ({ sections }: LessonForm, before: LessonRecord | null): LessonRecord['sections'] => {
  const fixed = before?.publishedAt && before.sections.length === sections.length ? before.sections : null
  return sections.map((section, i) => ({ ...section, sec: fixed?.[i]?.sec ?? readingSec(section) }))
}

/** Every file that a lesson names. */
export const filesOf = ({
  cover,
  tracks,
  sections,
  materials,
}: Pick<LessonForm, 'cover' | 'tracks' | 'sections' | 'materials'>): string[] =>
  [
    cover,
    ...tracks.map(({ file }) => file),
    ...sections.map(({ image }) => image),
    ...materials.map(({ file }) => file),
  ].filter((file) => file !== null)

/**
 * A form as it is kept. Its state stays; a topic gives the category and what it is worth.
 * @param form one that `fittingForm` went through
 * @example savedLesson({ before: null, form, topic, … }).state // 'draft'
 */
export function savedLesson({ _id, before, form, topic, found, now }: Saving): LessonRecord {
  const { title, summary, medium, cover, chapters, audience } = form
  const sections = sectionsOf(form, before)
  const kept = new Set(filesOf(form))
  const gone = before ? filesOf(before).filter((file) => !kept.has(file)) : []
  const dropped = [...(before?.dropped ?? []).filter((file) => !kept.has(file)), ...gone]
  return {
    _id,
    v: 1,
    topicId: topic._id,
    position: before?.position ?? 0,
    title,
    summary,
    category: topic.category,
    medium,
    durationSec: durationOf(found.tracks, sections),
    nominalSec: topic.nominalSec,
    cover,
    tracks: form.tracks.map(({ name, file }, i) => ({ id: `t${i + 1}`, name, file })),
    chapters,
    sections,
    materials: form.materials.map((one, i) => ({ ...one, bytes: found.materialBytes[i] ?? 0 })),
    audience,
    state: before?.state ?? 'draft',
    lacks: lacksOf({ medium, tracks: found.tracks, sections, chapters }),
    publishedAt: before?.publishedAt ?? null,
    dropped,
    droppedAt: dropped.length > 0 ? now : null,
  }
}

/**
 * Whether what people have learned of a lesson still means the same after a change: the seconds they watched are
 * seconds of one timeline, credited to one topic.
 * @example keepsTimeline({ publishedAt: null, … }, anything) // true
 */
export const keepsTimeline = (before: LessonRecord, after: LessonRecord): boolean =>
  !before.publishedAt ||
  (before.topicId === after.topicId &&
    before.medium === after.medium &&
    before.durationSec === after.durationSec &&
    before.sections.length === after.sections.length)

/**
 * A lesson as its form has it.
 * @example formOf(lesson).tracks // [{ name: '普通话', file: 'cloud://…' }]
 */
export const formOf = (lesson: LessonRecord): LessonForm => ({
  title: lesson.title,
  summary: lesson.summary,
  topicId: lesson.topicId,
  medium: lesson.medium,
  cover: lesson.cover,
  tracks: lesson.tracks.map(({ name, file }) => ({ name, file })),
  chapters: lesson.chapters,
  sections: lesson.sections.map(({ title, text, image }) => ({ title, text, image })),
  materials: lesson.materials.map(({ name, file }) => ({ name, file })),
  audience: lesson.audience,
})

/** All that an organiser wrote in it, for the check of words. */
export const wordsOf = (lesson: LessonRecord): string =>
  [
    lesson.title,
    lesson.summary,
    ...lesson.tracks.map(({ name }) => name),
    ...lesson.chapters.map(({ title }) => title),
    ...lesson.sections.flatMap(({ title, text }) => [title, text]),
    ...lesson.materials.map(({ name }) => name),
  ].join('\n')
