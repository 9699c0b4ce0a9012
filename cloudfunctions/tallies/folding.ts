import { dayOf } from '@domain/day'
import type { FoldRecord, MemberShareRecord, TallyBasisRecord } from '@records/index'
import type { Duty } from '../shared/handler'
import { begunAnew, type Folded, type Folding, foldOn, type Limits } from '../shared/outbox/folding'
import { sharesNow } from './learned/shares'
import { jobRepo, repoOf, type TalliesRepo } from './repo'
import { type Basis, countsAlike, isOutdated } from './rules/basis'
import { compared } from './rules/compare'
import type { Share } from './rules/share'
import { deltas, movedTally } from './rules/tally'
import { summarise } from './summarising'

/** Each member of a slice may write their share, so a slice is kept well inside a transaction's time. */
const MEMBERS_A_SLICE = 100

const bare = ({ _id: _, v: __, generation: ___, ...share }: MemberShareRecord): Share => share
const isSame = (a: Share | null, b: Share | null): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Old shares against new ones: the tallies move by the difference, all in the caller's transaction. */
async function foldInto(
  generation: number,
  now: ReadonlyMap<string, Share | null>,
  today: string,
  repo: TalliesRepo,
): Promise<void> {
  const known = await repo.shares(generation, [...now.keys()])
  const before = new Map(known.map((share) => [share.personId, bare(share)]))
  const moves = [...now]
    .map(([personId, after]) => ({ personId, before: before.get(personId) ?? null, after }))
    .filter(({ before, after }) => !isSame(before, after))
  const moved = deltas(moves)
  const found = await repo.tallies(
    generation,
    moved.map(({ place }) => place.placeId),
  )
  const kept = new Map(found.map((tally) => [tally.placeId, tally]))
  for (const delta of moved) {
    const tally = movedTally(kept.get(delta.place.placeId) ?? null, delta, generation, today)
    if (tally) await repo.putTally(tally)
    else await repo.removeTally(`${generation}:${delta.place.placeId}`)
  }
  for (const { personId, after } of moves) {
    const _id = `${generation}:${personId}`
    if (after) await repo.putShare({ _id, v: 1, generation, ...after })
    else await repo.removeShare(_id)
  }
}

/** Of a season that is closed and counted nothing moves any more; who was erased takes with them what they added, but no count. */
async function foldSealed(generation: number, erased: readonly string[], repo: TalliesRepo): Promise<void> {
  for (const { _id } of await repo.shares(generation, erased)) await repo.removeShare(_id)
}

async function fold(
  repo: TalliesRepo,
  personIds: string[],
  generations: number[],
  today: string,
): Promise<void> {
  const found = await repo.persons(personIds)
  const there = new Map(found.map((person) => [person._id, person]))
  const gone = personIds.filter((id) => !there.has(id))
  const erased = [...gone, ...found.flatMap(({ _id, erasedAt }) => (erasedAt ? [_id] : []))]
  for (const generation of generations) {
    const basis = await repo.basis(generation)
    if (basis?.sealedAt) await foldSealed(generation, erased, repo)
    else {
      const shares = await sharesNow(basis?.season ?? null, found, repo)
      for (const id of gone) shares.set(id, null)
      await foldInto(generation, shares, today, repo)
    }
  }
}

/** What members are counted by now: the open season, else the one that is shown, else the one closed last. */
async function basisNow(kept: TallyBasisRecord | null, repo: TalliesRepo): Promise<Basis> {
  const open = await repo.openSeason()
  const shown = open === null && kept?.season ? await repo.season(kept.season._id) : null
  const season = open ?? shown ?? (await repo.lastClosed())
  if (season === null) return { season, retired: [] }
  const tasks = await repo.tasksOf(season._id)
  const lessons = await repo.lessons(tasks.flatMap(({ lessonIds }) => lessonIds))
  const retired = lessons.flatMap(({ _id, state }) => (state === 'published' ? [] : [_id]))
  return { season, retired: retired.sort() }
}

/** The season that is shown was closed and another opened at once: its snapshot is taken before anything else is counted. */
async function isYetToSeal(shown: TallyBasisRecord | null, now: Basis, repo: TalliesRepo): Promise<boolean> {
  if (!shown?.season || shown.sealedAt !== null || shown.season._id === now.season?._id) return false
  return (await repo.season(shown.season._id))?.state === 'closed'
}

const withoutNext = (fold: FoldRecord): FoldRecord =>
  fold.next === null ? fold : { ...fold, next: null, cursor: '', old: [...fold.old, fold.next] }

/** A generation that counts by something else than is true now gives way to one of its own. */
async function begin(repo: TalliesRepo, before: FoldRecord): Promise<FoldRecord> {
  const kept = await repo.basis(before.next ?? before.shown!)
  const shown = before.next === null ? kept : await repo.basis(before.shown ?? 0)
  const now = await basisNow(shown, repo)
  // Sealed is sealed: what is asked anew of it would count its members where they are by now.
  const isSealed = shown?.sealedAt && shown.season?._id === now.season?._id
  if (isSealed || (await isYetToSeal(shown, now, repo))) return withoutNext(before)
  const fresh = (generation: number) =>
    repo.putBasis({ _id: String(generation), v: 1, ...now, closedAt: null, sealedAt: null })
  if (kept && isOutdated(kept, now)) {
    const begun = begunAnew(before)
    await fresh(begun.next!)
    return begun
  }
  if (!kept) await fresh(before.next ?? before.shown!)
  else if (kept.sealedAt === null && !isNamedAlike(kept, now)) await repo.putBasis({ ...kept, ...now })
  return before
}

const isNamedAlike = (a: Basis, b: Basis): boolean =>
  countsAlike(a, b) && JSON.stringify(a.season) === JSON.stringify(b.season)

/** With the town's page of its own, so that what is shown from then on has one at once. */
async function compare(repo: TalliesRepo, fold: FoldRecord, now: Date): Promise<boolean> {
  if (!(await compareTerms(repo, fold, now))) return false
  const more = fold.next !== null && (await summarise(fold.next, dayOf(now), repo))
  return !more
}

/**
 * What both generations have counted is the same moment's once nothing waits; what does, is folded into both here, and found
 * counted later.
 */
async function compareTerms(repo: TalliesRepo, { shown, next }: FoldRecord, now: Date): Promise<boolean> {
  if (shown === null || next === null) return true
  const [before, after] = [await repo.basis(shown), await repo.basis(next)]
  // Counted by other rules they ought to differ.
  if (!before || !after || !countsAlike(before, after)) return true
  const waiting = await repo.waitingFor(1_000)
  const ids = [...new Set(waiting)]
  if (waiting.length === 1_000 || ids.length > MEMBERS_A_SLICE) return false
  if (ids.length > 0) await fold(repo, ids, [shown, next], dayOf(now))
  const result = compared(await repo.talliesOf(shown), await repo.talliesOf(next))
  await repo.putCheck({ at: now, ...result })
  return true
}

/** Longer than a transaction lives: what was credited just before the closing has come in by then. */
const SETTLED_MS = 60_000

/** Seals what is shown of a closed season once everything of it is counted. */
async function seal(basis: TallyBasisRecord, now: Date, repo: TalliesRepo): Promise<void> {
  const season = basis.season && (await repo.season(basis.season._id))
  if (season?.state !== 'closed') return
  const { closedAt } = basis
  if (closedAt === null) return repo.putBasis({ ...basis, season, closedAt: now })
  const settled = now.getTime() - closedAt.getTime() > SETTLED_MS
  if (!settled || (await repo.isRecomputed(season._id))) return
  if ((await repo.waitingFor(1)).length === 0) await repo.putBasis({ ...basis, sealedAt: now })
}

/** With the season's snapshot the town's page, made of what is counted by now. */
async function finish(repo: TalliesRepo, { shown, next }: FoldRecord, now: Date): Promise<boolean> {
  if (shown === null) return false
  const basis = await repo.basis(shown)
  if (basis && basis.sealedAt === null && next === null) await seal(basis, now, repo)
  return summarise(shown, dayOf(now), repo)
}

const studyFolding = (db: Duty['db'], now: Date): Folding => ({
  kind: 'study',
  most: MEMBERS_A_SLICE,
  fold: (documents, personIds, generations) => fold(repoOf(documents), personIds, generations, dayOf(now)),
  subjects: (documents, after, limit) => repoOf(documents).personIdsAfter(after, limit),
  clear: (generation) => jobRepo(db).clear(generation),
  begin: (documents, before) => begin(repoOf(documents), before),
  compare: (documents, before) => compare(repoOf(documents), before, now),
  finish: (documents, after) => finish(repoOf(documents), after, now),
})

/** Counts what waits, by at most so many slices. */
export const countOn = (now: Date, limits: Limits, db: Duty['db']): Promise<Folded> =>
  foldOn(db, studyFolding(db, now), now, limits)
