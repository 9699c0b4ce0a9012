import type {
  DecisionRecord,
  HoursRecord,
  LedgerRecord,
  MediaCheckRecord,
  OutsideRecord,
  ProgressRecord,
  SeasonRecord,
  SessionRecord,
  TaskRecord,
  TaskWorkRecord,
  TopicRecord,
  VisitRecord,
  WishLineRecord,
  WishRecord,
} from '@records/index'
import { type Database, database, temporaryUrls } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { byIds, everyOne } from '../shared/finding'
import { postEntry } from '../shared/ledger/post'
import { leaveStudy } from '../shared/outbox/leave'
import { decideOnWish } from '../shared/wish-reviews'

/** Of each kind at once: a page of all kinds and room for what lies at the very moment of its mark. */
const READ = 60

/** Whose queue, and from when on. */
export interface Asked {
  byId: string
  from: Date | null
  now: Date
}

export interface Waiting<T> {
  found: T[]
  /** All that wait, on later pages too. */
  waiting: number
}

/** Counting belongs to no transaction, and only reading asks for it. */
const counted = async (collection: string, where: object): Promise<number> =>
  (
    (await database()
      .collection(collection)
      .where(where as never)
      .count()) as { total: number }
  ).total

const queueRepo = (documents: Documents) => {
  const { command } = documents
  const oldest = async <T extends { _id: string }>(
    collection: string,
    where: object,
    by: string,
    { from }: Asked,
  ): Promise<Waiting<T>> => {
    const since = from === null ? where : { ...where, [by]: command.gte(from) }
    const found = await documents.find<T>(collection, since, {
      orderBy: [
        [by, 'asc'],
        ['_id', 'asc'],
      ],
      limit: READ,
    })
    const all = from === null && found.length < READ
    return { found, waiting: all ? found.length : await counted(collection, where) }
  }
  const others = ({ byId }: Asked) => command.neq(byId)
  return {
    heldReflections: (asked: Asked): Promise<Waiting<TaskWorkRecord>> =>
      oldest('taskWorks', { 'reflection.checked': 'held', personId: others(asked) }, 'reflection.at', asked),
    heldAnswers: (asked: Asked): Promise<Waiting<TaskWorkRecord>> =>
      oldest('taskWorks', { 'answer.checked': 'held', 'answer.byId': others(asked) }, 'answer.at', asked),
    heldTasks: (asked: Asked): Promise<Waiting<TaskRecord>> =>
      oldest('tasks', { state: 'held', byId: others(asked) }, 'at', asked),
    outsideWaiting: (asked: Asked): Promise<Waiting<OutsideRecord>> =>
      oldest('outside', { state: 'waiting', personId: others(asked) }, 'at', asked),
    /** Of some people on some days, whatever became of it: one request for a page of the queue. */
    outsideOn: (personIds: string[], days: string[]): Promise<OutsideRecord[]> =>
      everyOne<OutsideRecord>(documents, 'outside', {
        personId: command.in([...new Set(personIds)]),
        on: command.in([...new Set(days)]),
      }),
    heldSuggestions: (asked: Asked): Promise<Waiting<VisitRecord>> =>
      oldest('visits', { 'suggestion.state': 'held', byId: others(asked) }, 'loggedAt', asked),
    heldWishes: (asked: Asked): Promise<Waiting<WishRecord>> =>
      oldest('wishes', { reviewId: command.gt(''), filerPersonId: others(asked) }, 'at', asked),
    heldNotes: (asked: Asked): Promise<Waiting<WishLineRecord>> =>
      oldest('wishLines', { 'note.reviewId': command.gt(''), byId: others(asked) }, 'at', asked),
    complainedOf: (asked: Asked): Promise<Waiting<WishRecord>> =>
      oldest('wishes', { complained: true, filerPersonId: others(asked) }, 'at', asked),
    /** A session's pictures lie in the session. */
    sessionsToLookAt: ({ now }: Asked): Promise<Pick<SessionRecord, '_id' | 'title' | 'photos'>[]> =>
      everyOne(documents, 'sessions', { 'photos.reviewFrom': command.lte(now) }, ['title', 'photos']),
    titlesOf: (taskIds: string[]): Promise<Pick<TaskRecord, '_id' | 'title'>[]> =>
      byIds(documents, 'tasks', taskIds, ['title']),
    mediaChecks: (traceIds: string[]): Promise<MediaCheckRecord[]> =>
      byIds<MediaCheckRecord>(documents, 'mediaChecks', traceIds),
    urls: (files: string[]): Promise<Map<string, string>> => temporaryUrls(files),
  }
}

const wordsRepo = (documents: Documents) => ({
  workUnderReview: async (part: 'reflection' | 'answer', id: string): Promise<TaskWorkRecord | null> => {
    const where = { [`${part}.reviewId`]: id }
    const [work] = await documents.find<TaskWorkRecord>('taskWorks', where, { limit: 1 })
    return work ?? null
  },
  putWork: (work: TaskWorkRecord): Promise<void> => documents.put('taskWorks', work),
  leaveToCount: ({ _id, personId }: TaskWorkRecord, now: Date): Promise<void> =>
    leaveStudy(documents, personId, `review-${_id}-${now.getTime()}`, now),
  task: (id: string): Promise<TaskRecord | null> => documents.get<TaskRecord>('tasks', id),
  putTask: (task: TaskRecord): Promise<void> => documents.put('tasks', task),
  visit: (id: string): Promise<VisitRecord | null> => documents.get<VisitRecord>('visits', id),
  putVisit: (visit: VisitRecord): Promise<void> => documents.put('visits', visit),
  mediaCheck: (traceId: string): Promise<MediaCheckRecord | null> =>
    documents.get<MediaCheckRecord>('mediaChecks', traceId),
  session: (id: string): Promise<SessionRecord | null> => documents.get<SessionRecord>('sessions', id),
  decideOnWish: (itemId: string, decision: Parameters<typeof decideOnWish>[2]): Promise<boolean> =>
    decideOnWish(documents, itemId, decision),
  putSession: (session: SessionRecord): Promise<void> => documents.put('sessions', session),
})

const hoursRepo = (documents: Documents) => ({
  outside: (id: string): Promise<OutsideRecord | null> => documents.get<OutsideRecord>('outside', id),
  putOutside: (outside: OutsideRecord): Promise<void> => documents.put('outside', outside),
  season: (id: string): Promise<SeasonRecord | null> => documents.get<SeasonRecord>('seasons', id),
  putTopic: (topic: TopicRecord): Promise<void> => documents.put('topics', topic),
  putProgress: (progress: ProgressRecord): Promise<void> => documents.put('progress', progress),
  postEntry: (entry: LedgerRecord): Promise<HoursRecord> => postEntry(documents, entry),
})

/** The only database calls of the reviews function. */
export const repoOf = (documents: Documents) => ({
  ...queueRepo(documents),
  ...wordsRepo(documents),
  ...hoursRepo(documents),
  noteDecision: (decision: DecisionRecord): Promise<void> => documents.put('decisions', decision),
})

export type ReviewsRepo = ReturnType<typeof repoOf>

/** Over a whole collection, so never inside a transaction. */
export const forgettingRepo = (db: Database) => ({
  seasons: (): Promise<SeasonRecord[]> => everyOne<SeasonRecord>(documentsOf(db), 'seasons', {}),
  forgetDecisionsBefore: async (before: Date): Promise<number> => {
    const where = { at: db.command.lt(before) }
    const { stats } = (await db
      .collection('decisions')
      .where(where as never)
      .remove()) as { stats: { removed: number } }
    return stats.removed
  },
})
