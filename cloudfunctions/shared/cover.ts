import type { Role } from '@contract/core'
import { TERRITORY_ROOT } from '@domain/territory'
import type { DutyRecord, NodeRecord, PersonRecord } from '@records/index'

/**
 * The nodes that somebody covers by some of their duties.
 * @example coverOf(duties of a secretary of n-b01, ['secretary']) // Set { 'n-b01', 'n-v01' }
 */
export const coverOf = (duties: readonly DutyRecord[], by: readonly Role[]): Set<string> =>
  new Set(duties.filter(({ role }) => by.includes(role)).flatMap(({ nodeIds }) => nodeIds))

/**
 * The places of duties that are not covered outright: their nodes have to be known to say whether they lie below.
 * @example doubtful([{ role: 'organiser', nodeIds: ['root'] }], new Set(['n-b01'])) // ['root']
 */
export const doubtful = (duties: readonly DutyRecord[], cover: ReadonlySet<string>): string[] => [
  ...new Set(duties.flatMap(({ nodeIds }) => nodeIds).filter((id) => !cover.has(id))),
]

/**
 * Whether somebody holds a duty beyond a cover. Whoever ties an account to them, renames them or sends them away gets or
 * ends that duty too, so it takes one who covers it: a secretary who could bind an organiser anew would be one.
 * @param ids the doubtful places
 * @param nodes those of them that are there; one that is gone counts as the town's
 * @example beyondCover(['root'], [root], new Set(['n-b01', 'n-v01'])) // true
 */
export const beyondCover = (
  ids: readonly string[],
  nodes: readonly NodeRecord[],
  cover: ReadonlySet<string>,
): boolean => {
  const paths = new Map(nodes.map(({ _id, path }) => [_id, path]))
  return ids.some((id) => !(paths.get(id) ?? [TERRITORY_ROOT]).some((each) => cover.has(each)))
}

/**
 * Whether a caller who covers a node may read of a person there: a study group may have members of other branches, who
 * are their instructor's, and no concern of the secretary of the group's branch.
 * @param as the duties by which the caller covers the node
 * @example isTheirs(caller, ['secretary'], group of n-b01, member of n-b02) // false
 */
export const isTheirs = (
  caller: readonly DutyRecord[],
  as: readonly Role[],
  node: NodeRecord,
  { member }: Pick<PersonRecord, 'member'>,
): boolean =>
  as.some((role) => role !== 'secretary') ||
  (member !== undefined &&
    (node.path.includes(member.branchId) || coverOf(caller, ['secretary']).has(member.branchId)))

interface Nodes {
  nodes: (ids: string[]) => Promise<NodeRecord[]>
}

/** Whether the duties of somebody reach beyond what a caller covers; without a request where they plainly don't. */
export async function holdsBeyond(
  repo: Nodes,
  held: readonly DutyRecord[],
  caller: readonly DutyRecord[],
  as: readonly Role[],
): Promise<boolean> {
  const cover = coverOf(caller, as)
  const ids = doubtful(held, cover)
  return ids.length > 0 && beyondCover(ids, await repo.nodes(ids), cover)
}
