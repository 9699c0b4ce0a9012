import type {
  NodeRecord,
  NoticeRecord,
  PersonRecord,
  VisitRecord,
  WishAccountRecord,
  WishLineRecord,
  WishRecord,
  WishState,
  WishWallRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import {
  checkPicture,
  checkSound,
  checkText,
  type Database,
  database,
  deleteFiles,
  downloadFile,
  isOwnFile,
  type TextVerdict,
  temporaryUrls,
  uploadFile,
} from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { byIds, everyOne } from '../shared/finding'
import type { Verdicts } from '../shared/rules/wishes/checking'
import type { Moved } from '../shared/rules/wishes/moves'
import { suggestionsToWish } from '../shared/suggestions'
import { transact } from '../shared/transact'
import { keepMoved, leaveToCount, putNotices, verdictsOn, wishesOf, wishOf } from '../shared/wishes'
import type { Cover } from './rules/access'
import { type Alike, hangable, togetherWith } from './searching/repo'

/** Of one person, whether they filed or rated them. */
const MINE = 100

const BY_DUE: [string, 'asc'][] = [
  ['dueOn', 'asc'],
  ['_id', 'asc'],
]

/** What a list asks for: where somebody's duties reach, in which states, and what it has shown already. */
export interface Listing {
  cover: Cover
  states: WishState[]
  level?: 'village' | 'town'
  /** Overdue on this day alone. */
  overdueOn?: string
}

type Where = Record<string, unknown>

/** Under the duties' nodes, or filed for a place that one of those nodes lies in, or held by the caller. */
const within = ({ or, in: among }: Documents['command'], { path, places, holderId }: Cover): object => {
  const parts: Where[] = [
    ...(path.length > 0 ? [{ path: among(path) }] : []),
    ...(places.length > 0 ? [{ placeId: among(places) }] : []),
    ...(holderId === null ? [] : [{ holderId }]),
  ]
  return parts.length === 1 ? parts[0]! : (or(parts) as object)
}

const wishesRepo = (documents: Documents) => {
  const { command } = documents
  const { and, or, eq, gt, lt } = command
  const asked = ({ cover, states, level, overdueOn }: Listing): object[] => [
    within(command, cover),
    // What ended without having passed its check is nobody's to read.
    { state: command.in(states), checked: 'passed' },
    { ...(level && { level }), ...(overdueOn && { dueOn: lt(overdueOn) }) },
  ]
  /** One clause for each list, joined: a list is short, so is the page. */
  const anyOf = (listings: Listing[]): object =>
    listings.length === 1
      ? (and(asked(listings[0]!)) as object)
      : (or(listings.map((listing) => and(asked(listing)))) as object)
  const dueAfter = (after: WishRecord | null): object[] =>
    after ? [or([{ dueOn: gt(after.dueOn) }, { dueOn: eq(after.dueOn), _id: gt(after._id) }])] : []
  return {
    wish: (id: string): Promise<WishRecord | null> => wishOf(documents, id),
    wishes: (ids: readonly string[]): Promise<WishRecord[]> => wishesOf(documents, ids),
    keep: (done: Moved | { wish: WishRecord; line: null }, now: Date): Promise<void> =>
      keepMoved(documents, done, now),
    putWish: (wish: WishRecord): Promise<void> => documents.put('wishes', wish),
    /** A word about a merged wish moves no step, and is counted all the same. */
    putSpoken: async (wish: WishRecord, now: Date): Promise<void> => {
      await documents.put<WishRecord>('wishes', wish)
      await leaveToCount(documents, wish, now)
    },
    putLine: (line: WishLineRecord): Promise<void> => documents.put('wishLines', line),
    putNotices: (notices: readonly NoticeRecord[]): Promise<void> => putNotices(documents, notices),
    /** In the hands of some people, without what they are. */
    inHand: (personIds: string[]): Promise<Pick<WishRecord, '_id' | 'holderId'>[]> =>
      everyOne<WishRecord>(documents, 'wishes', { holderId: command.in(personIds), state: 'assigned' }, [
        'holderId',
      ]),
    lines: (wishId: string): Promise<WishLineRecord[]> =>
      documents.find<WishLineRecord>('wishLines', { wishId }, { orderBy: [['at', 'asc']] }),
    byCode: async (hashes: string[]): Promise<WishRecord | null> => {
      const where = { 'code.hash': command.in(hashes) }
      return (await documents.find<WishRecord>('wishes', where, { limit: 1 }))[0] ?? null
    },
    /** What an account filed while it was nobody's, and what its person filed from whatever account. */
    filedBy: (openid: string, personId: string | null): Promise<WishRecord[]> => {
      const asNobody = { filer: openid, filerPersonId: null }
      const where = personId === null ? asNobody : (or([asNobody, { filerPersonId: personId }]) as object)
      return documents.find<WishRecord>('wishes', where, { orderBy: [['at', 'desc']], limit: MINE })
    },
    /** Most overdue first, after one that was shown last. */
    due: (listings: Listing[], after: WishRecord | null, limit: number): Promise<WishRecord[]> => {
      const where = and([anyOf(listings), ...dueAfter(after)]) as object
      return documents.find('wishes', where, { orderBy: BY_DUE, limit })
    },
    /** Ended last first. */
    ended: (listings: Listing[], after: WishRecord | null, limit: number): Promise<WishRecord[]> => {
      const earlier =
        after && or([{ endedAt: lt(after.endedAt) }, { endedAt: eq(after.endedAt), _id: lt(after._id) }])
      const where = earlier ? (and([anyOf(listings), earlier]) as object) : anyOf(listings)
      return documents.find('wishes', where, {
        orderBy: [
          ['endedAt', 'desc'],
          ['_id', 'desc'],
        ],
        limit,
      })
    },
    /** Those that nobody has in hand and that hold no others, most overdue first. */
    alike: (
      wish: WishRecord,
      asked: Alike,
      after: WishRecord | null,
      limit: number,
    ): Promise<WishRecord[]> => {
      const where = and([togetherWith(command, wish, asked), ...dueAfter(after)]) as object
      return documents.find('wishes', where, { orderBy: BY_DUE, limit })
    },
    /** Counted by the database itself, which no transaction can do: for reads only. */
    count: async (listing: Listing): Promise<number> => {
      const { total } = (await database()
        .collection('wishes')
        .where(and(asked(listing)) as never)
        .count()) as { total: number }
      return total
    },
    /** @param hanging those that hang there, or those that could and that nobody complained of */
    onWall: (hanging: boolean, after: WishRecord | null, limit: number): Promise<WishRecord[]> => {
      const older = after ? [or([{ at: lt(after.at) }, { at: eq(after.at), _id: lt(after._id) }])] : []
      const which = hanging ? { onWall: true } : hangable(command)
      const where = and([which, ...older]) as object
      return documents.find('wishes', where, {
        orderBy: [
          ['at', 'desc'],
          ['_id', 'desc'],
        ],
        limit,
      })
    },
    verdicts: (traceIds: readonly string[]): Promise<Verdicts> => verdictsOn(documents, traceIds),
  }
}

const WALL = 'wall'

const townRepo = (documents: Documents) => ({
  account: (openid: string): Promise<WishAccountRecord | null> =>
    documents.get<WishAccountRecord>('wishAccounts', openid),
  putAccount: (account: WishAccountRecord): Promise<void> => documents.put('wishAccounts', account),
  wallIsOpen: async (): Promise<boolean> =>
    (await documents.get<WishWallRecord>('wishWall', WALL))?.open === true,
  putWall: (wall: Omit<WishWallRecord, '_id' | 'v'>): Promise<void> =>
    documents.put<WishWallRecord>('wishWall', { _id: WALL, v: 1, ...wall }),
  nodes: (ids: readonly string[]): Promise<NodeRecord[]> => byIds<NodeRecord>(documents, 'nodes', ids),
  /** Villages and their 组, which the form offers. */
  villagesAndTeams: (): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', {
      tree: 'territory',
      kind: documents.command.in(['village', 'team']),
    }),
  person: (id: string): Promise<PersonRecord | null> => documents.get<PersonRecord>('persons', id),
  people: (ids: readonly string[]): Promise<PersonRecord[]> => byIds<PersonRecord>(documents, 'persons', ids),
  visit: (id: string): Promise<VisitRecord | null> => documents.get<VisitRecord>('visits', id),
  putVisit: (visit: VisitRecord): Promise<void> => documents.put('visits', visit),
  names: async (ids: readonly string[]): Promise<Map<string, string>> => {
    const found = ids.length === 0 ? [] : await byIds<PersonRecord>(documents, 'persons', ids, ['name'])
    return new Map(found.map(({ _id, name }) => [_id, name]))
  },
  areasOf: (villageId: string): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', {
      path: villageId,
      kind: documents.command.in(['area', 'team']),
    }),
  /** Whoever holds a duty at some places, as far as can be shown. */
  onDuty: (nodeIds: string[], limit: number): Promise<PersonRecord[]> =>
    documents.find<PersonRecord>(
      'persons',
      { 'duties.nodeIds': documents.command.in(nodeIds) },
      { orderBy: [['_id', 'asc']], limit, fields: ['name', 'duties', 'openid'] },
    ),
  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

/** Where phones put what they hand in, and where it lies afterwards, under names that no phone can write to. */
const HANDED_IN = 'wishes'
const KEPT = 'wish-media'

/** What only `prepare` and jobs may do: files, and WeChat's word about what people wrote, took and said. */
const outsideRepo = {
  urls: (files: string[]): Promise<Map<string, string>> =>
    files.length === 0 ? Promise.resolve(new Map()) : temporaryUrls(files),
  checkText: (content: string, openid: string): Promise<TextVerdict> => checkText(content, openid),
  checkPicture: (url: string, openid: string): Promise<string> => checkPicture(url, openid),
  checkSound: (url: string, openid: string): Promise<string> => checkSound(url, openid),
  /** Null for a file that isn't there, or that nobody handed in for a wish. */
  handedIn: async (file: string): Promise<Buffer | null> =>
    isOwnFile(file, HANDED_IN) ? downloadFile(file) : null,
  keepFile: (name: string, bytes: Buffer): Promise<string> => uploadFile(`${KEPT}/${name}`, bytes),
}

/** The only database calls of the wishes function. */
export const repoOf = (documents: Documents) => ({
  ...wishesRepo(documents),
  ...townRepo(documents),
  ...outsideRepo,
})

export type WishesRepo = ReturnType<typeof repoOf>

/** What a job takes at once: a tick comes every five minutes. */
const SLICE = 100
/** Of those that mostly only wait. */
const MOST = 500
const SOME: WishState[] = ['collected', 'gathered', 'offered', 'assigned']

/** For jobs: they find outside of a transaction, and change in one that reads again what it changes. */
export const jobRepo = (db: Database) => {
  const documents = documentsOf(db)
  const { gt, lt } = db.command
  const find = (where: object, by: string, limit = SLICE): Promise<WishRecord[]> =>
    documents.find<WishRecord>('wishes', where, { orderBy: [[by, 'asc']], limit })
  const removeWhere = async (collection: string, where: object): Promise<number> => {
    const { stats } = (await db
      .collection(collection)
      .where(where as never)
      .remove()) as { stats: { removed: number } }
    return stats.removed
  }
  return {
    waitingForVerdicts: () => find({ waitsForVerdict: true }, 'at', MOST),
    verdicts: (traceIds: readonly string[]) => verdictsOn(documents, traceIds),
    doneBefore: (at: Date, reminded: number) =>
      find({ state: 'feedback', reminded, stepAt: lt(at) }, 'stepAt'),
    /** By what they wait for, so that those who were told already don't hide those who were not. */
    overdueUntold: (today: string) =>
      find({ state: db.command.in(SOME), dueOn: lt(today), toldDue: null }, 'dueOn'),
    overdueInVillage: (today: string) =>
      find({ state: db.command.in(SOME), dueOn: lt(today), level: 'village' }, 'dueOn'),
    suggestions: () => suggestionsToWish(documents, SLICE),
    // Some file's name: unlike “not empty” that is found by index.
    withDropped: () => find({ dropped: gt('') }, 'dropped'),
    /** Those that are part of a collective one go with it. */
    endedBefore: (at: Date) => find({ endedAt: lt(at), mergedInto: null }, 'endedAt'),
    partsOf: ({ mergedIds }: WishRecord): Promise<WishRecord[]> => wishesOf(documents, mergedIds),
    deleteFiles,
    inTransaction: <T>(work: (repo: WishesRepo) => Promise<T>): Promise<T> =>
      transact(db, async (each) => ({ keep: true, value: await work(repoOf(each)) }), { rereads: true }),
    /** The wish last: should the tick end in between, the next one finds it again. */
    forget: async (wish: WishRecord, now: Date): Promise<void> => {
      const wishId = wish._id
      for (const collection of ['wishLines', 'notices']) await removeWhere(collection, { wishId })
      const gone = async (inside: Documents) => {
        await leaveToCount(inside, wish, now)
        return { keep: true, value: await inside.remove('wishes', wishId) }
      }
      await transact(db, gone, { rereads: true })
    },
    forgetAccountsBefore: (at: Date) => removeWhere('wishAccounts', { at: lt(at) }),
    forgetNoticesBefore: (at: Date) => removeWhere('notices', { state: 'waiting', at: lt(at) }),
  }
}
