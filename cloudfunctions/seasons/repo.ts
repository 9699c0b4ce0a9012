import type {
  LedgerRecord,
  LessonRecord,
  NodeRecord,
  OpenSeasonRecord,
  OutsideRecord,
  PersonRecord,
  ProgressRecord,
  RuleChangeRecord,
  SeasonRecord,
  SessionRecord,
  TopicRecord,
} from '@records/index'
import { type Database, database } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { byIds, everyOne } from '../shared/finding'
import { postEntries } from '../shared/ledger/post'
import { openSeasonIn } from '../shared/seasons'
import { listedTopics, topicTitled } from '../shared/topics'
import { transact } from '../shared/transact'

const OPEN = 'open'
/** What a list of changes goes back to. */
const NEWEST = 100

const seasonsPart = (documents: Documents) => ({
  seasons: (): Promise<SeasonRecord[]> => everyOne<SeasonRecord>(documents, 'seasons', {}),
  season: (id: string): Promise<SeasonRecord | null> => documents.get<SeasonRecord>('seasons', id),
  putSeason: (season: SeasonRecord): Promise<void> => documents.put('seasons', season),
  openSeason: (): Promise<SeasonRecord | null> => openSeasonIn(documents),
  /** Two who open or close at once both write it, so that one of them runs again and sees what the other did. */
  putOpen: (seasonId: string | null): Promise<void> =>
    documents.put<OpenSeasonRecord>('openSeason', { _id: OPEN, v: 1, seasonId }),
  /** Those that run or are over: one whose host ticked somebody after the word waits for another. */
  unconfirmedSessions: async (seasonId: string): Promise<Pick<SessionRecord, '_id'>[]> => {
    const some = (where: object) =>
      everyOne<SessionRecord>(documents, 'sessions', { seasonId, ...where }, ['state'])
    const since = await some({ state: 'confirmed', tickedSince: true })
    return [...since, ...(await some({ state: documents.command.in(['running', 'ended']) }))]
  },
  waitingOutside: (seasonId: string): Promise<Pick<OutsideRecord, '_id'>[]> =>
    everyOne<OutsideRecord>(documents, 'outside', { seasonId, state: 'waiting' }, ['state']),
  villages: (): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { tree: 'territory', kind: 'village' }),
  people: (ids: readonly string[]): Promise<PersonRecord[]> =>
    byIds<PersonRecord>(documents, 'persons', ids, ['name']),
})

const topicsPart = (documents: Documents) => ({
  topics: (): Promise<TopicRecord[]> => listedTopics(documents),
  topic: (id: string): Promise<TopicRecord | null> => documents.get<TopicRecord>('topics', id),
  topicTitled: (title: string): Promise<TopicRecord | null> => topicTitled(documents, title),
  putTopic: (topic: TopicRecord): Promise<void> => documents.put('topics', topic),
  lessonTopics: (): Promise<Pick<LessonRecord, '_id' | 'topicId' | 'state'>[]> =>
    everyOne<LessonRecord>(documents, 'lessons', {}, ['topicId', 'state']),
  lessonsOf: (topicId: string): Promise<Pick<LessonRecord, '_id'>[]> =>
    documents.find<LessonRecord>('lessons', { topicId }, { fields: ['topicId'] }),
  setNominal: (lessonId: string, nominalSec: number): Promise<boolean> =>
    documents.change('lessons', lessonId, { nominalSec }),
})

const changesPart = (documents: Documents) => ({
  change: (id: string): Promise<RuleChangeRecord | null> =>
    documents.get<RuleChangeRecord>('ruleChanges', id),
  putChange: (change: RuleChangeRecord): Promise<void> => documents.put('ruleChanges', change),
  newestChanges: (of: 'all' | 'topics'): Promise<RuleChangeRecord[]> =>
    documents.find<RuleChangeRecord>(
      'ruleChanges',
      of === 'all' ? {} : { topicId: documents.command.gt('') },
      { orderBy: [['at', 'desc']], limit: NEWEST },
    ),
  /** Those in the middle, and those that may be gone over once more. */
  unfinished: async (now: Date): Promise<RuleChangeRecord[]> => {
    const running = await documents.find<RuleChangeRecord>('ruleChanges', { state: 'running' })
    const again = { againAt: documents.command.lte(now) }
    return [...running, ...(await documents.find<RuleChangeRecord>('ruleChanges', again))]
  },
  /** Counted by the database itself: never inside a transaction. */
  countProgress: async (topicId: string, seasonId: string): Promise<number> => {
    const found = database().collection('progress').where({ topicId, seasonId })
    return ((await found.count()) as { total: number }).total
  },
  /** Some of the progress in a topic, on from a member. */
  progressOf: (
    topicId: string,
    seasonId: string,
    after: string | null,
    limit: number,
  ): Promise<ProgressRecord[]> =>
    documents.find<ProgressRecord>(
      'progress',
      { topicId, seasonId, ...(after !== null && { personId: documents.command.gt(after) }) },
      { orderBy: [['personId', 'asc']], limit },
    ),
  putProgress: (progress: ProgressRecord): Promise<void> => documents.put('progress', progress),
  postEntries: async (entries: readonly LedgerRecord[]): Promise<void> => {
    await postEntries(documents, entries)
  },
})

/** The only database calls of the seasons function. */
export const seasonsRepo = (documents: Documents) => ({
  ...seasonsPart(documents),
  ...topicsPart(documents),
  ...changesPart(documents),
})

export type SeasonsRepo = ReturnType<typeof seasonsRepo>

/** For the tick: what it does, it does in a transaction of its own that reads before it writes. */
export const jobRepo = (db: Database) => ({
  outside: seasonsRepo(documentsOf(db)),
  inTransaction: <T>(work: (repo: SeasonsRepo) => Promise<T>): Promise<T> =>
    transact(db, async (documents) => ({ keep: true, value: await work(seasonsRepo(documents)) }), {
      rereads: true,
    }),
})
