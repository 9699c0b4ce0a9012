import type { ErrorOf } from '@contract/core'
import type { courses, LessonForm } from '@contract/courses'
import { cleanPicture, PHOTO_BYTES } from '../../shared/metadata'
import { type Outcome, ok, type Refusal, refuse } from '../../shared/outcome'
import { formatOf } from '../media/length'
import type { RemoteFile } from '../media/remote-file'
import type { CoursesRepo } from '../repo'
import type { Track } from '../rules/lacks'
import { type Found, filesOf } from '../rules/lesson'
import { playableSec } from '../rules/playable'

/** A phone downloads no more at once (PLATFORM §4); of a sound all frames may have to be counted. */
const MOST_BYTES = { video: 200 * 1024 * 1024, audio: 60 * 1024 * 1024 }

type Problem = Refusal<ErrorOf<typeof courses.saveLesson>>

async function trackOf(file: RemoteFile, medium: LessonForm['medium']): Promise<Track> {
  if (medium === 'article') return { sec: null, tooLarge: false }
  if (file.bytes > MOST_BYTES[medium]) return { sec: null, tooLarge: true }
  const format = await formatOf(file)
  return { sec: format && playableSec(format, medium), tooLarge: false }
}

/** Takes the metadata out of a picture, in its own place: doing it again changes nothing. */
async function cleaned(id: string, { bytes }: RemoteFile, repo: CoursesRepo): Promise<boolean> {
  if (bytes > PHOTO_BYTES) return false
  const before = await repo.download(id)
  const after = before && cleanPicture(before)
  if (!after) return false
  if (!after.equals(before)) await repo.replaceFile(id, after)
  return true
}

async function pictureProblem(
  form: LessonForm,
  files: ReadonlyMap<string, RemoteFile>,
  repo: CoursesRepo,
): Promise<Problem | null> {
  const pictures = [
    [form.cover, 'form.cover'] as const,
    ...form.sections.map(({ image }, i) => [image, `form.sections.${i}.image`] as const),
  ]
  for (const [id, field] of pictures) {
    if (id !== null && !(await cleaned(id, files.get(id)!, repo)))
      return refuse('NotAPicture', 'neither JPEG nor PNG, or too large', field)
  }
  return null
}

/** Finds out about the files of a form what only they can say. */
export async function lookInto(
  form: LessonForm,
  repo: CoursesRepo,
): Promise<Outcome<Found, ErrorOf<typeof courses.saveLesson>>> {
  const ids = filesOf(form)
  const files = await repo.files(ids)
  if (!ids.every((id) => files.has(id))) return refuse('NoSuchFile', 'no file of ours', 'form')
  const problem = await pictureProblem(form, files, repo)
  if (problem) return problem
  const tracks: Track[] = []
  for (const { file } of form.tracks) tracks.push(await trackOf(files.get(file)!, form.medium))
  return ok({ tracks, materialBytes: form.materials.map(({ file }) => files.get(file)!.bytes) })
}
