import { tallies } from '@contract/tallies'
import { serve } from '../shared/serve'
import { catchUp, check, prepareCatchUp, rebuild } from './handlers/counting'
import { place } from './handlers/place'
import { places } from './handlers/places'
import { rows } from './handlers/rows'
import { town } from './handlers/town'
import { countMembers, forgetShares } from './jobs/tick'
import { repoOf } from './repo'

/** Exports come with the files that they are made as. */
const { startExport: _, stepExport: __, ...counted } = tallies

export const main = serve(counted, {
  repo: repoOf,
  handlers: { town, place, places, rows, catchUp, rebuild, check },
  prepare: { catchUp: prepareCatchUp },
  jobs: { countMembers, forgetShares },
})
