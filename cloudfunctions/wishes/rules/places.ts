import type { NodeRecord } from '@records/index'

/**
 * The villages with their 组, as the form offers them.
 * @example villagesOf(nodes of the town)[0] // { id: 'n-v01', name: '青石桥村', teams: [{ id: 'n-v01-a1-t1', name: '青石桥村一组' }, …] }
 */
export const villagesOf = (nodes: readonly NodeRecord[]) =>
  nodes
    .filter(({ kind }) => kind === 'village')
    .map((village) => ({
      id: village._id,
      name: village.name,
      teams: nodes
        .filter(({ kind, path }) => kind === 'team' && path.includes(village._id))
        .map(({ _id: id, name }) => ({ id, name })),
    }))
