import type { Seed, SeedPerson, SeedSecrets } from '../scripts/seed/seed'
import { midSeason } from '../scripts/seed/seed'
import type { Clock } from './clock'
import type { Database } from './database/database'
import type { Journal } from './store/journal'

export type SeedName = 'town' | 'empty'
export type Seeds = Record<SeedName, (at: Date, secrets: SeedSecrets) => Seed>

interface Kept {
  seed: SeedName
  people: SeedPerson[]
}

interface Opening {
  journal: Journal
  database: Database
  clock: Clock
  seeds: Seeds
  secrets: SeedSecrets
  /** Undefined takes what is there, `town` on an empty store. */
  seed?: SeedName | undefined
  at?: Date | undefined
}

const TOWN = 'town'
const OFFSET = 'clockOffsetMs'

/** A seed was being loaded when the process died: nothing of it counts. */
export async function clearUnfinished(journal: Journal): Promise<void> {
  if (journal.meta.get(TOWN) !== undefined) return
  const left = [...journal.load()].map(({ collection, id }) => ({ collection, id, document: null }))
  if (left.length > 0) await journal.commit(left)
}

/** Loads the seed into an empty store, or goes on where the store stopped; the clock runs from its kept offset. */
export async function openTown(opening: Opening) {
  const { journal, clock, at } = opening
  const kept = journal.meta.get(TOWN) as Kept | undefined
  if (kept && opening.seed && opening.seed !== kept.seed)
    throw new Error(
      `this data was made with --seed ${kept.seed}; leave --seed out to go on with it, ` +
        `or name another folder with --data, or delete this one to start with --seed ${opening.seed}`,
    )
  if (at) clock.set(at)
  else if (kept) clock.set(new Date(Date.now() + Number(journal.meta.get(OFFSET) ?? 0)))
  const town = kept ?? (await plant(opening))
  await journal.meta.set(OFFSET, clock.offsetMs)
  return {
    seed: town.seed,
    people: town.people,
    view: () => ({ seed: town.seed, people: town.people }),
    keepOffset: (offsetMs: number) => journal.meta.set(OFFSET, offsetMs),
  }
}
export type Town = Awaited<ReturnType<typeof openTown>>

async function plant({
  journal,
  database,
  clock,
  seeds,
  secrets,
  seed = 'town',
  at,
}: Opening): Promise<Kept> {
  const planted = seeds[seed](at ?? new Date(midSeason), secrets)
  clock.set(new Date(planted.opensAt))
  await database.load(planted.documents as Parameters<Database['load']>[0])
  const kept: Kept = { seed, people: planted.people }
  await journal.meta.set(TOWN, kept)
  return kept
}
