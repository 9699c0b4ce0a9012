import { study } from '@contract/study'
import { serve } from '../shared/serve'
import { calendar } from './handlers/calendar'
import { checkInDay } from './handlers/checkInDay'
import { courses } from './handlers/courses'
import { evidence } from './handlers/evidence'
import { evidenceOf } from './handlers/evidenceOf'
import { home } from './handlers/home'
import { lesson } from './handlers/lesson'
import { makeUpDay } from './handlers/makeUpDay'
import { openPlayback } from './handlers/openPlayback'
import { reportPlayback } from './handlers/reportPlayback'
import { forgetSeasons } from './jobs/forgetSeasons'
import { studyRepo } from './repo'

export const main = serve(study, {
  repo: studyRepo,
  handlers: {
    home,
    courses,
    lesson,
    openPlayback,
    reportPlayback,
    evidence,
    evidenceOf,
    calendar,
    checkInDay,
    makeUpDay,
  },
  jobs: { forgetSeasons },
})
