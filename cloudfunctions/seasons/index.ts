import { seasons as contract } from '@contract/seasons'
import { serve } from '../shared/serve'
import { addTopic } from './handlers/addTopic'
import { change } from './handlers/change'
import { changeTopic, prepareChangeTopic } from './handlers/changeTopic'
import { close } from './handlers/close'
import { draft } from './handlers/draft'
import { open } from './handlers/open'
import { seasons } from './handlers/seasons'
import { stepChange } from './handlers/stepChange'
import { topics } from './handlers/topics'
import { goOnRecomputing } from './jobs/goOnRecomputing'
import { seasonsRepo } from './repo'

export const main = serve(contract, {
  repo: seasonsRepo,
  handlers: { seasons, draft, change, open, close, topics, addTopic, changeTopic, stepChange },
  prepare: { changeTopic: prepareChangeTopic },
  jobs: { goOnRecomputing },
})
