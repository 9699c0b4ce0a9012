import type {
  FoldRecord,
  MemberShareRecord,
  MemberTallyRecord,
  NodeRecord,
  OutboxRecord,
  SeasonRecord,
  TallyBasisRecord,
  TallyCheckRecord,
  TallyKind,
  TallyOverviewRecord,
  TallyPageRecord,
  WishRecord,
  WishShareRecord,
  WishTallyRecord,
} from '@records/index'
import { noteReading, type Reading } from '../shared/accesses'
import { type Database, database } from '../shared/cloud'
import { type Documents, documentsOf } from '../shared/documents'
import { byIds, everyOne } from '../shared/finding'
import { foldOf, startRebuild } from '../shared/outbox/folding'
import { exportsRepo } from './exports/repo'
import { learnedRepo } from './learned/repo'

const KIND = 'study'
const CHECK = 'study'

/** Which shares a list asks for. */
export interface Wanted {
  generation: number
  /** `branchId`, `groupId` and the like. */
  place: Partial<Pick<MemberShareRecord, 'villageId' | 'branchId' | 'groupId' | 'cohort'>>
  /** One of its terms, or a turn that has come by `until` or comes after it. */
  by: { term: string } | { turn: 'stuckFrom' | 'lateFrom'; until: string } | { turnsAfter: string }
  branchIds: readonly string[] | null
}

const shares = (documents: Documents) => {
  const { in: amid, gt, lte } = documents.command
  const wantedBy = ({ by }: Wanted): object => {
    if ('term' in by) return { marks: by.term }
    if ('turn' in by) return { [by.turn]: lte(by.until) }
    return { stuckFrom: gt(by.turnsAfter) }
  }
  return {
    shares: (generation: number, personIds: readonly string[]): Promise<MemberShareRecord[]> =>
      byIds<MemberShareRecord>(
        documents,
        'memberShares',
        personIds.map((id) => `${generation}:${id}`),
      ),
    putShare: (share: MemberShareRecord): Promise<void> => documents.put('memberShares', share),
    removeShare: (id: string): Promise<boolean> => documents.remove('memberShares', id),
    sharesWith: (generation: number, place: Wanted['place']): Promise<MemberShareRecord[]> =>
      everyOne<MemberShareRecord>(documents, 'memberShares', { generation, ...place }, [
        ...['branchId', 'groupId', 'adds'],
      ]),
    wanted: (wanted: Wanted, after: string | null, limit: number): Promise<MemberShareRecord[]> => {
      const { generation, place, branchIds } = wanted
      const where = {
        ...{ generation, ...place, ...wantedBy(wanted) },
        ...(branchIds && { branchId: amid([...branchIds]) }),
        ...(after !== null && { personId: gt(after) }),
      }
      return documents.find<MemberShareRecord>('memberShares', where, {
        orderBy: [['personId', 'asc']],
        limit,
        fields: ['personId', 'groupId', 'adds'],
      })
    },
  }
}

const tallies = (documents: Documents) => {
  const { gt, lte } = documents.command
  return {
    tallies: (generation: number, placeIds: readonly string[]): Promise<MemberTallyRecord[]> =>
      byIds<MemberTallyRecord>(
        documents,
        'memberTallies',
        placeIds.map((id) => `${generation}:${id}`),
      ),
    talliesOf: (generation: number): Promise<MemberTallyRecord[]> =>
      everyOne<MemberTallyRecord>(documents, 'memberTallies', { generation }, ['placeId', 'terms']),
    /** Of one kind within a place, in the order of the ids. */
    within: (
      generation: number,
      kind: TallyKind,
      place: Partial<Pick<MemberTallyRecord, 'villageId' | 'branchId' | 'groupId' | 'cohort'>>,
      page: { after?: string | null; limit?: number } = {},
    ): Promise<MemberTallyRecord[]> => {
      const { after = null, limit = 1_000 } = page
      const where = { generation, kind, ...place, ...(after !== null && { placeId: gt(after) }) }
      return documents.find<MemberTallyRecord>('memberTallies', where, {
        orderBy: [['placeId', 'asc']],
        limit,
      })
    },
    putTally: (tally: MemberTallyRecord): Promise<void> => documents.put('memberTallies', tally),
    removeTally: (id: string): Promise<boolean> => documents.remove('memberTallies', id),
    /** Those whose head is right no more. */
    outdated: (generation: number, today: string, limit: number): Promise<MemberTallyRecord[]> =>
      documents.find<MemberTallyRecord>('memberTallies', { generation, 'head.until': lte(today) }, { limit }),
    villageHeads: (generation: number): Promise<MemberTallyRecord[]> =>
      everyOne<MemberTallyRecord>(documents, 'memberTallies', { generation, kind: 'village' }, [
        'placeId',
        'head',
      ]),
    /** Branches in which most people want to be asked. */
    needing: (generation: number, limit: number): Promise<MemberTallyRecord[]> =>
      documents.find<MemberTallyRecord>(
        'memberTallies',
        { generation, kind: 'branch', 'head.need': gt(0) },
        { orderBy: [['head.need', 'desc'] as [string, 'desc']], limit, fields: ['placeId', 'head'] },
      ),
  }
}

const summaries = (documents: Documents) => ({
  basis: (generation: number): Promise<TallyBasisRecord | null> =>
    documents.get<TallyBasisRecord>('tallyBases', String(generation)),
  putBasis: (basis: TallyBasisRecord): Promise<void> => documents.put('tallyBases', basis),
  overview: (generation: number): Promise<TallyOverviewRecord | null> =>
    documents.get<TallyOverviewRecord>('tallyOverviews', String(generation)),
  putOverview: (overview: TallyOverviewRecord): Promise<void> => documents.put('tallyOverviews', overview),
  page: (id: string): Promise<TallyPageRecord | null> => documents.get<TallyPageRecord>('tallyPages', id),
  pagesOf: (generation: number): Promise<TallyPageRecord[]> =>
    everyOne<TallyPageRecord>(documents, 'tallyPages', { generation }),
  putPage: (page: TallyPageRecord): Promise<void> => documents.put('tallyPages', page),
  removePage: (id: string): Promise<boolean> => documents.remove('tallyPages', id),
  check: (): Promise<TallyCheckRecord | null> => documents.get<TallyCheckRecord>('tallyChecks', CHECK),
  putCheck: (check: Omit<TallyCheckRecord, '_id' | 'v'>): Promise<void> =>
    documents.put<TallyCheckRecord>('tallyChecks', { _id: CHECK, v: 1, ...check }),
})

const counting = (documents: Documents) => ({
  fold: (): Promise<FoldRecord> => foldOf(documents, KIND),
  startRebuild: (): Promise<void> => startRebuild(documents, KIND),
  /** Whom changes are about that nobody has counted for good. */
  waitingFor: async (limit: number): Promise<string[]> => {
    const found = await documents.find<OutboxRecord>(
      'outbox',
      { kind: KIND },
      { limit, fields: ['subjectId'] },
    )
    return found.map(({ subjectId }) => subjectId)
  },
  oldestWaiting: async (): Promise<Date | null> => {
    const first = await documents.find<OutboxRecord>(
      'outbox',
      { kind: KIND },
      { orderBy: [['at', 'asc']], limit: 1, fields: ['at'] },
    )
    return first[0]?.at ?? null
  },
  /** Counted by the database itself, which no transaction can do: for reads only. */
  waiting: (): Promise<number> => countOf('outbox', { kind: KIND }),
  sharesIn: (generation: number): Promise<number> => countOf('memberShares', { generation }),
  members: (): Promise<number> => countOf('persons', { 'member.branchId': documents.command.neq(null) }),
})

const places = (documents: Documents) => ({
  nodes: (ids: readonly string[]): Promise<NodeRecord[]> => byIds<NodeRecord>(documents, 'nodes', ids),
  villages: (): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { tree: 'territory', kind: 'village' }, ['name', 'tier']),
  groupsOf: (branchId: string): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { path: branchId, kind: 'studyGroup' }, ['name']),
  branchesOf: (villageId: string): Promise<NodeRecord[]> =>
    everyOne<NodeRecord>(documents, 'nodes', { tree: 'party', kind: 'branch', villageId }, ['name']),
  noteReading: (reading: Reading): Promise<void> => noteReading(documents, reading),
})

/** What the function of wish statistics has counted. */
const wishes = (documents: Documents) => ({
  wishTally: async (): Promise<WishTallyRecord | null> => {
    const { shown } = await foldOf(documents, 'wish')
    return shown === null ? null : documents.get<WishTallyRecord>('wishTallies', `${shown}:root:all`)
  },
  longestOverdue: async (generation: number, today: string): Promise<WishRecord | null> => {
    const { and, lt, neq } = documents.command
    const [share] = await documents.find<WishShareRecord>(
      'wishShares',
      { generation, dueOn: and([neq(null), lt(today)]) },
      { orderBy: [['dueOn', 'asc']], limit: 1, fields: ['wishId'] },
    )
    return share ? documents.get<WishRecord>('wishes', share.wishId) : null
  },
})

async function countOf(collection: string, where: object): Promise<number> {
  const found = database()
    .collection(collection)
    .where(where as never)
  const { total } = (await found.count()) as { total: number }
  return total
}

/** The only database calls of the tallies function. */
export const repoOf = (documents: Documents) => ({
  ...learnedRepo(documents),
  ...shares(documents),
  ...tallies(documents),
  ...summaries(documents),
  ...counting(documents),
  ...places(documents),
  ...wishes(documents),
  ...exportsRepo(documents),
  /** For `prepare`, which counts in transactions of its own. */
  database,
})

export type TalliesRepo = ReturnType<typeof repoOf>

/** Of one tick: as many as it may delete and still have time for the rest. */
const SLICE = 500

/** Over whole collections, so never inside a transaction. */
export const jobRepo = (db: Database) => {
  const documents = documentsOf(db)
  const removeFrom = async (collections: string[], where: object): Promise<void> => {
    for (const collection of collections)
      await db
        .collection(collection)
        .where(where as never)
        .remove()
  }
  return {
    ...repoOf(documents),
    /** Of a closed season the counts stay, which are nobody's. */
    clear: async (generation: number): Promise<void> => {
      const basis = await documents.get<TallyBasisRecord>('tallyBases', String(generation))
      await removeFrom(['memberShares', 'tallyPages', 'tallyOverviews'], { generation })
      if (basis?.sealedAt) return
      await removeFrom(['memberTallies'], { generation })
      await documents.remove('tallyBases', String(generation))
    },
    seasonsUntil: (day: string): Promise<SeasonRecord[]> =>
      documents.find<SeasonRecord>(
        'seasons',
        { state: 'closed', closesOn: db.command.lte(day) },
        { fields: ['closesOn'] },
      ),
    /** What each member added to a season; the counts stay. */
    forgetShares: async (seasonId: string): Promise<number> => {
      const found = await documents.find('memberShares', { seasonId }, { fields: ['_id'], limit: SLICE })
      const ids = found.map(({ _id }) => _id)
      if (ids.length > 0) await removeFrom(['memberShares'], { _id: db.command.in(ids) })
      return ids.length
    },
  }
}
