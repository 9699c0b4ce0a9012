import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { lengthSec } from './encode'
import type { MediaEntry } from './index-entry'
import type { Lesson } from './lesson'
import { makeArticle } from './make-article'
import { audioTracks, makeAudio } from './make-audio'
import { makeVideo } from './make-video'
import { checklistPage } from './picture/checklist'
import { drawPdf, drawSmallPng } from './picture/rasterise'
import { coverPicture } from './picture/still'
import { putonghua } from './sound/speak'

type Played = Pick<MediaEntry, 'durationSec' | 'tracks' | 'chapters' | 'sections'>

/** Makes everything of one lesson in `<folder>/<id>` and says what it made. */
export const makeLesson = (lesson: Lesson, folder: string, scratch: string): MediaEntry => {
  const { id, title, category, medium, summary } = lesson
  const listed = (name: string) => `${id}/${name}`
  const path = (name: string) => join(folder, id, name)
  const made = (name: string) => ({ file: listed(name), bytes: statSync(path(name)).size })
  const track = (trackId: string, name: string, file: string) => {
    return { id: trackId, name, sec: lengthSec(path(file)), ...made(file) }
  }
  rmSync(join(folder, id), { recursive: true, force: true })
  mkdirSync(join(folder, id), { recursive: true })

  const play = (): Played => {
    if (lesson.medium === 'article') {
      const sections = makeArticle(lesson, (name) => ({ path: path(name), listed: listed(name) }))
      const durationSec = sections.reduce((sum, { sec }) => sum + sec, 0)
      return { durationSec, tracks: [], chapters: [], sections }
    }
    if (lesson.medium === 'video') {
      const { chapters } = makeVideo(lesson, scratch, path('lesson.mp4'))
      const tracks = [track(putonghua.id, putonghua.name, 'lesson.mp4')]
      return { durationSec: Math.floor(tracks[0]!.sec), tracks, chapters }
    }
    const { chapters } = makeAudio(lesson, scratch, (name) => path(`${name}.m4a`))
    const tracks = audioTracks.map((spoken) => track(spoken.id, spoken.name, `${spoken.id}.m4a`))
    return { durationSec: Math.floor(Math.min(...tracks.map(({ sec }) => sec))), tracks, chapters }
  }

  const materials = () => {
    if (!lesson.checklist) return []
    drawPdf(checklistPage(lesson.checklist), path('checklist.pdf'))
    return [{ name: lesson.checklist.name, ...made('checklist.pdf') }]
  }

  drawSmallPng(coverPicture(lesson.cover), 480, path('cover.png'))
  const head = { id, title, category, medium, summary, cover: listed('cover.png') }
  return { ...head, ...play(), materials: materials() }
}
