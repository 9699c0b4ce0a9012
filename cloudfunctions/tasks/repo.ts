import type {
  LessonRecord,
  NodeRecord,
  OutsideRecord,
  PersonRecord,
  ProgressRecord,
  SeasonRecord,
  TaskRecord,
  TaskWorkRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import {
  checkPicture,
  checkText,
  type Database,
  deleteFiles,
  downloadFile,
  isOwnFile,
  type TextVerdict,
  temporaryUrls,
  uploadFile,
} from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { byIds, everyOne, progressOf } from '../shared/finding'
import { leaveStudy } from '../shared/outbox/leave'
import { openSeasonIn } from '../shared/seasons'

const OPEN_TASKS = 50
/** What a job deletes at a time. */
const AT_A_TIME = 50

const tasksRepo = (documents: Documents) => {
  const { command } = documents
  return {
    task: (id: string): Promise<TaskRecord | null> => documents.get<TaskRecord>('tasks', id),
    putTask: (task: TaskRecord): Promise<void> => documents.put('tasks', task),
    /** Asked of some groups, newest first. */
    tasksOf: (groupIds: string[], states: TaskRecord['state'][], limit = OPEN_TASKS): Promise<TaskRecord[]> =>
      documents.find<TaskRecord>(
        'tasks',
        { groupIds: command.in(groupIds), state: command.in(states) },
        { orderBy: [['at', 'desc']], limit },
      ),
    work: (taskId: string, personId: string): Promise<TaskWorkRecord | null> =>
      documents.get<TaskWorkRecord>('taskWorks', `${taskId}:${personId}`),
    putWork: (work: TaskWorkRecord): Promise<void> => documents.put('taskWorks', work),
    /** Whether a task is done may be another by now. */
    leaveToCount: ({ _id, personId }: TaskWorkRecord, now: Date): Promise<void> =>
      leaveStudy(documents, personId, `task-${_id}-${now.getTime()}`, now),
    works: (taskIds: readonly string[], personIds: readonly string[]): Promise<TaskWorkRecord[]> =>
      byIds<TaskWorkRecord>(
        documents,
        'taskWorks',
        taskIds.flatMap((taskId) => personIds.map((personId) => `${taskId}:${personId}`)),
      ),
  }
}

const outsideRepo = (documents: Documents) => {
  const { command } = documents
  return {
    outside: (id: string): Promise<OutsideRecord | null> => documents.get<OutsideRecord>('outside', id),
    putOutside: (outside: OutsideRecord): Promise<void> => documents.put('outside', outside),
    outsideOf: (personId: string, since: Date): Promise<OutsideRecord[]> =>
      documents.find<OutsideRecord>(
        'outside',
        { personId, at: command.gte(since) },
        { orderBy: [['at', 'desc']] },
      ),
  }
}

const LESSON = ['title', 'category', 'durationSec', 'topicId', 'state', 'audience', 'position']

const placesRepo = (documents: Documents) => ({
  openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
  season: (id: string): Promise<SeasonRecord | null> => documents.get<SeasonRecord>('seasons', id),
  lessons: (ids: readonly string[]): Promise<LessonRecord[]> =>
    byIds<LessonRecord>(documents, 'lessons', ids, LESSON),
  published: (): Promise<LessonRecord[]> =>
    documents.find<LessonRecord>(
      'lessons',
      { state: 'published' },
      { orderBy: [['position', 'asc']], fields: LESSON },
    ),
  progress: (
    seasonId: string,
    personIds: readonly string[],
    topicIds: readonly string[],
  ): Promise<ProgressRecord[]> => progressOf(documents, { seasonId, personIds, topicIds }),
  nodes: (ids: readonly string[]): Promise<NodeRecord[]> => byIds<NodeRecord>(documents, 'nodes', ids),
  /** Branches and study groups under a node, itself among them. */
  gatheringsUnder: (nodeId: string): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', {
      path: nodeId,
      kind: documents.command.in(['branch', 'studyGroup']),
    }),
  person: (id: string): Promise<PersonRecord | null> => documents.get<PersonRecord>('persons', id),
  membersOf: (field: 'branchId' | 'groupId', ids: string[]): Promise<PersonRecord[]> =>
    everyOne<PersonRecord>(documents, 'persons', { [`member.${field}`]: documents.command.in(ids) }, [
      'name',
      'member',
    ]),
  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

/** What only `prepare` and jobs may do: files, and WeChat's word about what people wrote and took. */
const cloudRepo = {
  urls: (files: string[]): Promise<Map<string, string>> => temporaryUrls(files),
  checkText: (content: string, openid: string): Promise<TextVerdict> => checkText(content, openid),
  checkPicture: (url: string, openid: string): Promise<string> => checkPicture(url, openid),
  /** Null for a file that isn't there, or lies elsewhere. */
  file: async (file: string, folder: 'tasks' | 'outside'): Promise<Buffer | null> =>
    isOwnFile(file, folder) ? downloadFile(file) : null,
  evidence: (file: string): Promise<Buffer | null> => cloudRepo.file(file, 'outside'),
  keepFile: (path: string, bytes: Buffer): Promise<string> => uploadFile(path, bytes),
}

/** The only database calls of the tasks function. */
export const repoOf = (documents: Documents) => ({
  ...tasksRepo(documents),
  ...outsideRepo(documents),
  ...placesRepo(documents),
  ...cloudRepo,
})

export type TasksRepo = ReturnType<typeof repoOf>

/** Over whole collections, so never inside a transaction. */
export const forgettingRepo = (db: Database) => {
  const documents = documentsOf(db)
  const { gt, lt, neq } = db.command
  const filesOf = ({ photo, uploaded = null }: OutsideRecord): string[] =>
    [photo, uploaded].filter((file) => file !== null)
  return {
    seasons: (): Promise<SeasonRecord[]> => everyOne<SeasonRecord>(documents, 'seasons', {}),
    /** What phones wrote and the server has a copy of. */
    dropUploads: async (): Promise<number> => {
      const found = await documents.find<OutsideRecord>('outside', { uploaded: gt('') }, { limit: AT_A_TIME })
      await deleteFiles(found.flatMap(({ uploaded }) => uploaded ?? []))
      for (const { _id } of found) await documents.change('outside', _id, { uploaded: null })
      return found.length
    },
    forgetPhotosDecidedBefore: async (at: Date): Promise<number> => {
      const where = { decidedAt: lt(at), photo: neq(null) }
      const old = await documents.find<OutsideRecord>('outside', where, { limit: AT_A_TIME })
      await deleteFiles(old.flatMap(filesOf))
      for (const { _id } of old) await documents.change('outside', _id, { photo: null })
      return old.length
    },
    /** The task last: should the tick end in between, the next one finds it again. */
    forgetTasksBefore: async (at: Date): Promise<number> => {
      const old = await documents.find<TaskRecord>('tasks', { at: lt(at) }, { limit: AT_A_TIME })
      for (const { _id, materials } of old) {
        await deleteFiles(materials.map(({ file }) => file))
        await db.collection('taskWorks').where({ taskId: _id }).remove()
        await documents.remove('tasks', _id)
      }
      return old.length
    },
    forgetOutsideBefore: async (at: Date): Promise<number> => {
      const old = await documents.find<OutsideRecord>('outside', { at: lt(at) }, { limit: AT_A_TIME })
      await deleteFiles(old.flatMap(filesOf))
      for (const { _id, topicId } of old) {
        await documents.remove('topics', topicId)
        await documents.remove('outside', _id)
      }
      return old.length
    },
  }
}
