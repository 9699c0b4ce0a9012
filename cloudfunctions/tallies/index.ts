import { tallies } from '@contract/tallies'
import { serve } from '../shared/serve'
import { catchUp, check, prepareCatchUp, rebuild } from './handlers/counting'
import { place } from './handlers/place'
import { places } from './handlers/places'
import { rows } from './handlers/rows'
import { prepareStartExport, startExport } from './handlers/startExport'
import { prepareStepExport, stepExport } from './handlers/stepExport'
import { town } from './handlers/town'
import { forgetFiles, makeFiles } from './jobs/exports'
import { countMembers, forgetShares } from './jobs/tick'
import { repoOf } from './repo'

export const main = serve(tallies, {
  repo: repoOf,
  handlers: { town, place, places, rows, catchUp, rebuild, check, startExport, stepExport },
  prepare: { catchUp: prepareCatchUp, startExport: prepareStartExport, stepExport: prepareStepExport },
  jobs: { countMembers, forgetShares, makeFiles, forgetFiles },
})
