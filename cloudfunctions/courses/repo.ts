import { isOutsideTopic } from '@domain/topic'
import type { LessonRecord, TopicRecord } from '@records/index'
import {
  checkText,
  type Database,
  deleteFiles,
  downloadFile,
  isOwnFile,
  pathOf,
  type TextVerdict,
  temporaryUrls,
  uploadFile,
} from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { everyOne } from '../shared/finding'
import { listedTopics } from '../shared/topics'
import { type RemoteFile, remoteFile } from './media/remote-file'

const FOLDER = 'lessons'
const ROW = ['title', 'category', 'medium', 'state', 'durationSec', 'topicId', 'position']

const documentsRepo = (documents: Documents) => ({
  lesson: (id: string): Promise<LessonRecord | null> => documents.get<LessonRecord>('lessons', id),
  putLesson: (lesson: LessonRecord): Promise<void> => documents.put('lessons', lesson),
  /** Of every state, in the order of the lists. */
  lessonRows: async (): Promise<LessonRecord[]> => {
    const rows = await everyOne<LessonRecord>(documents, 'lessons', {}, ROW)
    return rows.sort((a, b) => a.position - b.position)
  },
  lastPosition: async (): Promise<number> => {
    const where = { state: 'published' }
    const page = {
      orderBy: [['position', 'desc']] as ['position', 'desc'][],
      limit: 1,
      fields: ['position'],
    }
    const [last] = await documents.find<LessonRecord>('lessons', where, page)
    return last?.position ?? 0
  },
  topic: (id: string): Promise<TopicRecord | null> =>
    isOutsideTopic(id) ? Promise.resolve(null) : documents.get<TopicRecord>('topics', id),
  /** What lessons and sessions can be about. */
  topics: (): Promise<TopicRecord[]> => listedTopics(documents),
})

/** What only `prepare` may do: files, and WeChat's word about what was written. */
const cloudRepo = {
  checkText: (content: string, openid: string): Promise<TextVerdict> => checkText(content, openid),
  /** Files of ours by their ids; what isn't there, or lies elsewhere, is left out. */
  files: async (ids: readonly string[]): Promise<Map<string, RemoteFile>> => {
    const own = [...new Set(ids)].filter((id) => isOwnFile(id, FOLDER))
    const urls = own.length === 0 ? new Map<string, string>() : await temporaryUrls(own)
    const opened = await Promise.all([...urls].map(async ([id, url]) => [id, await remoteFile(url)] as const))
    return new Map(opened)
  },
  download: (file: string): Promise<Buffer | null> => downloadFile(file),
  /** Other bytes take the place of a file, and no copy of the old ones is left. */
  replaceFile: async (file: string, bytes: Buffer): Promise<void> => {
    await uploadFile(pathOf(file), bytes)
  },
}

/** The only database calls of the courses function. */
export const repoOf = (documents: Documents) => ({ ...documentsRepo(documents), ...cloudRepo })
export type CoursesRepo = ReturnType<typeof repoOf>

/** Lessons looked through in one tick. */
const SWEPT = 50

/** Over whole collections, so never inside a transaction. */
export const sweepingRepo = (db: Database) => {
  const documents = documentsOf(db)
  return {
    withDropped: (until: Date): Promise<LessonRecord[]> =>
      documents.find<LessonRecord>('lessons', { droppedAt: db.command.lt(until) }, { limit: SWEPT }),
    deleteFiles,
    /** Only what was let go by then: a form saved in between may have let go of more. */
    forgetDropped: (id: string, files: string[]): Promise<boolean> =>
      documents.change('lessons', id, { dropped: db.command.pullAll(files), droppedAt: null }),
  }
}
