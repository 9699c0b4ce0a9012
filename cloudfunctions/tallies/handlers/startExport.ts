import type { Figures, tallies } from '@contract/tallies'
import { TERRITORY_ROOT } from '@domain/territory'
import type { FigureExportRecord, ListedKind, NodeRecord } from '@records/index'
import type { Handler, Prepare } from '../../shared/handler'
import { newId } from '../../shared/ids'
import { ok, refuse } from '../../shared/outcome'
import { exportEnds } from '../../shared/rules/exports'
import { figures, placeOf, type Shown, shownNow, termsOf } from '../reading'
import type { TalliesRepo } from '../repo'
import { exportView, listsFor } from '../rules/export-progress'

type Op = typeof tallies.startExport
type Prepared = Pick<FigureExportRecord, 'figures' | 'seasonId' | 'lists' | 'rows'>

const townOf = ({ _id, name }: NodeRecord): Figures['place'] => ({ id: _id, name, kind: 'town' })

async function figuresNow(
  place: Figures['place'],
  shown: Shown & { generation: number },
  repo: TalliesRepo,
): Promise<Figures> {
  if (place.kind !== 'town') return figures(place, (await termsOf(place, shown, repo)).terms, shown)
  const [tally] = await repo.tallies(shown.generation, [TERRITORY_ROOT])
  return figures(place, tally?.terms ?? {}, shown)
}

/** About as many rows as there will be. */
async function rowsOf(
  lists: readonly ListedKind[],
  { counts }: Figures,
  node: NodeRecord,
  repo: TalliesRepo,
): Promise<number> {
  const each = await Promise.all(
    lists.map(async (kind) => {
      if (kind === 'person') return counts.members
      return kind === 'studyGroup' ? (await repo.groupsOf(node._id)).length : repo.countListed(node, kind)
    }),
  )
  return each.reduce((sum, count) => sum + count, 0)
}

/** The figures are those of this moment; the rows are read slice by slice from here on. */
export const prepareStartExport: Prepare<Op, TalliesRepo, Prepared> = async (_, { scope, as, repo, now }) => {
  const place = scope._id === TERRITORY_ROOT ? townOf(scope) : placeOf(scope)
  if (!place) return refuse('NoSuchNode', 'a place without figures', 'placeId')
  const shown = await shownNow(repo, now)
  const { generation, season } = shown
  if (generation === null || season === null) return refuse('NotCounted', 'nothing was counted yet')
  const found = await figuresNow(place, { ...shown, generation }, repo)
  const lists = listsFor(scope.kind, as)
  return ok({ figures: found, seasonId: season._id, lists, rows: await rowsOf(lists, found, scope, repo) })
}

export const startExport: Handler<Op, TalliesRepo, Prepared> = async (
  { purpose },
  { actor, scope, as, repo, prepared, now },
) => {
  const record: FigureExportRecord = {
    ...{ _id: newId(), v: 1, byId: actor.person!._id, as, at: now, nodeId: scope._id, purpose },
    ...{ ...prepared, state: 'making', list: 0, after: '', slices: 0, done: 0, elsewhere: 0 },
    ...{ readAt: null, file: '', forgetAt: exportEnds(now), forgottenAt: null },
  }
  await repo.putFigureExport(record)
  return ok(exportView(record, null))
}
