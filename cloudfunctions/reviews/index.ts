import { reviews } from '@contract/reviews'
import { serve } from '../shared/serve'
import { decide } from './handlers/decide'
import { queue } from './handlers/queue'
import { forgetDecisions } from './jobs/forgetDecisions'
import { repoOf } from './repo'

export const main = serve(reviews, {
  repo: repoOf,
  handlers: { queue, decide },
  jobs: { forgetDecisions },
})
