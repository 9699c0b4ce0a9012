import type { LessonView } from '@contract/lesson'
import type { LessonRecord, ProgressRecord, SeasonRecord } from '@records/index'
import { cardsOf } from './cards'

/** Every file of a lesson, to be turned into addresses at once. */
export const filesOf = (lesson: LessonRecord): string[] =>
  [
    lesson.cover,
    ...lesson.tracks.map(({ file }) => file),
    ...lesson.sections.map(({ image }) => image),
    ...lesson.materials.map(({ file }) => file),
  ].filter((file) => file !== null)

interface Parts {
  lesson: LessonRecord
  progress: ProgressRecord | null
  season: SeasonRecord | null
  urls: ReadonlyMap<string, string>
}

/** A lesson's page. What has lost its file is left out rather than offered broken. */
export function lessonView({ lesson, progress, season, urls }: Parts): LessonView {
  const [card] = cardsOf([lesson], progress ? [progress] : [])
  const url = (file: string | null): string | null => (file === null ? null : (urls.get(file) ?? null))
  return {
    ...card!,
    summary: lesson.summary,
    coverUrl: url(lesson.cover),
    closed: lesson.audience === 'members',
    tracks: lesson.tracks.flatMap(({ id, name, file }) => {
      const found = url(file)
      return found ? [{ id, name, url: found }] : []
    }),
    chapters: lesson.chapters,
    sections: lesson.sections.map(({ image, ...section }) => ({ ...section, imageUrl: url(image) })),
    materials: lesson.materials.flatMap(({ name, file, bytes }) => {
      const found = url(file)
      return found ? [{ name, url: found, bytes }] : []
    }),
    spans: progress?.lessons.find(({ lessonId }) => lessonId === lesson._id)?.spans ?? [],
    creditedSec: progress?.creditedSec ?? 0,
    nominalSec: lesson.nominalSec,
    secPerHour: season ? season.minutesPerHour * 60 : null,
  }
}
