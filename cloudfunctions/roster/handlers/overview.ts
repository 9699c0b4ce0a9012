import type { roster } from '@contract/roster'
import type { Handler } from '../../shared/handler'
import { ok } from '../../shared/outcome'
import type { RosterRepo } from '../repo'
import { branchCounts, totalsOf } from '../rules/counts'
import { importView } from '../rules/progress'

const OPEN = ['checking', 'checked', 'applying']

export const overview: Handler<typeof roster.overview, RosterRepo> = async (_, { as, repo }) => {
  const [nodes, counted, imports] = await Promise.all([
    repo.places(),
    repo.counts(null),
    as.includes('organiser') ? repo.newestImports(10) : [],
  ])
  const branches = branchCounts(nodes, counted)
  const last = imports.find(({ state }) => OPEN.includes(state)) ?? imports[0]
  return ok({
    town: nodes.find(({ kind }) => kind === 'town')?.name ?? '',
    branches,
    totals: totalsOf(branches),
    lastImport: last ? importView(last) : null,
  })
}
