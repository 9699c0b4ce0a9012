import { statistics } from '@contract/statistics'
import { serve } from '../shared/serve'
import { catchUp, prepareCatchUp, rebuild } from './handlers/counting'
import { figures } from './handlers/figures'
import { rows } from './handlers/rows'
import { weekly } from './handlers/weekly'
import { countWishes, publishWeekly } from './jobs/tick'
import { repoOf } from './repo'

export const main = serve(statistics, {
  repo: repoOf,
  handlers: { figures, rows, catchUp, rebuild, weekly },
  prepare: { catchUp: prepareCatchUp },
  jobs: { countWishes, publishWeekly },
})
