import type { Figures } from '@contract/tallies'
import { dayOf, instantOf } from '@domain/day'
import type { MemberTallyRecord, NodeRecord, SeasonRecord, Terms } from '@records/index'
import type { TalliesRepo } from './repo'
import { isBehind } from './rules/basis'
import { figuresOf } from './rules/figures'
import { sumOf } from './rules/terms'

/** What is shown, and how fresh it is: four requests and a count for whichever page. */
export interface Shown {
  /** Null before the first counting. */
  generation: number | null
  season: SeasonRecord | null
  fresh: Pick<Figures, 'asOf' | 'waiting' | 'rebuilding'>
  today: string
  /** Another when something was counted meanwhile. */
  mark: string
}

export async function shownNow(repo: TalliesRepo, now: Date): Promise<Shown> {
  const [fold, oldest, waiting, open] = await Promise.all([
    repo.fold(),
    repo.oldestWaiting(),
    repo.waiting(),
    repo.openSeason(),
  ])
  const { shown, next, applied, fence } = fold
  const basis = shown === null ? null : await repo.basis(shown)
  return {
    generation: shown,
    season: basis?.season ?? null,
    fresh: {
      asOf: shown === null ? null : instantOf(oldest ?? now),
      waiting,
      // A season that was opened, or other rules: the next counting begins with it.
      rebuilding: next !== null || (open !== null && basis !== null && isBehind(basis, open)),
    },
    today: dayOf(now),
    mark: `${shown} ${applied} ${fence}`,
  }
}

type Kind = Figures['place']['kind']
const KINDS: readonly string[] = ['village', 'branch', 'studyGroup']

/** A place that has figures: a village, a branch or a study group. */
export const placeOf = ({ _id, name, kind }: NodeRecord): Figures['place'] | null =>
  KINDS.includes(kind) ? { id: _id, name, kind: kind as Kind } : null

/** What a place consists of: of a group what each branch has in it, of a branch what it has of each group, of a village its branches. */
export function partsOf(place: Figures['place'], generation: number, repo: TalliesRepo) {
  if (place.kind === 'village') return repo.within(generation, 'branch', { villageId: place.id })
  return place.kind === 'studyGroup'
    ? repo.within(generation, 'part', { groupId: place.id })
    : repo.within(generation, 'part', { branchId: place.id })
}

/** The terms of a place, and of what it consists of: its own are the sum of these. */
export async function termsOf(
  place: Figures['place'],
  { generation }: Pick<Shown, 'generation'>,
  repo: TalliesRepo,
): Promise<{ terms: Terms; parts: MemberTallyRecord[] }> {
  if (generation === null) return { terms: {}, parts: [] }
  const parts = await partsOf(place, generation, repo)
  return { terms: sumOf(parts.map(({ terms }) => terms)), parts }
}

export const figures = (
  place: Figures['place'],
  terms: Terms,
  { season, fresh, today }: Pick<Shown, 'season' | 'fresh' | 'today'>,
): Figures => ({ place, ...fresh, ...figuresOf(terms, season, today) })
