import type { FoldRecord, OutboxKind } from '@records/index'
import type { Database } from '../cloud'
import { type Documents, documentsOf } from '../documents'
import { transact } from '../transact'
import { outboxOf } from './repo'

/** How the tallies of one kind are kept; a slice is one transaction, so `most` is what one can write. */
export interface Folding {
  kind: OutboxKind
  /** Subjects in one slice. */
  most: number
  /** Brings the tallies of these generations to what the subjects are now: asked twice, it changes nothing the second time. */
  fold(documents: Documents, subjectIds: string[], generations: number[]): Promise<void>
  /** Every subject there is, in the order of the ids, after one. */
  subjects(documents: Documents, after: string, limit: number): Promise<string[]>
  /** Clears away what a generation left; may be asked again. */
  clear(generation: number): Promise<void>
  /** Whether what it is counted by has changed, so that a count from before is worth nothing. */
  begin?(documents: Documents, fold: FoldRecord): Promise<FoldRecord>
  /** Compares what was counted anew with what is shown, before it is shown instead; false when it can't be told yet. */
  compare?(documents: Documents, fold: FoldRecord): Promise<boolean>
  /** What is made of the tallies once they are counted; true when there is more of it. */
  finish?(documents: Documents, fold: FoldRecord): Promise<boolean>
}

/** Longer than a function may run: whoever still holds the lease then is gone. */
const LEASE_MS = 60_000
/** Waiting documents looked through for the subjects of a slice. */
const LOOKED = 1_000
const FOLDS = 'folds'

class LeaseLost extends Error {}

const fresh = (kind: OutboxKind): FoldRecord => ({
  ...{ _id: kind, v: 1, shown: null, next: 1, cursor: '', old: [], fence: 0 },
  ...{ leasedUntil: null, applied: null },
})

/** A kind that was never counted begins with a rebuild. */
export const foldOf = async (documents: Documents, kind: OutboxKind): Promise<FoldRecord> =>
  (await documents.get<FoldRecord>(FOLDS, kind)) ?? fresh(kind)

/**
 * Begins a generation of its own, whatever is under way: that one is cleared away.
 * @example begunAnew({ shown: 3, next: 4, old: [], … }) // { shown: 3, next: 5, old: [4], … }
 */
export const begunAnew = (fold: FoldRecord): FoldRecord => {
  const { shown, next, old } = fold
  const left = next === null ? old : [...old, next]
  return { ...fold, next: Math.max(0, ...left, shown ?? 0) + 1, cursor: '', old: left }
}

/** Begins to count anew beside what is shown; one that is under way goes on. */
export async function startRebuild(documents: Documents, kind: OutboxKind): Promise<void> {
  const fold = await foldOf(documents, kind)
  if (fold.next !== null) return
  await documents.put<FoldRecord>(FOLDS, begunAnew(fold))
}

const generations = ({ shown, next }: FoldRecord): number[] =>
  [shown, next].filter((generation) => generation !== null)

/** One who holds the lease; everything written goes through `inLease`, which an older holder doesn't pass. */
class Folder {
  private slice = 0
  private readonly outbox: ReturnType<typeof outboxOf>
  constructor(
    private readonly db: Database,
    private readonly folding: Folding,
    private readonly fence: number,
  ) {
    this.outbox = outboxOf(db, folding.kind)
  }

  private inLease<T>(work: (documents: Documents, fold: FoldRecord) => Promise<[FoldRecord, T]>): Promise<T> {
    return transact(
      this.db,
      async (documents) => {
        const fold = await foldOf(documents, this.folding.kind)
        if (fold.fence !== this.fence) throw new LeaseLost()
        const [after, value] = await work(documents, fold)
        await documents.put<FoldRecord>(FOLDS, after)
        return { keep: true, value }
      },
      { rereads: true },
    )
  }

  /** What somebody took and left: counted already it goes, else it waits again. */
  async recover(applied: string | null): Promise<void> {
    if (applied !== null) await this.outbox.removeBatch(applied)
    await this.outbox.putBack()
  }

  private async take(): Promise<{ batch: string; ids: string[] }> {
    const { kind, most } = this.folding
    const batch = `${kind}-${this.fence}-${++this.slice}`
    const waiting = await this.outbox.waiting(LOOKED)
    const ids = [...new Set(waiting.map(({ subjectId }) => subjectId))].slice(0, most).sort()
    if (ids.length > 0) await this.outbox.stamp(ids, batch)
    return { batch, ids }
  }

  /** Counts what waits; says how many subjects. */
  async foldSlice(): Promise<number> {
    const { batch, ids } = await this.take()
    if (ids.length === 0) return 0
    await this.inLease(async (documents, fold) => {
      await this.folding.fold(documents, ids, generations(fold))
      return [{ ...fold, applied: batch }, null]
    })
    await this.outbox.removeBatch(batch)
    return ids.length
  }

  /** Goes on with a rebuild; says whether there is more to do. The last slice is what shows it. */
  rebuildSlice(): Promise<boolean> {
    return this.inLease(async (documents, fold): Promise<[FoldRecord, boolean]> => {
      const { next, shown, cursor } = fold
      if (next === null) return [fold, false]
      const ids = await this.folding.subjects(documents, cursor, this.folding.most)
      if (ids.length > 0) await this.folding.fold(documents, ids, [next])
      if (ids.length === this.folding.most) return [{ ...fold, cursor: ids.at(-1)! }, true]
      const agrees = (await this.folding.compare?.(documents, fold)) ?? true
      if (!agrees) return [fold, true]
      const old = shown === null ? fold.old : [...fold.old, shown]
      return [{ ...fold, shown: next, next: null, cursor: '', old }, false]
    })
  }

  /** Says whether there is a rebuild to go on with. */
  async begin({ next }: FoldRecord): Promise<boolean> {
    const { begin } = this.folding
    if (!begin) return next !== null
    return this.inLease(async (documents, fold): Promise<[FoldRecord, boolean]> => {
      const begun = await begin(documents, fold)
      return [begun, begun.next !== null]
    })
  }

  async finish(): Promise<void> {
    const { finish } = this.folding
    let more = finish !== undefined
    while (finish && more)
      more = await this.inLease(async (documents, fold) => [fold, await finish(documents, fold)])
  }

  async clearOld(): Promise<void> {
    const { old } = await foldOf(documentsOf(this.db), this.folding.kind)
    if (old.length === 0) return
    for (const generation of old) await this.folding.clear(generation)
    await this.inLease(async (_, fold) => {
      const left = fold.old.filter((generation) => !old.includes(generation))
      return [{ ...fold, old: left }, null]
    })
  }

  giveBack(): Promise<null> {
    return this.inLease(async (_, fold) => [{ ...fold, leasedUntil: null }, null])
  }
}

/** Null while somebody else has it. */
const leased = (db: Database, kind: OutboxKind, now: Date): Promise<FoldRecord | null> =>
  transact(
    db,
    async (documents) => {
      const fold = await foldOf(documents, kind)
      if (fold.leasedUntil !== null && fold.leasedUntil > now) return { keep: false, value: null }
      const leasedUntil = new Date(now.getTime() + LEASE_MS)
      const mine = { ...fold, fence: fold.fence + 1, leasedUntil }
      await documents.put<FoldRecord>(FOLDS, mine)
      return { keep: true, value: mine }
    },
    { rereads: true },
  )

/** How far one goes. */
export interface Limits {
  slices: number
  /** Whether a rebuild goes on too; the first counting always does. */
  rebuilds?: boolean
}

export interface Folded {
  folded: number
  slices: number
}

/**
 * Counts what waits and goes on with a rebuild, slice by slice, as far as `slices` reach. Ended anywhere, the next one goes on
 * from there; two at once don't happen, and one that was thought dead writes nothing once another has begun (DESIGN §8).
 */
export async function foldOn(
  db: Database,
  folding: Folding,
  now: Date,
  { slices: most, rebuilds = true }: Limits,
): Promise<Folded> {
  const lease = await leased(db, folding.kind, now)
  const done = { folded: 0, slices: 0 }
  if (!lease) return done
  const folder = new Folder(db, folding, lease.fence)
  try {
    await folder.recover(lease.applied)
    let rebuilding = (await folder.begin(lease)) && (rebuilds || lease.shown === null)
    while (done.slices < most) {
      const count = await folder.foldSlice()
      done.folded += count
      if (rebuilding) rebuilding = await folder.rebuildSlice()
      else if (count === 0) break
      done.slices += 1
    }
    await folder.finish()
    await folder.clearOld()
    await folder.giveBack()
  } catch (error) {
    if (!(error instanceof LeaseLost)) throw error
  }
  return done
}
