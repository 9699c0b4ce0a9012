import { people } from '@contract/people'
import { serve } from '../shared/serve'
import { setTextSize } from './handlers/setTextSize'
import { setUpTown } from './handlers/setUpTown'
import { forgetReceipts } from './jobs/forgetReceipts'
import { peopleRepo } from './repo'

export const main = serve(people, {
  repo: peopleRepo,
  handlers: { setTextSize, setUpTown },
  jobs: { forgetReceipts },
})
