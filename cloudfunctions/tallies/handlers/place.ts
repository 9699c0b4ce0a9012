import type { PlaceLine, tallies } from '@contract/tallies'
import type { MemberTallyRecord } from '@records/index'
import type { Handler } from '../../shared/handler'
import { ok, refuse } from '../../shared/outcome'
import { figures, placeOf, shownNow, termsOf } from '../reading'
import type { TalliesRepo } from '../repo'
import { inOrder, lineOf } from '../rules/pages'
import { headOf, NONE, partId } from '../rules/tally'

interface Named {
  _id: string
  name: string
}

/** Of a branch its groups, with those of other branches that have members of it; of a village its branches; of a group nothing. */
export async function linesOf(
  kind: string,
  id: string,
  { parts, today, repo }: { parts: MemberTallyRecord[]; today: string; repo: TalliesRepo },
): Promise<PlaceLine[]> {
  if (kind === 'studyGroup') return []
  const own: Named[] = kind === 'village' ? await repo.branchesOf(id) : await repo.groupsOf(id)
  const known = new Set(own.map(({ _id }) => _id))
  const elsewhere = parts.flatMap(({ groupId }) => (groupId !== null && !known.has(groupId) ? [groupId] : []))
  const others: Named[] = elsewhere.length === 0 ? [] : await repo.nodes(elsewhere)
  const tallyOf = (part: string) => (kind === 'village' ? part : partId(id, part === NONE ? null : part))
  const counted = new Map(parts.map((tally) => [tally.placeId, tally.terms]))
  const without = counted.has(partId(id, null)) ? [{ _id: NONE, name: '未编组' }] : []
  return [...own, ...others, ...without]
    .map((node) => lineOf(node, headOf(counted.get(tallyOf(node._id)) ?? {}, today)))
    .sort(inOrder)
}

/** A village, a branch or a study group in one call. */
export const place: Handler<typeof tallies.place, TalliesRepo> = async (_, { scope, repo, now }) => {
  const where = placeOf(scope)
  if (!where) return refuse('NoSuchNode', 'neither a branch nor a study group', 'placeId')
  const shown = await shownNow(repo, now)
  const { terms, parts } = await termsOf(where, shown, repo)
  const lines = await linesOf(where.kind, where.id, { parts, today: shown.today, repo })
  return ok({ figures: figures(where, terms, shown), parts: lines })
}
