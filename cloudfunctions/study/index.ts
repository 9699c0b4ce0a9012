import { study } from '@contract/study'
import { serve } from '../shared/serve'
import { home } from './handlers/home'
import { studyRepo } from './repo'

export const main = serve(study, { repo: studyRepo, handlers: { home } })
